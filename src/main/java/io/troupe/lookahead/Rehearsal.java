package io.troupe.lookahead;

import io.troupe.journal.BookingVisitor;
import io.troupe.model.Cadence;
import io.troupe.model.FailurePolicy;
import io.troupe.model.QuarantineReason;
import io.troupe.model.TargetPositions;
import io.troupe.simulation.plan.Capital;
import io.troupe.simulation.plan.FundRisk;
import io.troupe.simulation.plan.SimulationPlan;
import io.troupe.simulation.plan.StrategySpec;
import io.troupe.simulation.reference.Supervision;
import io.troupe.strategies.MarketView;
import io.troupe.strategies.Strategy;
import io.troupe.strategies.StrategyContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One execution of all strategies by themselves: each with its own capital throughout, without the
 * fund's limits, so that none is touched by what another does, nor by what the fund makes of it.
 * Keeps what they decided, what was filled, and what the fund wanted besides.
 */
final class Rehearsal {
    private final List<List<Decision>> decisions = new ArrayList<>();
    private final List<List<Filled>> fills = new ArrayList<>();
    private final List<String> quarantines = new ArrayList<>();
    private final List<Decision> constructed = new ArrayList<>();

    /** What the fund wanted beside its strategies, in steps. */
    List<Decision> constructed() {
        return constructed;
    }

    /** A fill of one strategy. */
    record Filled(int bar, int asset, long quantity, long notionalMicros) {}

    private Rehearsal(int strategies) {
        for (int k = 0; k < strategies; k++) {
            decisions.add(new ArrayList<>());
            fills.add(new ArrayList<>());
            quarantines.add("");
        }
    }

    /**
     * Executes the first bars of a plan.
     *
     * @throws io.troupe.simulation.hosting.StrategyRefusedException if a strategy does not take
     *         the data
     */
    static Rehearsal of(SimulationPlan plan, int bars, Supervision supervision) {
        Rehearsal rehearsal = new Rehearsal(plan.strategies().size());
        List<StrategySpec> recorded = new ArrayList<>();
        for (int k = 0; k < plan.strategies().size(); k++) {
            int index = k;
            StrategySpec spec = plan.strategies().get(k);
            List<Decision> log = rehearsal.decisions.get(k);
            recorded.add(new StrategySpec(spec.id(), () -> new Recorded(spec.factory().get(), log,
                    question -> supervision.asked(spec.id(), index, question)), spec.resize(),
                    spec.policy(), spec.sizing()));
        }
        SimulationPlan alone = new SimulationPlan(plan.data(), recorded,
                Capital.of(plan.capital().micros(), plan.allocator(), Cadence.NEVER),
                plan.trading(), plan.dividends(), FundRisk.NONE,
                new RecordedConstruction(plan.construct(), rehearsal.constructed),
                FailurePolicy.FREEZE, plan.seed());
        supervision.rehearse(alone, bars, rehearsal.new Listener());
        return rehearsal;
    }

    List<Decision> decisions(int strategy) {
        return decisions.get(strategy);
    }

    List<Filled> fills(int strategy) {
        return fills.get(strategy);
    }

    /** Why a strategy was taken out, empty if it was not. */
    String quarantine(int strategy) {
        return quarantines.get(strategy);
    }

    /** Writes down what a strategy answers. */
    private static final class Recorded implements Strategy {
        private final Strategy strategy;
        private final List<Decision> log;
        private final Function<Supplier<TargetPositions>, TargetPositions> asking;

        Recorded(Strategy strategy, List<Decision> log,
                Function<Supplier<TargetPositions>, TargetPositions> asking) {
            this.strategy = strategy;
            this.log = log;
            this.asking = asking;
        }

        @Override
        public void initialize(StrategyContext context) {
            strategy.initialize(context);
        }

        @Override
        public TargetPositions onData(MarketView view) {
            TargetPositions answer = asking.apply(() -> strategy.onData(view));
            if (answer != null && !answer.isUnchanged()) {
                log.add(new Decision(view.bar(), answer));
            }
            return answer;
        }
    }

    private final class Listener implements BookingVisitor {
        private int bar;

        @Override
        public void bar(int bar) {
            this.bar = bar;
        }

        @Override
        public void fill(int strategy, int asset, long quantity, long notionalMicros,
                long feeMicros, long slippageMicros) {
            if (strategy >= 0) {
                fills.get(strategy).add(new Filled(bar, asset, quantity, notionalMicros));
            }
        }

        @Override
        public void quarantine(int strategy, QuarantineReason reason,
                String detail) {
            quarantines.set(strategy, detail);
        }
    }
}
