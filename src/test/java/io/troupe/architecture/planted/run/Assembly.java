package io.troupe.architecture.planted.run;

import io.troupe.architecture.planted.config.Setting;

/** May know settings. */
public final class Assembly {
    private Assembly() {}

    public static int bars() {
        return Setting.bars();
    }
}
