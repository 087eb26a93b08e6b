package io.troupe.architecture.planted.model;

import io.troupe.architecture.planted.math.Kernel;

/** The lowest package looks up. */
public final class UsesMath {
    private UsesMath() {}

    public static int answer() {
        return Kernel.one();
    }
}
