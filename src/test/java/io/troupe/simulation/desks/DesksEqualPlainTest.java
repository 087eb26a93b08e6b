package io.troupe.simulation.desks;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.Seeds;
import io.troupe.data.Field;
import io.troupe.execution.costs.PerShareCommission;
import io.troupe.execution.matching.MatchingRules;
import io.troupe.execution.slippage.BasisPointSlippage;
import io.troupe.journal.BookingVisitor;
import io.troupe.simulation.RandomFund;
import io.troupe.simulation.Run;
import io.troupe.simulation.plan.EngineOptions;
import io.troupe.simulation.plan.RedemptionTooLargeException;
import io.troupe.simulation.plan.SimulationPlan;
import io.troupe.simulation.reference.ReferenceSimulator;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Market orders at desks are market orders: the actors come to the same fund, to the bit, whether
 * it is made to have desks or not, and however it is executed.
 */
class DesksEqualPlainTest {
    private static final int SEEDS_PER_TEST = 20;
    /** What a fill says of its order and its point. */
    private static final Pattern WHERE = Pattern.compile(" at [A-Z]+ [0-9.E]+( of [-0-9.]+)?");

    static LongStream firstSeeds() {
        Long one = Long.getLong("seed");
        return one != null ? LongStream.of(one)
                : LongStream.range(0, 18).map(block -> block * SEEDS_PER_TEST);
    }

    /** Where nothing was traded, orders of a desk are not even cut. */
    private static boolean tradesAlways(SimulationPlan plan) {
        return Arrays.stream(plan.data().byBar(Field.VOLUME)).noneMatch(volume -> volume == 0);
    }

    private static TestDesks desks(long seed, SimulationPlan drawn, OptionalDouble volumeLimit) {
        Random random = Seeds.random(seed);
        return new TestDesks(MatchingRules.DEFAULT, drawn.fills().point(),
                new BasisPointSlippage(random.nextInt(20)),
                new PerShareCommission(5_000, random.nextBoolean() ? 1_000_000 : 0),
                volumeLimit, seed);
    }

    private static Run withoutOrders(Run run) {
        return new Run(run.bookings().stream().map(line -> WHERE.matcher(line).replaceAll(""))
                .toList(), run.result());
    }

    /** Whether it has what is redeemed from it. */
    private static boolean isRedeemable(SimulationPlan plan) {
        try {
            ReferenceSimulator.run(plan, List.of(), new BookingVisitor() {
            });
            return true;
        } catch (RedemptionTooLargeException end) {
            return false;
        }
    }

    @ParameterizedTest(name = "seeds from {0}")
    @MethodSource("firstSeeds")
    void aFundOfMarketOrdersIsTheSameAtDesks(long firstSeed) {
        int count = Long.getLong("seed") != null ? 1 : SEEDS_PER_TEST;
        for (long seed = firstSeed; seed < firstSeed + count; seed++) {
            SimulationPlan drawn = RandomFund.plan(seed);
            if (tradesAlways(drawn)) {
                TestDesks desks = desks(seed, drawn, seed % 3 == 0 ? OptionalDouble.of(0.05)
                        : OptionalDouble.empty());
                EngineOptions options = RandomFund.options(seed, drawn.strategies().size());
                SimulationPlan plain = desks.plain(drawn);
                if (!isRedeemable(plain)) {
                    continue;
                }
                Run.hosted(seed, plain, options).assertEquals(withoutOrders(
                        Run.hosted(seed, desks.at(plain), options)));
            }
        }
    }

    /** How many threads, how many strategies an actor and how many bars ahead. */
    private static EngineOptions options(int threads, int perActor, int window) {
        return new EngineOptions(OptionalInt.of(threads), OptionalInt.of(perActor), window,
                EngineOptions.DEFAULT.barTimeout(), EngineOptions.DEFAULT.maxLagBars());
    }

    /** Where the bars' volume is short nearly everywhere, so that cohorts go back all the time. */
    @Test
    void howItIsExecutedChangesNothingWhereVolumeIsShort() {
        int cut = 0;
        for (long seed = 0; seed < 40; seed++) {
            SimulationPlan drawn = RandomFund.plan(seed);
            SimulationPlan plan = desks(seed, drawn, OptionalDouble.of(0.002)).at(drawn);
            int all = plan.strategies().size();
            Run bar = Run.hosted(seed, plan, options(1, all, 1));
            bar.assertEquals(Run.hosted(seed, plan, options(8, 1, 256)));
            bar.assertEquals(Run.hosted(seed, plan, options(3, 1 + all / 2, 7)));
            bar.assertEquals(Run.reference(plan, List.of()));
            cut += (int) bar.of(-1).stream().filter(line -> line.contains("VOLUME")).count();
        }
        assertThat(cut).as("bars in which the fund was cut").isGreaterThan(300);
    }
}
