package io.troupe.report.summary;

import io.troupe.metrics.Figure;
import java.math.BigDecimal;

/**
 * What became of an account of the fund that is no strategy's. It has no figures of return and
 * risk: nobody manages capital in it. Immutable.
 *
 * @param portfolio what was booked to it; of its figures those of money, trades and transfers mean
 *        something
 * @param finalEquity cash and positions at the last close, before that bar's transfers
 * @param finalCashMicros cash after them; of the overlay it may be negative
 * @param earned what it is worth more, in the end, than was put into it
 * @param basisPoints the same in basis points of the fund's mean equity
 */
public record AccountSummary(PortfolioSummary portfolio, BigDecimal finalEquity,
        long finalCashMicros, BigDecimal earned, Figure basisPoints) {}
