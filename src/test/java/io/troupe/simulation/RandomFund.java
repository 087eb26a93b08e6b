package io.troupe.simulation;

import io.troupe.Seeds;
import io.troupe.data.Field;
import io.troupe.data.MarketData;
import io.troupe.execution.FillModel;
import io.troupe.execution.costs.PerShareCommission;
import io.troupe.execution.financing.FinancingRates;
import io.troupe.execution.slippage.BasisPointSlippage;
import io.troupe.ledger.Dividends;
import io.troupe.model.Cadence;
import io.troupe.model.FailurePolicy;
import io.troupe.model.Money;
import io.troupe.portfolio.allocators.Allocator;
import io.troupe.portfolio.allocators.AllocatorCases;
import io.troupe.portfolio.allocators.EqualAllocator;
import io.troupe.portfolio.allocators.FixedAllocator;
import io.troupe.portfolio.allocators.InverseVolatilityAllocator;
import io.troupe.portfolio.allocators.ScaledAllocator;
import io.troupe.portfolio.construction.FundConstruction;
import io.troupe.risk.sizing.RandomSizing;
import io.troupe.simulation.plan.Capital;
import io.troupe.simulation.plan.CapitalFlows;
import io.troupe.simulation.plan.EngineOptions;
import io.troupe.simulation.plan.FourLimits;
import io.troupe.simulation.plan.FundRisk;
import io.troupe.simulation.plan.MarketFills;
import io.troupe.simulation.plan.SimulationPlan;
import io.troupe.simulation.plan.StrategySpec;
import io.troupe.simulation.plan.Trading;
import io.troupe.strategies.Strategy;
import io.troupe.strategies.builtin.BuiltinCases;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.Supplier;

/**
 * A fund drawn from a seed: prices with gaps, strategies of every temper, limits that bind, capital
 * that comes, goes and is not all at work.
 */
public final class RandomFund {
    /** The number of the last asset that a built-in strategy of the cases names. */
    private static final int HIGHEST_NAMED = 2;

    private RandomFund() {}

    public static SimulationPlan plan(long seed) {
        Random random = new Random(seed);
        int assets = 1 + random.nextInt(random.nextInt(8) == 0 ? 70 : 6);
        int bars = 1 + random.nextInt(120);
        MarketData data = new RandomMarket(random, assets, bars).data();
        return plan(random, seed, data, strategies(random, 1 + random.nextInt(12), assets));
    }

    /** A fund of given strategies, all else drawn. */
    public static SimulationPlan plan(long seed, MarketData data, List<StrategySpec> strategies) {
        return plan(new Random(seed), seed, data, strategies);
    }

    /** The same fund, whose allocator remembers, and is asked from time to time. */
    public static SimulationPlan remembering(long seed) {
        SimulationPlan plan = plan(seed);
        Random random = Seeds.random(seed);
        List<AllocatorCases.Case> kinds = AllocatorCases.remembering();
        Allocator allocator = kinds.get(random.nextInt(kinds.size())).forWeights()
                .apply(weights(random, plan.strategies().size()));
        Cadence decisions = random.nextBoolean() ? Cadence.DAILY : Cadence.WEEKLY;
        return dividing(plan, random.nextBoolean() ? allocator
                : new ScaledAllocator(allocator, seed), decisions);
    }

    /** The same fund, from which much of its capital is redeemed, and perhaps more than it has. */
    static SimulationPlan redeeming(long seed) {
        SimulationPlan plan = plan(seed);
        Random random = Seeds.random(seed);
        Capital capital = plan.capital();
        long micros = (long) (capital.micros() * (0.5 + random.nextDouble()));
        MarketData data = plan.data();
        LocalDate date = LocalDate.ofInstant(
                Instant.ofEpochSecond(data.epochSeconds(random.nextInt(data.bars()))),
                ZoneOffset.UTC);
        return with(plan, new Capital(capital.micros(), capital.allocator(), capital.decisions(),
                capital.maxExposure(), capital.sweep(),
                new CapitalFlows(List.of(new CapitalFlows.Flow(date, -micros))),
                capital.changes()));
    }

    /** The same fund, whose capital is divided otherwise. */
    public static SimulationPlan dividing(SimulationPlan plan, Allocator allocator,
            Cadence decisions) {
        Capital capital = plan.capital();
        return with(plan, new Capital(capital.micros(), allocator, decisions,
                capital.maxExposure(), capital.sweep(), capital.flows(), capital.changes()));
    }

    /** The same fund, whose money earns and costs something, or is kept for a fee. */
    public static SimulationPlan financed(SimulationPlan plan) {
        Random random = Seeds.random(~plan.seed());
        Trading trading = plan.trading();
        FinancingRates rates = new FinancingRates(0.2 * random.nextDouble() - 0.05,
                0.4 * random.nextDouble(), random.nextBoolean() ? 0 : 0.2 * random.nextDouble(),
                random.nextBoolean() ? 360 : 365);
        return new SimulationPlan(plan.data(), plan.strategies(), plan.capital(),
                new Trading(trading.fills(), trading.desks(), trading.margin(), rates,
                        trading.borrow(), trading.onRefused()),
                plan.dividends(), plan.risk(), plan.construct(), plan.onFailure(), plan.seed());
    }

    /** The same fund with another capital. */
    static SimulationPlan with(SimulationPlan plan, Capital capital) {
        return new SimulationPlan(plan.data(), plan.strategies(), capital, plan.trading(),
                plan.dividends(), plan.risk(), plan.construct(), plan.onFailure(), plan.seed());
    }

    private static SimulationPlan plan(Random random, long seed, MarketData data,
            List<StrategySpec> strategies) {
        Allocator allocator = allocator(random, strategies.size());
        Cadence[] cadences = Cadence.values();
        FailurePolicy policy = random.nextBoolean() ? FailurePolicy.FLATTEN
                : FailurePolicy.FREEZE;
        return new RandomCapital(seed).of(new SimulationPlan(data,
                sized(Seeds.random(97 * seed + 31), strategies),
                Capital.of(Money.MICROS * (1000 + random.nextInt(1 << 20)), allocator,
                        cadences[random.nextInt(cadences.length)]),
                Trading.plain(fills(random, data)),
                random.nextBoolean() ? Dividends.CASH : Dividends.REINVEST,
                limits(random), FundConstruction.NONE, policy, seed));
    }

    private static Allocator allocator(Random random, int strategies) {
        return switch (random.nextInt(3)) {
            case 0 -> new EqualAllocator();
            case 1 -> new InverseVolatilityAllocator(2 + random.nextInt(20));
            default -> new FixedAllocator(weights(random, strategies));
        };
    }

    /** Whole parts of their sum, some of them nothing. */
    private static List<Double> weights(Random random, int strategies) {
        int[] parts = random.ints(strategies, 0, 5).toArray();
        parts[random.nextInt(strategies)]++;
        double sum = Arrays.stream(parts).sum();
        return Arrays.stream(parts).mapToObj(part -> part / sum).toList();
    }

    /** The same fund, which stops at the first failure. */
    public static SimulationPlan stopping(SimulationPlan plan) {
        return new SimulationPlan(plan.data(), plan.strategies(), plan.capital(), plan.trading(),
                plan.dividends(), plan.risk(), plan.construct(), FailurePolicy.FAIL,
                plan.seed());
    }

    public static EngineOptions options(long seed, int strategies) {
        Random random = new Random(seed ^ 0x5DEECE66DL);
        return new EngineOptions(OptionalInt.of(1 + random.nextInt(8)),
                OptionalInt.of(1 + random.nextInt(strategies)), 1 + random.nextInt(
                        random.nextBoolean() ? 8 : 256),
                EngineOptions.DEFAULT.barTimeout(), EngineOptions.DEFAULT.maxLagBars());
    }

    private static FillModel fills(Random random, MarketData data) {
        boolean atOpen = random.nextBoolean() && data.hasBars();
        OptionalDouble limit = random.nextInt(3) == 0 ? OptionalDouble.of(0.05)
                : OptionalDouble.empty();
        return MarketFills.of(data, atOpen ? Field.OPEN : Field.CLOSE,
                new BasisPointSlippage(random.nextInt(20)),
                new PerShareCommission(5_000, random.nextBoolean() ? 1_000_000 : 0), limit);
    }

    private static FundRisk limits(Random random) {
        return FourLimits.of(
                random.nextInt(3) == 0 ? OptionalDouble.of(0.2 + random.nextDouble())
                        : OptionalDouble.empty(),
                random.nextInt(3) == 0 ? OptionalDouble.of(0.05 + random.nextDouble())
                        : OptionalDouble.empty(),
                random.nextInt(3) == 0 ? OptionalDouble.of(0.02 + 0.2 * random.nextDouble())
                        : OptionalDouble.empty(),
                random.nextBoolean() ? OptionalInt.of(1 + random.nextInt(30))
                        : OptionalInt.empty());
    }

    /** Of four strategies one is built in, as far as there are the assets that it names. */
    private static Supplier<Strategy> kind(RandomStrategy.Temper temper, int assets) {
        List<BuiltinCases.Case> fitting = BuiltinCases.all().stream()
                .filter(each -> assets > HIGHEST_NAMED || each.needs().length == 0).toList();
        int drawn = Math.floorMod(temper.whim(), 4 * fitting.size());
        return drawn < fitting.size()
                ? fitting.get(drawn).subject().strategies()::get
                : () -> RandomStrategy.of(temper);
    }

    private static List<StrategySpec> strategies(Random random, int count, int assets) {
        List<StrategySpec> strategies = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            RandomStrategy.Temper temper = RandomStrategy.Temper.draw(random);
            strategies.add(spec(random, k, kind(temper, assets)));
        }
        return strategies;
    }

    /** Strategies with a drawn cadence of resizing. */
    public static List<StrategySpec> resizing(Random random, List<Supplier<Strategy>> kinds) {
        List<StrategySpec> strategies = new ArrayList<>();
        kinds.forEach(kind -> strategies.add(spec(random, strategies.size(), kind)));
        return strategies;
    }

    /** Of three strategies one has a sizing of its own. */
    private static List<StrategySpec> sized(Random random, List<StrategySpec> strategies) {
        RandomSizing sizings = new RandomSizing(random);
        return strategies.stream()
                .map(each -> random.nextInt(3) == 0 ? each.with(sizings.next()) : each).toList();
    }

    private static StrategySpec spec(Random random, int k, Supplier<Strategy> kind) {
        Cadence[] cadences = Cadence.values();
        Cadence resize = random.nextInt(3) == 0 ? cadences[random.nextInt(cadences.length)]
                : Cadence.NEVER;
        return new StrategySpec("s" + k, kind, resize);
    }
}
