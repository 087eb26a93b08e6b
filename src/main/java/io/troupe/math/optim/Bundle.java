package io.troupe.math.optim;

/** Planes below a function over a {@link Program}'s set, and the two questions asked about them. */
interface Bundle {
    /** Adds {@code slope·x + constant}. */
    void add(double[] slope, double constant);

    /**
     * Finds the least value of the planes.
     *
     * @param from where to look from
     * @return whether there is one and it was found; {@link #low} and {@link #lowest} are set
     */
    boolean bound(double[] from);

    /** The value last found by {@link #bound}. */
    double low();

    /** Where that is. */
    double[] lowest();

    /**
     * Finds the vector nearest to another whose planes are at most at a level; {@link #x} is set.
     *
     * @return whether there is one and it was found
     */
    boolean nearest(double[] to, double level);

    /** The vector last found by {@link #nearest}. */
    double[] x();
}
