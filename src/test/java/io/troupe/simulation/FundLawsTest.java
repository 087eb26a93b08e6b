package io.troupe.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.troupe.Seeds;
import io.troupe.data.Field;
import io.troupe.data.MarketData;
import io.troupe.data.MarketData.Columns;
import io.troupe.execution.FillModel;
import io.troupe.execution.costs.PerShareCommission;
import io.troupe.execution.slippage.BasisPointSlippage;
import io.troupe.ledger.Dividends;
import io.troupe.model.Cadence;
import io.troupe.model.FailurePolicy;
import io.troupe.model.Instrument;
import io.troupe.model.Interval;
import io.troupe.model.TargetPositions;
import io.troupe.portfolio.allocators.Allocator;
import io.troupe.portfolio.allocators.EqualAllocator;
import io.troupe.portfolio.allocators.FixedAllocator;
import io.troupe.portfolio.construction.ScaledSum;
import io.troupe.simulation.plan.Capital;
import io.troupe.simulation.plan.FundRisk;
import io.troupe.simulation.plan.MarketFills;
import io.troupe.simulation.plan.SimulationPlan;
import io.troupe.simulation.plan.SimulationResult;
import io.troupe.simulation.plan.StrategySpec;
import io.troupe.simulation.plan.Trading;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must not matter to a fund: the unit of its money, and the order of its strategies. */
class FundLawsTest {
    private static final int ASSETS = 3;
    private static final int BARS = 40;
    private static final int STRATEGIES = 5;
    private static final long CAPITAL = 5L << 30;
    private static final double[] SCALES = {0.5, 1, 1.3};

    static LongStream seeds() {
        return Seeds.upTo(50);
    }

    /** A fund without limits on its orders, all amounts multiplied by {@code scale}, a power of 2. */
    private static SimulationPlan plan(long seed, long scale, List<Integer> order) {
        Random random = Seeds.random(seed);
        double[] closes = new double[BARS * ASSETS];
        for (int cell = 0; cell < closes.length; cell++) {
            double last = cell < ASSETS ? 20 + random.nextInt(100) : closes[cell - ASSETS] / scale;
            closes[cell] = scale * Math.max(1, last * (1 + 0.03 * random.nextGaussian()));
        }
        long[] times = LongStream.range(0, BARS).map(bar -> bar * 86_400).toArray();
        List<Instrument> instruments = IntStream.range(0, ASSETS)
                .mapToObj(i -> Instrument.share("A" + i)).toList();
        MarketData data = new MarketData(Interval.DAY, instruments, times,
                Columns.closeOnly(closes));
        FillModel fills = MarketFills.of(data, Field.CLOSE,
                new BasisPointSlippage(random.nextInt(20)),
                new PerShareCommission(4096 * scale, 0), OptionalDouble.empty());
        List<StrategySpec> strategies = order.stream()
                .map(k -> new StrategySpec("s" + k, () -> strategy(seed + 1000L * k),
                        Cadence.NEVER))
                .toList();
        return new SimulationPlan(data, strategies, Capital.of(CAPITAL * scale,
                allocator(random), Cadence.NEVER), Trading.plain(fills), Dividends.CASH,
                FundRisk.NONE,
                new ScaledSum(SCALES[random.nextInt(SCALES.length)]), FailurePolicy.FLATTEN,
                seed);
    }

    /** The same for all, without rounding: all of the capital, or 5/8 and a reserve. */
    private static Allocator allocator(Random random) {
        return random.nextBoolean() ? new EqualAllocator()
                : new FixedAllocator(Collections.nCopies(STRATEGIES, 0.125));
    }

    /** New weights now and then, whatever the prices. */
    private static ScriptedStrategy strategy(long seed) {
        return new ScriptedStrategy(view -> {
            Random random = Seeds.random(seed * BARS + view.bar());
            return random.nextInt(3) > 0 ? TargetPositions.unchanged()
                    : TargetPositions.of(random.doubles(ASSETS, -0.3, 0.6).toArray());
        });
    }

    private static List<Integer> inOrder() {
        return IntStream.range(0, STRATEGIES).boxed().toList();
    }

    /** Quantities stay, and the fund's value scales, but for the micros that fills are rounded to. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theUnitOfMoneyDoesNotMatter(long seed) {
        SimulationResult one = Run.reference(plan(seed, 1, inOrder()), List.of()).result();
        SimulationResult many = Run.reference(plan(seed, 64, inOrder()), List.of()).result();
        assertThat(many.sleevePositions()).isDeepEqualTo(one.sleevePositions());
        assertThat(many.fills()).isEqualTo(one.fills());
        for (int bar = 0; bar < BARS; bar++) {
            assertThat(many.houseEquity()[bar] / 64).isCloseTo(one.houseEquity()[bar],
                    within(1e-3));
        }
    }

    /**
     * Without limits a sleeve's record does not depend on its company; nor do the house, what its
     * overlay holds and what netting and pooling saved depend on its order.
     */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theOrderOfStrategiesDoesNotMatter(long seed) {
        List<Integer> order = new ArrayList<>(inOrder());
        Collections.shuffle(order, Seeds.random(seed));
        SimulationResult one = Run.reference(plan(seed, 1, inOrder()), List.of()).result();
        Run shuffled = Run.reference(plan(seed, 1, order), List.of());
        SimulationResult other = shuffled.result();
        assertThat(other.houseEquity()).isEqualTo(one.houseEquity());
        assertThat(other.accounts()).usingRecursiveComparison().isEqualTo(one.accounts());
        for (int k = 0; k < STRATEGIES; k++) {
            int of = order.get(k);
            assertThat(other.sleevePositions()[k]).isEqualTo(one.sleevePositions()[of]);
            assertThat(other.sleeveCashMicros()[k]).isEqualTo(one.sleeveCashMicros()[of]);
            assertThat(other.fills()[k]).isEqualTo(one.fills()[of]);
        }
        Run.engine(plan(seed, 1, order), Run.options(16), List.of()).assertEquals(shuffled);
    }
}
