package io.troupe.simulation.byhand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.troupe.execution.costs.PerShareCommission;
import io.troupe.execution.margin.BuyingPower;
import io.troupe.execution.margin.CallOrder;
import io.troupe.execution.margin.MarginRates;
import io.troupe.execution.margin.MarginRules;
import io.troupe.execution.margin.Unaffordable;
import io.troupe.execution.matching.MatchingRules;
import io.troupe.execution.slippage.BasisPointSlippage;
import io.troupe.journal.JournalPlan;
import io.troupe.journal.MemoryBookings;
import io.troupe.model.BarPoint;
import io.troupe.model.orders.RefusalPolicy;
import io.troupe.simulation.HandFund;
import io.troupe.simulation.Outcome;
import io.troupe.simulation.Recording;
import io.troupe.simulation.Run;
import io.troupe.simulation.ScriptedStrategy;
import io.troupe.simulation.Simulator;
import io.troupe.simulation.desks.TestDesks;
import io.troupe.simulation.engine.Engine;
import io.troupe.simulation.hosting.RunProgress;
import io.troupe.simulation.hosting.StrategyFailedException;
import io.troupe.simulation.plan.SimulationPlan;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Orders for which there is not the cash, on paper: one asset at 10, a thousand for each. */
class RefusedOrdersByHandTest {
    private static final TestDesks DESKS = new TestDesks(MatchingRules.DEFAULT, BarPoint.OPEN,
            new BasisPointSlippage(0), new PerShareCommission(0, 0), OptionalDouble.empty(), 1);

    /** s0 holds half from bar 0 and wants one and a half from bar 1, s1 always holds a tenth. */
    private static HandFund fund(Unaffordable consequence, RefusalPolicy policy) {
        double[] flat = {10, 10, 10, 10};
        return HandFund.ofBars(DESKS, flat, flat, flat, flat, flat)
                .strategy(ScriptedStrategy.weights(
                        Map.of(0, new double[]{0.5}, 1, new double[]{1.5})))
                .strategy(ScriptedStrategy.weights(Map.of(0, new double[]{0.1})))
                .bounded(new MarginRules(BuyingPower.CASH, consequence,
                        MarginRates.uniform(1, 1, 1), 0, CallOrder.PRO_RATA), policy);
    }

    private static List<String> of(Simulator simulator, HandFund fund) {
        return simulator.run(fund).bookings().stream().filter(line -> line.contains(" 0 ["))
                .toList();
    }

    /** 500 are left at the close of bar 1: for 50 of the 100 that are wanted more. */
    @ParameterizedTest
    @EnumSource
    void whatIsCutIsNoRefusal(Simulator simulator) {
        assertThat(of(simulator, fund(Unaffordable.CUT, RefusalPolicy.QUARANTINE)))
                .containsExactly("1 0 [fill 0 50 500000000 0 0 at OPEN 10.0 of 0.0.0,"
                        + " cut 0 100 50 BUYING_POWER]",
                        "2 0 [fill 0 50 500000000 0 0 at OPEN 10.0 of 1.0.0]");
    }

    /** Refused at the close of bar 1, out at that of bar 2, sold at the open of bar 3. */
    @ParameterizedTest
    @EnumSource
    void whoIsRefusedIsTakenOutAtTheNextBar(Simulator simulator) {
        List<String> told = of(simulator, fund(Unaffordable.REFUSE, RefusalPolicy.QUARANTINE));
        assertThat(told).hasSize(3);
        assertThat(told.get(0)).startsWith("1 0 [").contains("BUYING_POWER");
        assertThat(told.get(1)).isEqualTo("2 0 [quarantine ORDER_REFUSED an order of the bar"
                + " before was refused: unaffordable]");
        assertThat(told.get(2)).startsWith("3 0 [").contains("-50");
    }

    @ParameterizedTest
    @EnumSource
    void elseItGoesOn(Simulator simulator) {
        List<String> told = of(simulator, fund(Unaffordable.REFUSE, RefusalPolicy.CONTINUE));
        assertThat(told).hasSize(1);
        assertThat(told.getFirst()).startsWith("1 0 [").contains("BUYING_POWER");
    }

    @Test
    void orTheRunStopsAndSaysWhy() {
        SimulationPlan plan = fund(Unaffordable.REFUSE, RefusalPolicy.STOP).plan();
        String message = "strategy s0 failed at 2024-01-03 (order-refused): an order of the bar"
                + " before was refused: unaffordable; as execution.onRefused and engine.onFailure"
                + " say, the run stops";
        assertThatExceptionOfType(StrategyFailedException.class)
                .isThrownBy(() -> Run.reference(plan, List.of())).withMessage(message);
        JournalPlan journal = Run.journal(plan, 1, 1);
        MemoryBookings bookings = new MemoryBookings(journal);
        Outcome outcome = Engine.run(plan, Run.options(256),
                new Recording.InMemory(journal, bookings), List.of(), new RunProgress());
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Failed.class,
                failed -> assertThat(failed.message()).isEqualTo(message));
        assertThat(bookings.lastBar()).as("bars before the failure").isEqualTo(1);
    }
}
