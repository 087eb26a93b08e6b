package io.troupe.risk.sizing;

/**
 * What is true of all sizes of one sleeve at one close.
 *
 * @param bar whose close it is
 * @param equity the sleeve's, in units of currency
 * @param factor on all its weights, by its method; see {@link Sizer#factor}
 */
public record SizingClose(int bar, double equity, double factor) {}
