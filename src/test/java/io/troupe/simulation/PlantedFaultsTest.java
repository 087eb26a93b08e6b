package io.troupe.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.troupe.journal.BarsBooked;
import io.troupe.journal.Block;
import io.troupe.journal.JournalDamage;
import io.troupe.journal.JournalPlan;
import io.troupe.journal.MemoryBookings;
import io.troupe.journal.PortfolioId;
import io.troupe.ledger.HouseLedger;
import io.troupe.model.Cadence;
import io.troupe.model.TargetPositions;
import io.troupe.simulation.engine.Engine;
import io.troupe.simulation.hosting.RunProgress;
import io.troupe.simulation.plan.SimulationPlan;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The checks of the other tests bite: bugs of the kinds to be feared are planted here, and seen. An
 * order-dependent reduction is planted in {@link CapitalAllocatorTest}, an unasserted crossing also
 * in {@link SpineActorsTest}.
 */
class PlantedFaultsTest {
    private static final double[][] CLOSES = {{10}, {11}, {9}, {12}, {8}, {13}, {12}, {11}};

    /** Buys when the close of some bar, seen from the one asked about, is above 10. */
    private static SimulationPlan plan(int barsAhead) {
        return plan(barsAhead, CLOSES.length);
    }

    private static SimulationPlan plan(int barsAhead, int bars) {
        HandFund fund = new HandFund(CLOSES);
        for (int k = 0; k < 3; k++) {
            double weight = 0.2 + 0.1 * k;
            fund.strategy(Cadence.DAILY, view -> {
                int bar = Math.min(bars - 1, Math.max(0, view.bar() + barsAhead));
                return TargetPositions.of(CLOSES[bar][0] > 10 ? weight : 0);
            });
        }
        return fund.plan();
    }

    private record Recorded(JournalPlan journal, MemoryBookings bookings, Run run) {}

    private static Recorded recorded() {
        SimulationPlan plan = plan(0);
        JournalPlan journal = Run.journal(plan, 2, 2);
        MemoryBookings bookings = new MemoryBookings(journal);
        Outcome outcome = Engine.run(plan, Run.options(3),
                new Recording.InMemory(journal, bookings), List.of(), new RunProgress());
        return new Recorded(journal, bookings, Run.finished(outcome, bookings));
    }

    @Test
    void aDroppedBlockInTheMiddleIsDamage() {
        Recorded recorded = recorded();
        for (PortfolioId portfolio : recorded.journal().portfolios()) {
            List<BarsBooked> events = recorded.bookings().events(portfolio);
            assertThat(events).hasSizeGreaterThan(1);
            MemoryBookings holed = new MemoryBookings(recorded.journal());
            assertThatThrownBy(() -> holed.add(new Block(portfolio, events.get(1))))
                    .isInstanceOf(JournalDamage.class).hasMessageContaining("event 1 was expected");
        }
    }

    @Test
    void aDroppedLastBlockOfABookIsADifference() {
        Recorded recorded = recorded();
        Run reference = Run.reference(plan(0), List.of());
        recorded.run().assertEquals(reference);
        for (PortfolioId dropped : recorded.journal().portfolios()) {
            MemoryBookings holed = new MemoryBookings(recorded.journal());
            for (PortfolioId portfolio : recorded.journal().portfolios()) {
                List<BarsBooked> events = recorded.bookings().events(portfolio);
                int keep = events.size() - (portfolio.equals(dropped) ? 1 : 0);
                events.subList(0, keep).forEach(event -> holed.add(new Block(portfolio, event)));
            }
            BookingTrace trace = new BookingTrace();
            holed.visit(0, holed.lastBar(), trace);
            Run missing = new Run(trace.lines(), recorded.run().result());
            assertThatThrownBy(() -> missing.assertEquals(reference))
                    .isInstanceOf(AssertionError.class);
        }
    }

    @Test
    void decisionsOneBarLateOrEarlyDisagreeWithTheReference() {
        Run reference = Run.reference(plan(0), List.of());
        for (int shift : new int[]{-1, 1}) {
            Run shifted = Run.engine(plan(shift), Run.options(3), List.of());
            assertThatThrownBy(() -> shifted.assertEquals(reference))
                    .isInstanceOf(AssertionError.class);
        }
    }

    /** A strategy that sees tomorrow's close books other orders when tomorrow is cut off. */
    @Test
    void aStrategyThatLooksAheadIsSeenWhereTheDataEnds() {
        for (int bars = 2; bars < CLOSES.length; bars++) {
            int end = bars;
            assertThat(ordersAt(end, plan(0, CLOSES.length)))
                    .isEqualTo(ordersAt(end, plan(0, end)));
        }
        assertThat(ordersAt(3, plan(1, CLOSES.length))).isNotEqualTo(ordersAt(3, plan(1, 3)));
    }

    /** What the fund orders at the last of the first {@code bars} bars. */
    private static long[] ordersAt(int bars, SimulationPlan plan) {
        SimulationPlan cut = new SimulationPlan(plan.data().prefix(bars), plan.strategies(),
                plan.capital(), plan.trading(), plan.dividends(), plan.risk(), plan.construct(),
                plan.onFailure(), plan.seed());
        return Run.reference(cut, List.of()).result().houseOrders();
    }

    @Test
    void cashThatTheSleevesDidNotPayIsSeenAtTheSameBar() {
        HouseLedger house = new HouseLedger(1, 1_000, 0);
        house.crossed(0, 1);
        assertThatThrownBy(() -> house.requireConserved(4, new long[1], 1_000))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("bar 4");
    }
}
