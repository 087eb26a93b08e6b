package io.troupe.simulation.byhand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.troupe.journal.MemoryBookings;
import io.troupe.model.Cadence;
import io.troupe.model.CorporateAction.Split;
import io.troupe.model.Instrument.Terms;
import io.troupe.simulation.HandFund;
import io.troupe.simulation.Outcome;
import io.troupe.simulation.Recording;
import io.troupe.simulation.Run;
import io.troupe.simulation.ScriptedStrategy;
import io.troupe.simulation.Simulator;
import io.troupe.simulation.engine.Engine;
import io.troupe.simulation.hosting.RunProgress;
import io.troupe.simulation.plan.AmountTooLargeException;
import io.troupe.simulation.plan.SimulationPlan;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Lots, ticks, multipliers, rates of exchange and forbidden shorts on paper. */
class TermsByHandTest {
    private static Terms lots(long steps) {
        return new Terms(steps, 0, 1, true, 0, "");
    }

    /**
     * .95 of 1000 at 10 is 95, nine lots of ten; −.95 the same the other way. After 3:2, 135 are
     * thirteen lots and five odd ones, which may be sold.
     */
    @ParameterizedTest
    @EnumSource
    void wholeLotsAreWantedAndOddOnesMayBeSold(Simulator simulator) {
        Run run = simulator.run(new HandFund(new double[]{10}, new double[]{10}, new double[]{6},
                new double[]{6}, new double[]{6}).instrument(0, 1, lots(10))
                .strategy(ScriptedStrategy.weights(
                        Map.of(0, new double[]{0.95}, 2, new double[]{0})))
                .strategy(ScriptedStrategy.hold(-0.95))
                .action(2, 0, new Split("A0", LocalDate.parse("2024-01-03"), 3, 2)));
        assertThat(run.bookings()).contains("1 0 [fill 0 90 900000000 0 0]",
                "1 1 [fill 0 -90 -900000000 0 0]", "2 0 [flow 0 SPLIT 45 0]",
                "3 0 [fill 0 -135 -810000000 0 0]");
    }

    /**
     * 10 at 1 %: bought at 10.10, up to 10.25 on a grid of quarters; sold at 9.90, down to 9.75; both is
     * 50 quarters that crossing saves.
     */
    @ParameterizedTest
    @EnumSource
    void fillsAreOnTheGridAgainstTheTrader(Simulator simulator) {
        Run run = simulator.run(new HandFund(new double[]{10}, new double[]{10}, new double[]{10})
                .instrument(0, 1, new Terms(1, 0.25, 1, true, 0, "")).costs(100, 0)
                .strategy(ScriptedStrategy.hold(0.5)).strategy(ScriptedStrategy.hold(-0.5)));
        assertThat(run.bookings()).containsExactly("1 -4 [crossed 0 CLOSE 25000000 0]",
                "1 0 [fill 0 50 512500000 0 12500000]", "1 1 [fill 0 -50 -487500000 0 12500000]");
    }

    /** 10.10 is on a grid of cents, though 10.10 / .01 is not a whole number in doubles. */
    @ParameterizedTest
    @EnumSource
    void aPriceOnTheGridStaysThere(Simulator simulator) {
        Run run = simulator.run(new HandFund(new double[]{10}, new double[]{10}, new double[]{10})
                .instrument(0, 1, new Terms(1, 0.01, 1, true, 0, "")).costs(100, 0)
                .strategy(ScriptedStrategy.hold(0.5)));
        assertThat(run.bookings()).contains("1 0 [fill 0 50 505000000 0 5000000]");
    }

    /**
     * 1000 at 10 points of 5 is 20 contracts; one costs 50, and a cent of commission, which counts
     * contracts. At 11 they have earned 5 each.
     */
    @ParameterizedTest
    @EnumSource
    void aPointIsWorthTheMultiplier(Simulator simulator) {
        Run run = simulator.run(new HandFund(new double[]{10}, new double[]{10}, new double[]{11})
                .instrument(0, 1, new Terms(1, 0, 5, true, 0, "")).costs(0, 10_000)
                .strategy(ScriptedStrategy.hold(1)));
        assertThat(run.bookings()).contains("1 0 [fill 0 20 1000000000 200000 0]");
        assertThat(run.result().houseEquity()).containsExactly(1000, 999.8, 1099.8);
    }

    /** Sized at the rate of the close, filled at that of the fill, marked at each bar's. */
    @ParameterizedTest
    @EnumSource
    void moneyIsInTheFundsCurrency(Simulator simulator) {
        Run run = simulator.run(new HandFund(new double[]{10}, new double[]{10}, new double[]{10})
                .rates(2, 1, 4).strategy(ScriptedStrategy.hold(1)));
        assertThat(run.bookings()).contains("1 0 [fill 0 50 500000000 0 0]");
        assertThat(run.result().houseEquity()).containsExactly(1000, 1000, 2500);
    }

    /**
     * 40 short are refused, at bar 2 with 30 held that are sold; the house's orders are not cut.
     */
    @ParameterizedTest
    @EnumSource
    void whatCannotBeBorrowedIsNotSoldShort(Simulator simulator) {
        Run run = simulator.run(new HandFund(new double[]{10}, new double[]{10}, new double[]{10},
                new double[]{10}).instrument(0, 1, new Terms(1, 0, 1, false, 0, ""))
                .strategy(ScriptedStrategy.hold(0.5))
                .strategy(Cadence.DAILY, ScriptedStrategy.weights(Map.of(0, new double[]{-0.4}, 1,
                        new double[]{0.3}, 2, new double[]{-0.4}))));
        assertThat(run.bookings()).containsExactly("0 1 [cut 0 -40 0 NOT_SHORTABLE]",
                "1 -1 [fill 0 50 500000000 0 0]", "1 0 [fill 0 50 500000000 0 0]",
                "2 -1 [fill 0 30 300000000 0 0]",
                "2 1 [fill 0 30 300000000 0 0, cut 0 -70 -30 NOT_SHORTABLE]",
                "3 -1 [fill 0 -30 -300000000 0 0]",
                "3 1 [fill 0 -30 -300000000 0 0, cut 0 -40 0 NOT_SHORTABLE]");
    }

    /** A price that no ledger can hold: asset, bar and price are named, by whoever executes. */
    @Test
    void anAbsurdPriceIsNamed() {
        SimulationPlan plan = new HandFund(new double[]{10, 10}, new double[]{10, 1e300},
                new double[]{10, 10}).strategy(ScriptedStrategy.hold(0.5, 0.5)).plan();
        String message = "The price that changed most is that of A1, 1.0E300 after 10.0";
        assertThatThrownBy(() -> Run.reference(plan, List.of()))
                .isInstanceOf(AmountTooLargeException.class)
                .hasMessageContaining("bar 1 (2024-01-02)").hasMessageContaining(message);
        Outcome outcome = Engine.run(plan, Run.options(2), new Recording.InMemory(
                Run.journal(plan, 1, 1), new MemoryBookings(Run.journal(plan, 1, 1))), List.of(),
                new RunProgress());
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Failed.class, failed -> {
            assertThat(failed.kind()).isEqualTo(Outcome.Kind.AMOUNT);
            assertThat(failed.message()).contains("bar 1 (2024-01-02)").contains(message);
        });
    }
}
