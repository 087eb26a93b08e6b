package io.troupe.metrics.trades;

import io.troupe.metrics.Figure;
import io.troupe.metrics.Undefinedness;

/**
 * How much a portfolio held at its closes. Fractions are of its equity, at closes at which that was
 * above 0. Immutable.
 *
 * @param bars at how many closes the portfolio was looked at
 * @param heldBars at how many of them it held anything
 * @param gross longs plus shorts: leverage
 * @param net longs less shorts
 * @param concentration the Herfindahl–Hirschman index of what was held, {@code Σ(value/gross)²}, in
 *        [1/assets, 1], at closes at which anything was (Orris C. Herfindahl, <i>Concentration in
 *        the Steel Industry</i>, 1950)
 * @param turnover traded notional per year over mean equity, buys and sales both counted
 */
public record Exposure(long bars, long heldBars, Level gross, Level net, Level concentration,
        Figure turnover) {
    /**
     * A number at many closes.
     *
     * @param mean undefined without a close
     * @param largest the same
     * @param last the same
     */
    public record Level(Figure mean, Figure largest, Figure last) {}

    /** Closes at which anything was held as a fraction of all; undefined without a close. */
    public Figure timeInMarket() {
        return bars == 0 ? new Figure.Undefined(Undefinedness.NO_BARS)
                : new Figure.Measure((double) heldBars / bars);
    }
}
