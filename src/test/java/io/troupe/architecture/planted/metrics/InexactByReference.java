package io.troupe.architecture.planted.metrics;

import java.util.function.DoubleUnaryOperator;

/** Refers to an inexact function without calling it. */
public final class InexactByReference {
    private InexactByReference() {}

    public static DoubleUnaryOperator log() {
        return Math::log;
    }
}
