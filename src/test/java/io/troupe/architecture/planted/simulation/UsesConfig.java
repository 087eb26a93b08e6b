package io.troupe.architecture.planted.simulation;

import io.troupe.architecture.planted.config.Setting;

/** Knows settings, which only a run may translate. */
public final class UsesConfig {
    private UsesConfig() {}

    public static int bars() {
        return Setting.bars();
    }
}
