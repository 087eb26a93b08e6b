package io.troupe.run.portfolio;

import io.troupe.model.TargetPositions;
import io.troupe.portfolio.construction.Examination;
import io.troupe.strategies.ConstructingStrategy;
import io.troupe.strategies.MarketView;
import io.troupe.strategies.Strategy;
import io.troupe.strategies.StrategyContext;
import io.troupe.strategies.construct.InnerContext;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A strategy that answers as the one within does, and shows at one bar what that would construct
 * there, whether it is asked at that bar or not.
 */
final class StrategyProbe implements Strategy {
    private final Strategy within;
    private final int bar;
    private final Consumer<Examination> found;
    private @Nullable InnerContext context;

    /**
     * A probe.
     *
     * @param bar at whose close it looks
     * @param found told what there is to see, if there is something
     */
    StrategyProbe(Strategy within, int bar, Consumer<Examination> found) {
        this.within = within;
        this.bar = bar;
        this.found = found;
    }

    @Override
    public void initialize(StrategyContext outer) {
        InnerContext asking = new InnerContext(outer);
        within.initialize(asking);
        context = asking;
    }

    @Override
    public TargetPositions onData(MarketView view) {
        InnerContext asking = context;
        if (asking == null) {
            throw new IllegalStateException("initialize must be called before the first bar");
        }
        TargetPositions answer = asking.isDue(view) ? within.onData(view)
                : TargetPositions.unchanged();
        if (view.bar() == bar && within instanceof ConstructingStrategy constructing) {
            constructing.examine(view).ifPresent(found);
        }
        return answer;
    }
}
