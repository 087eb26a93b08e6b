package io.troupe.execution.costs;

/** What a broker charges for a fill, given what its order was charged before. Pure. */
public interface FeeModel {
    /**
     * Puts the fee of a fill into its quote: in micros, ≥ 0, and never so much less for more units
     * that fill price and fee together cost less.
     *
     * @param fill units and value of the fill
     * @param order what the same order has filled and paid before
     * @param month what the same portfolio has traded before in the bar's month
     */
    void charge(FillQuote fill, ChargedOrder order, MonthVolume month);

    /**
     * A broker who charges so many times as much.
     *
     * @param factor ≥ 0
     */
    FeeModel times(double factor);
}
