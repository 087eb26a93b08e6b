package io.troupe.simulation;

import io.troupe.Seeds;
import io.troupe.data.MarketData;
import io.troupe.model.Sweep;
import io.troupe.portfolio.allocators.Allocator;
import io.troupe.portfolio.allocators.FixedAllocator;
import io.troupe.portfolio.allocators.ScaledAllocator;
import io.troupe.portfolio.allocators.StaffingAllocator;
import io.troupe.portfolio.construction.ScaledSum;
import io.troupe.simulation.plan.Capital;
import io.troupe.simulation.plan.CapitalFlows;
import io.troupe.simulation.plan.SimulationPlan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * What a fund's capital does beside being divided, drawn from a seed: shares that leave a reserve
 * or lever the fund, what is saved swept up, subscriptions and redemptions, strategies that leave
 * and come back, also at dates of their own, and a multiple of what the strategies want or
 * something else that is constructed of it. A third of all funds do none of it.
 */
final class RandomCapital {
    private static final long SECONDS_PER_DAY = 86_400;
    private static final double LARGEST_FLOW = 0.1;
    private static final int MOST_FLOWS = 6;
    private static final int MOST_CHANGES = 4;
    private static final double[] SCALES = {0, 0.5, 0.8, 1, 1, 1, 1.3, 2};

    private final long seed;
    private final Random random;
    private final boolean plain;

    RandomCapital(long seed) {
        this.seed = seed;
        this.random = Seeds.random(~seed);
        this.plain = random.nextInt(3) == 0;
    }

    /** The same fund, with another capital and perhaps another construction. */
    SimulationPlan of(SimulationPlan plan) {
        if (plain) {
            return plan;
        }
        Capital capital = plan.capital();
        SimulationPlan drawn = new SimulationPlan(plan.data(), plan.strategies(),
                new Capital(capital.micros(), divider(capital.allocator()), capital.decisions(),
                        random.nextBoolean() ? 1 : 1 + 2 * random.nextDouble(),
                        random.nextBoolean() ? Sweep.DECISIONS : Sweep.NEVER,
                        flows(plan.data(), capital.micros())),
                plan.trading(), plan.dividends(), plan.risk(),
                new ScaledSum(SCALES[random.nextInt(SCALES.length)]), plan.onFailure(),
                plan.seed());
        return staffed(constructed(drawn));
    }

    private SimulationPlan constructed(SimulationPlan plan) {
        return random.nextInt(3) > 0 ? plan
                : new SimulationPlan(plan.data(), plan.strategies(), plan.capital(), plan.trading(),
                        plan.dividends(), plan.risk(), new RandomConstruction(seed),
                        plan.onFailure(), plan.seed());
    }

    private SimulationPlan staffed(SimulationPlan plan) {
        if (random.nextInt(3) > 0) {
            return plan;
        }
        Capital capital = plan.capital();
        List<LocalDate> changes = new ArrayList<>();
        for (int n = random.nextInt(MOST_CHANGES + 1); n > 0; n--) {
            changes.add(date(plan.data()));
        }
        Collections.sort(changes);
        return RandomFund.with(plan, new Capital(capital.micros(),
                new StaffingAllocator(capital.allocator(), seed), capital.decisions(),
                capital.maxExposure(), capital.sweep(), capital.flows(), changes));
    }

    /** An allocator whose shares, but in a third of all such funds, do not sum to 1. */
    private Allocator divider(Allocator inner) {
        if (random.nextInt(3) == 0) {
            return inner;
        }
        double sum = 0.3 + 2.2 * random.nextDouble();
        return inner instanceof FixedAllocator(List<Double> weights)
                ? new FixedAllocator(weights.stream().map(weight -> weight * sum).toList())
                : new ScaledAllocator(inner, seed);
    }

    /** A day with or without a bar, perhaps before the first or after the last. */
    private LocalDate date(MarketData data) {
        long first = Math.floorDiv(data.epochSeconds(0), SECONDS_PER_DAY) - 2;
        long last = Math.floorDiv(data.epochSeconds(data.bars() - 1), SECONDS_PER_DAY) + 8;
        return LocalDate.ofEpochDay(first + random.nextInt((int) (last - first + 1)));
    }

    private CapitalFlows flows(MarketData data, long capitalMicros) {
        List<CapitalFlows.Flow> flows = new ArrayList<>();
        for (int n = random.nextInt(MOST_FLOWS + 1); n > 0; n--) {
            LocalDate date = date(data);
            double part = LARGEST_FLOW * (2 * random.nextDouble() - 1);
            flows.add(new CapitalFlows.Flow(date, Math.round(capitalMicros * part)));
        }
        return new CapitalFlows(flows);
    }
}
