package io.troupe.math.optim;

/**
 * Which variables may differ from 0: at most so many, and none by too little.
 *
 * @param most how many may differ from 0; at least the number of variables if any may
 * @param mostSource as that of a {@link LinearRow}
 * @param least by variable the smallest |x(i)| other than 0; 0 if any will do
 * @param leastSource by variable where that comes from
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record Choice(int most, int mostSource, double[] least, int[] leastSource) {}
