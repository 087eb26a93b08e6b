package io.troupe.architecture.untidy;

/** Public without need: only this package speaks of it. */
public final class Shown {
    private Shown() {}
}
