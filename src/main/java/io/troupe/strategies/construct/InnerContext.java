package io.troupe.strategies.construct;

import io.troupe.features.Feature;
import io.troupe.features.FeatureColumn;
import io.troupe.features.FeatureComparison;
import io.troupe.model.BarsPerYear;
import io.troupe.model.Interval;
import io.troupe.model.TargetPad;
import io.troupe.strategies.MarketView;
import io.troupe.strategies.Schedule;
import io.troupe.strategies.StrategyContext;
import java.util.List;

/** What a strategy within another is told; when it is asked is kept here, the rest passes on. */
public final class InnerContext implements StrategyContext {
    private final StrategyContext outer;
    private Schedule schedule = Schedule.EVERY_BAR;
    private int warmupBars;

    /**
     * A strategy's context within another's.
     *
     * @param outer of the strategy around it
     */
    public InnerContext(StrategyContext outer) {
        this.outer = outer;
    }

    /** Whether it is to be asked at a view's bar. */
    public boolean isDue(MarketView view) {
        return schedule.isDue(view, warmupBars);
    }

    @Override
    public List<String> symbols() {
        return outer.symbols();
    }

    @Override
    public void universe(List<String> symbols) {
        outer.universe(symbols);
    }

    @Override
    public int asset(String symbol) {
        return outer.asset(symbol);
    }

    @Override
    public Interval interval() {
        return outer.interval();
    }

    @Override
    public BarsPerYear barsPerYear() {
        return outer.barsPerYear();
    }

    @Override
    public void interval(Interval... supported) {
        outer.interval(supported);
    }

    @Override
    public void warmup(int bars) {
        outer.warmup(bars);
        warmupBars = bars;
    }

    @Override
    public void schedule(Schedule when) {
        schedule = when;
    }

    @Override
    public FeatureColumn feature(Feature feature) {
        return outer.feature(feature);
    }

    @Override
    public FeatureComparison comparison(FeatureColumn left, FeatureColumn right, double factor) {
        return outer.comparison(left, right, factor);
    }

    @Override
    public TargetPad targetPad() {
        return outer.targetPad();
    }

    @Override
    public void feedback() {
        outer.feedback();
    }

    @Override
    public long seed() {
        return outer.seed();
    }
}
