package io.troupe.config.values;

/**
 * How wide a band of weights is.
 *
 * @param width ≥ 0: a weight, or a fraction of one
 * @param isRelative whether it is a fraction, which settings write in percent
 */
public record BandWidth(double width, boolean isRelative) {}
