package io.troupe.simulation.guard;

/** An account at a close, as its limits and halts see it. */
public interface Account {
    /** What it is worth, in units of currency. */
    double value();

    /** What it holds of an asset, in steps. */
    long position(int asset);

    /** The value of one step of an asset. */
    double stepValue(int asset);

    /** How many of its stop exits of an asset were filled in the bar. */
    int stops(int asset);
}
