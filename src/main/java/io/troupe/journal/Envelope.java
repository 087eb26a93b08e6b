package io.troupe.journal;

/**
 * What lets a reader notice that an event is missing, out of place or altered.
 *
 * @param sequence number of the event among those of its portfolio, from 1
 * @param firstBar first bar of the block, whether anything was booked in it or not
 * @param lastBar last bar of the block, included
 * @param hashBefore the portfolio's chain before the block
 * @param hashAfter the portfolio's chain after the block
 */
public record Envelope(long sequence, int firstBar, int lastBar, Hash hashBefore, Hash hashAfter) {}
