package io.troupe.metrics.trades;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.troupe.metrics.trades.Capacity.Bounded;
import io.troupe.metrics.trades.Capacity.Unbounded;
import io.troupe.metrics.trades.Capacity.Why;
import org.junit.jupiter.api.Test;

/** Costs of which the right scale is known from a formula. */
class CapacitySearchTest {
    private static CapacitySearch search(FillCosts costs) {
        return new CapacitySearch(2, costs);
    }

    /** A fill of 1000 steps by somebody with a capital of 100, twice. */
    private static CapacitySearch twice(FillCosts costs) {
        CapacitySearch search = search(costs);
        search.fill(1, 3, 0, 1000, 100);
        search.fill(1, 4, 0, -1000, 100);
        return search;
    }

    private static Capacity why(Why why) {
        return new Unbounded(why);
    }

    /**
     * Costs of one micro a squared step: 1 for 1000 steps, of 100 each time, so that the drag is
     * 0.02·k. With returns of 0.1 after costs there were 0.12, of which half is 0.06: k = 3.
     */
    @Test
    void squareCostsHalveTheReturnAtAKnownScale() {
        Bounded bounded = (Bounded) twice((bar, asset, q) -> q * q).of(1, 0.1, 500);
        assertThat(bounded.scale()).isCloseTo(3, within(1e-3));
        assertThat(bounded.capital()).isEqualTo(500 * bounded.scale());
    }

    /** With −0.01 after costs there were 0.01 before: half of it is 0.005, k = 1/4. */
    @Test
    void theCapacityMayBeLessThanWhatThereWas() {
        Bounded bounded = (Bounded) twice((bar, asset, q) -> q * q).of(1, -0.01, 500);
        assertThat(bounded.scale()).isCloseTo(0.25, within(1e-2));
    }

    /** c = q^1.5, as of a square-root impact: drag 0.02·√k when c(1000) = 1; half 0.06: k = 9. */
    @Test
    void squareRootImpactIsConvexInCost() {
        FillCosts costs = (bar, asset, q) -> (long) Math
                .rint(1e6 * Math.pow(Math.abs(q) / 1000.0, 1.5));
        assertThat(((Bounded) twice(costs).of(1, 0.1, 500)).scale()).isCloseTo(9, within(0.02));
    }

    /** Each fill counts by the capital of its own bar: 1/100 + 1/50 = 0.03·k; G/2 = 0.06: 2. */
    @Test
    void costsAreOfTheCapitalOfTheirBar() {
        CapacitySearch search = search((bar, asset, q) -> q * q);
        search.fill(0, 3, 0, 1000, 100);
        search.fill(1, 3, 0, 9000, 1);
        search.fill(0, 4, 0, -1000, 50);
        assertThat(((Bounded) search.of(0, 0.09, 1)).scale()).isCloseTo(2, within(1e-3));
    }

    @Test
    void linearAndConcaveCostsHaveNone() {
        assertThat(twice((bar, asset, q) -> 7 * Math.abs(q)).of(1, 0.1, 500))
                .isEqualTo(why(Why.LINEAR));
        assertThat(twice((bar, asset, q) -> Math.max(1_000_000, 5 * Math.abs(q)))
                .of(1, 0.1, 500)).isEqualTo(why(Why.LINEAR));
    }

    /** 0.4 micros a step are 0 for one step and 400 for a thousand: rounding is no growth. */
    @Test
    void roundingIsNoGrowth() {
        CapacitySearch search = search((bar, asset, q) -> Math.round(0.4 * Math.abs(q)));
        search.fill(0, 1, 0, 1, 100);
        assertThat(search.of(0, 0.1, 1)).isEqualTo(why(Why.LINEAR));
    }

    @Test
    void withoutTradesOrReturnsThereIsNone() {
        assertThat(search((bar, asset, q) -> q * q).of(0, 0.1, 1)).isEqualTo(why(Why.NO_TRADES));
        assertThat(twice((bar, asset, q) -> q * q).of(1, -0.02, 500))
                .isEqualTo(why(Why.NO_RETURN));
        assertThat(twice((bar, asset, q) -> q * q).of(1, 0.1, Double.NaN))
                .isEqualTo(why(Why.NO_RETURN));
    }

    /** A fee of 10 a fill beside it takes 0.2/k; there are only 0.01 to halve at the best k. */
    @Test
    void costsMayTakeMoreThanHalfAtAnySize() {
        assertThat(twice((bar, asset, q) -> 10_000_000 + q * q).of(1, -0.2, 500))
                .isEqualTo(why(Why.ALWAYS));
    }

    /** What cannot be counted any more is not reached: 2^62 steps at less than half. */
    @Test
    void quantitiesEndSomewhere() {
        FillCosts costs = (bar, asset, q) -> Math.abs(q) > 500_000 ? Math.abs(q) : 0;
        assertThat(twice(costs).of(1, 1e9, 500)).isEqualTo(why(Why.NEVER));
        FillCosts throwing = (bar, asset, q) -> Math.multiplyExact(q, Math.multiplyExact(q, q)
                / Math.abs(q) * Long.signum(q));
        assertThat(twice(throwing).of(1, 1e12, 500)).isEqualTo(why(Why.NEVER));
    }

    @Test
    void onlySoManyFillsAreAskedAgain() {
        CapacitySearch search = new CapacitySearch(2, (bar, asset, q) -> q * q, 100);
        for (int bar = 0; bar < 100; bar++) {
            search.fill(0, bar, 0, 1000, 100);
        }
        // 100 fills take 0.01·k each: 2·G/2 = 1 + 3.
        assertThat(((Bounded) search.of(0, 3, 1)).scale()).isCloseTo(2, within(1e-3));
        search.fill(1, 100, 0, 1000, 100);
        assertThat(search.of(1, 3, 1)).isEqualTo(why(Why.TOO_MANY_FILLS));
        assertThat(search.of(0, 3, 1)).isInstanceOf(Bounded.class);
    }

    @Test
    void whereThereIsNoCapitalAFillCostsNothing() {
        CapacitySearch search = twice((bar, asset, q) -> q * q);
        search.fill(1, 5, 0, 1_000_000, 0);
        search.fill(1, 5, 0, 1_000_000, Double.NaN);
        assertThat(((Bounded) search.of(1, 0.1, 500)).scale()).isCloseTo(3, within(1e-3));
    }
}
