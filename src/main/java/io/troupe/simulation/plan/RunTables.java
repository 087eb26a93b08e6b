package io.troupe.simulation.plan;

import io.troupe.data.MarketData;
import io.troupe.risk.sizing.Sizer;
import java.util.Map;

/**
 * What all actors of a run look up and none changes.
 *
 * @param periods with which bars periods begin
 * @param capital at which bars capital moves
 * @param data the prices, and what a step of each asset is worth at each close
 * @param flows what happens to holdings before each bar's trading
 * @param interest what money earns and costs before it
 * @param sizers of the strategies that have a sizing of their own, by their index
 * @param largestWindow the most bars a cohort ever runs ahead
 */
public record RunTables(Periods periods, CapitalCalendar capital, MarketData data,
        BarFlows flows, BarInterest interest, Map<Integer, Sizer> sizers, int largestWindow) {
    /** Copies the map. */
    public RunTables {
        sizers = Map.copyOf(sizers);
    }

    /** Whether a strategy has a sizing of its own. */
    public boolean hasSizers() {
        return !sizers.isEmpty();
    }

    /** Those of a plan. */
    public static RunTables of(SimulationPlan plan, EngineOptions options) {
        int largest = Math.min(options.windowBars(), plan.data().bars());
        Periods periods = new Periods(plan);
        return new RunTables(periods, new CapitalCalendar(plan, periods), plan.data(),
                new BarFlows(plan.data(), plan.dividends(), plan.trading().financing(),
                        plan.trading().borrow()),
                new BarInterest(plan.data(), plan.trading().financing()), MarketSizes.sizers(plan),
                Math.max(1, largest));
    }
}
