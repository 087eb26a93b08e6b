package io.troupe.architecture.planted.config;

/** What a user has written. */
public final class Setting {
    private Setting() {}

    public static int bars() {
        return 1;
    }
}
