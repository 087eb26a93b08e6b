package io.troupe.report.trades;

import io.troupe.metrics.Figure;

/**
 * In how many bars what a portfolio held could be sold, trading a tenth of the mean volume of the
 * month before in each. Looked at once a month and at the last close. Undefined without volumes.
 * Immutable.
 *
 * @param meanBars mean, over the closes looked at, of the bars until all is sold
 * @param largestBars the most
 * @param lastBars those of the last close
 * @param unsellable at how many of the closes something was held of which nothing had traded in
 *        the month; they are in no other number
 */
public record Liquidation(Figure meanBars, Figure largestBars, Figure lastBars,
        long unsellable) {
    /** What share of the volume is taken to be one's own. */
    public static final double SHARE = 0.1;
}
