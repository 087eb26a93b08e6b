package io.troupe.strategies.construct;

import io.troupe.model.ConstructionNote;
import io.troupe.model.TargetPositions;
import io.troupe.portfolio.construction.Examination;
import io.troupe.portfolio.construction.PortfolioWeights;
import io.troupe.portfolio.rebalancing.Gate.Trades;
import io.troupe.portfolio.rebalancing.RebalanceRule;
import io.troupe.strategies.ConstructingStrategy;
import io.troupe.strategies.MarketView;
import io.troupe.strategies.StatefulStrategy;
import io.troupe.strategies.Strategy;
import io.troupe.strategies.StrategyContext;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A strategy whose answers go through an optimizer. The strategy within is asked when it wants to
 * be; its weights are what is asked for. A portfolio is constructed when they change, and when the
 * {@link RebalanceRule} is due; while no asset is known well enough, as soon as one is. The answer
 * is the constructed weights, of which all become quantities again; with a gate those alone that
 * are worth trading do. Uses bars ≤ t.
 */
public class ConstructedStrategy implements ConstructingStrategy {
    private final Strategy inner;
    private final transient ConstructPlan plan;
    private transient @Nullable InnerContext context;
    private transient @Nullable Construction construction;
    private transient Optional<ConstructionNote> note = Optional.empty();
    private final ConstructMemory memory = new ConstructMemory();

    private ConstructedStrategy(Strategy inner, ConstructPlan plan) {
        this.inner = inner;
        this.plan = plan;
    }

    /** One whose inner strategy saves what it remembers, and so does it. */
    private static final class Stateful extends ConstructedStrategy implements StatefulStrategy {
        private final transient StatefulStrategy saving;

        Stateful(StatefulStrategy inner, ConstructPlan plan) {
            super(inner, plan);
            saving = inner;
        }

        @Override
        public byte[] saveState() {
            return ((ConstructedStrategy) this).memory.saved(saving.saveState());
        }

        @Override
        public void loadState(byte[] state) {
            saving.loadState(((ConstructedStrategy) this).memory.load(state));
        }
    }

    /**
     * Has the portfolios of strategies constructed.
     *
     * @param strategies makes them
     * @return makes the same, constructed
     */
    public static Supplier<Strategy> of(Supplier<? extends Strategy> strategies,
            ConstructPlan plan) {
        return () -> {
            Strategy made = strategies.get();
            return made instanceof StatefulStrategy stateful ? new Stateful(stateful, plan)
                    : new ConstructedStrategy(made, plan);
        };
    }

    @Override
    public final void initialize(StrategyContext outer) {
        InnerContext asking = new InnerContext(outer);
        inner.initialize(asking);
        context = asking;
        construction = Construction.declared(plan, outer);
    }

    @Override
    public final Optional<ConstructionNote> latestNote() {
        return note;
    }

    @Override
    public final Optional<Examination> examine(MarketView view) {
        Construction making = construction;
        return making == null || !memory.isAsking() ? Optional.empty()
                : making.examine(view, memory.asked());
    }

    @Override
    public final TargetPositions onData(MarketView view) {
        InnerContext asking = context;
        Construction making = construction;
        if (asking == null || making == null) {
            throw new IllegalStateException("initialize must be called before the first bar");
        }
        note = Optional.empty();
        boolean isSignal = false;
        if (asking.isDue(view)) {
            TargetPositions answer = inner.onData(view);
            if (answer == null || (!answer.isUnchanged() && answer.assets() != view.assets())) {
                return answer; // what is wrong with it is told by whoever asked
            }
            isSignal = memory.asksAnew(answer);
        }
        if (!memory.isAsking()) {
            return TargetPositions.unchanged();
        }
        boolean isDue = isSignal || memory.isPending() || making.isDue(view);
        return isDue ? constructed(making, view, isSignal) : memory.nextPart();
    }

    private TargetPositions constructed(Construction making, MarketView view, boolean isSignal) {
        double[] held = memory.answered();
        Optional<PortfolioWeights> found = making.weights(view, memory.asked(), held);
        if (found.isEmpty()) {
            memory.postpone(isSignal);
            return memory.nextPart();
        }
        note = Optional.of(found.get().note());
        RebalanceRule rule = plan.spec().rebalance();
        if (found.get().keepsHeld()) {
            memory.keep();
            return TargetPositions.unchanged();
        }
        if (rule.gate().isOpen()) {
            return memory.aim(found.get().weights(), rule.over());
        }
        Trades trades = making.trades(view, found.get(), held);
        if (trades.isEmpty()) {
            memory.keep();
            return TargetPositions.unchanged();
        }
        return memory.aim(trades, rule.over());
    }
}
