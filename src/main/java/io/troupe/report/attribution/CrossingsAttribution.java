package io.troupe.report.attribution;

import java.util.OptionalDouble;

/**
 * What being one fund saved, or cost. Immutable.
 *
 * @param nettingMicros by what met inside the fund and did not trade outside; ≥ 0. Of a run by
 *        rules that did not book it: 0
 * @param poolingMicros by doing the rest in one; negative where that was dearer. Of a run by rules
 *        that did not book it: all that the strategies paid beyond the house
 * @param netting its contribution to the fund's return, linked; empty where that cannot be linked
 * @param pooling likewise
 */
public record CrossingsAttribution(long nettingMicros, long poolingMicros,
        OptionalDouble netting, OptionalDouble pooling) {
    /** Both, in currency. */
    public double total() {
        return Earnings.money(Math.addExact(nettingMicros, poolingMicros));
    }
}
