package io.troupe.conformance.execution;

import io.troupe.data.Field;
import io.troupe.data.MarketData;
import io.troupe.execution.costs.FeeModel;
import io.troupe.execution.costs.PerShareCommission;
import io.troupe.execution.matching.MatchingRules;
import io.troupe.execution.slippage.BasisPointSlippage;
import io.troupe.execution.slippage.Liquidity;
import io.troupe.journal.BookLayout;
import io.troupe.journal.BookingVisitor;
import io.troupe.journal.JournalPlan;
import io.troupe.journal.MemoryBookings;
import io.troupe.ledger.Dividends;
import io.troupe.model.Cadence;
import io.troupe.model.FailurePolicy;
import io.troupe.model.Fill;
import io.troupe.model.Money;
import io.troupe.model.QuarantineReason;
import io.troupe.portfolio.allocators.EqualAllocator;
import io.troupe.portfolio.construction.FundConstruction;
import io.troupe.simulation.Outcome;
import io.troupe.simulation.Recording;
import io.troupe.simulation.engine.Engine;
import io.troupe.simulation.hosting.RunProgress;
import io.troupe.simulation.plan.Capital;
import io.troupe.simulation.plan.EngineOptions;
import io.troupe.simulation.plan.FundRisk;
import io.troupe.simulation.plan.MarketDesks;
import io.troupe.simulation.plan.MarketFills;
import io.troupe.simulation.plan.SimulationPlan;
import io.troupe.simulation.plan.SimulationResult;
import io.troupe.simulation.plan.StrategySpec;
import io.troupe.simulation.plan.Trading;
import io.troupe.simulation.reference.ReferenceSimulator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One published strategy, run by the actor engine and by the plain loop.
 *
 * @param data what it trades
 * @param cash what it begins with
 * @param matching whose rules its orders meet
 * @param fees what it pays
 * @param volumeLimit what of a bar's volume it may take
 */
record TradedFund(MarketData data, double cash, MatchingRules matching, FeeModel fees,
        OptionalDouble volumeLimit) {
    /**
     * What came of it.
     *
     * @param fills in their order
     * @param equity at each close
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Traded(List<Fill> fills, double[] equity) {}

    /**
     * Runs it twice.
     *
     * @throws IllegalStateException if it fails, or the two do not agree to the last bit
     */
    Traded run(StrategySpec strategy) {
        SimulationPlan plan = plan(strategy);
        Fills expected = new Fills();
        SimulationResult reference = ReferenceSimulator.run(plan, List.of(), expected);
        JournalPlan journal = new JournalPlan(new BookLayout(1, 1), data.assets(), 64, "published",
                List.of(Money.micros(cash)), 0);
        MemoryBookings bookings = new MemoryBookings(journal);
        Outcome outcome = Engine.run(plan, EngineOptions.DEFAULT,
                new Recording.InMemory(journal, bookings), List.of(), new RunProgress());
        if (!(outcome instanceof Outcome.Finished finished)) {
            throw new IllegalStateException(outcome.toString());
        }
        Fills actual = new Fills();
        bookings.visit(0, bookings.lastBar(), actual);
        if (!actual.fills.equals(expected.fills) || !Arrays
                .equals(finished.result().houseEquity(), reference.houseEquity())) {
            throw new IllegalStateException("actors and plain loop do not agree");
        }
        actual.failure.ifPresent(failure -> {
            throw new IllegalStateException(failure);
        });
        return new Traded(actual.fills, finished.result().houseEquity());
    }

    private SimulationPlan plan(StrategySpec strategy) {
        BasisPointSlippage none = new BasisPointSlippage(0);
        Trading trading = new Trading(
                MarketFills.of(data, Field.OPEN, none, new PerShareCommission(0, 0),
                        OptionalDouble.empty()),
                Optional.of(MarketDesks.rules(data, Field.OPEN,
                        MarketDesks.costs(data,
                                new Liquidity(new double[0], new double[0], new double[0]), none,
                                fees),
                        matching, volumeLimit, 1)));
        return new SimulationPlan(data,
                List.of(strategy),
                Capital.of(Money.micros(cash), new EqualAllocator(), Cadence.NEVER), trading,
                Dividends.CASH, FundRisk.NONE, FundConstruction.NONE, FailurePolicy.FREEZE, 1);
    }

    /** Fills of the first strategy, and whether it failed. */
    private static final class Fills implements BookingVisitor {
        private final List<Fill> fills = new ArrayList<>();
        private Optional<String> failure = Optional.empty();
        private int bar;

        @Override
        public void bar(int index) {
            bar = index;
        }

        @Override
        public void fill(int strategy, int asset, long quantity, long notionalMicros,
                long feeMicros, long slippageMicros) {
            if (strategy == 0) {
                fills.add(new Fill(bar, asset, quantity, notionalMicros, feeMicros,
                        slippageMicros));
            }
        }

        @Override
        public void quarantine(int strategy, QuarantineReason reason, String detail) {
            failure = Optional.of(detail);
        }
    }
}
