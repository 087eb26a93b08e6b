package io.troupe.simulation;

import io.troupe.Seeds;
import io.troupe.data.Field;
import io.troupe.execution.costs.PerShareCommission;
import io.troupe.execution.matching.MatchingRules;
import io.troupe.execution.slippage.BasisPointSlippage;
import io.troupe.simulation.plan.SimulationPlan;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Market orders at desks are market orders: a fund of them is the same fund, to the bit. */
class DesksAgreeWithPlainOrdersTest {
    /** What a fill says of its order and its point. */
    private static final Pattern WHERE = Pattern.compile(" at [A-Z]+ [0-9.E]+( of [-0-9.]+)?");

    static LongStream seeds() {
        return Seeds.upTo(120).filter(DesksAgreeWithPlainOrdersTest::tradesAlways);
    }

    /** Where nothing was traded, orders of a desk are not even cut. */
    private static boolean tradesAlways(long seed) {
        return Arrays.stream(RandomFund.plan(seed).data().byBar(Field.VOLUME))
                .noneMatch(volume -> volume == 0);
    }

    /** What {@link RandomFund} draws of costs is drawn again here, as it cannot be read. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aFundOfMarketOrdersIsTheSameAtDesks(long seed) {
        Random random = Seeds.random(seed);
        SimulationPlan drawn = RandomFund.plan(seed);
        TestDesks desks = new TestDesks(MatchingRules.DEFAULT, drawn.fills().point(),
                new BasisPointSlippage(random.nextInt(20)),
                new PerShareCommission(5_000, random.nextBoolean() ? 1_000_000 : 0),
                random.nextInt(3) == 0 ? OptionalDouble.of(0.05) : OptionalDouble.empty(), seed);
        SimulationPlan plain = desks.plain(drawn);
        Run atDesks = Run.reference(desks.at(plain), List.of());
        Run.reference(plain, List.of()).assertEquals(
                new Run(atDesks.bookings().stream().map(WHERE::matcher)
                        .map(found -> found.replaceAll("")).toList(), atDesks.result()));
    }
}
