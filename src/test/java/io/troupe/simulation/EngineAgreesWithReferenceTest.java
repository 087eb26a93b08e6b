package io.troupe.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.execution.costs.PerShareCommission;
import io.troupe.execution.matching.MatchingRules;
import io.troupe.execution.slippage.BasisPointSlippage;
import io.troupe.journal.JournalPlan;
import io.troupe.journal.MemoryBookings;
import io.troupe.simulation.desks.TestDesks;
import io.troupe.simulation.hosting.StrategyFailedException;
import io.troupe.simulation.plan.EngineOptions;
import io.troupe.simulation.plan.RedemptionTooLargeException;
import io.troupe.simulation.plan.SimulationPlan;
import io.troupe.simulation.plan.SimulationResult;
import io.troupe.simulation.reference.BookedLaws;
import io.troupe.simulation.reference.ReferenceSimulator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The actors come to the same bits as the plain loop, whatever the configuration. */
public class EngineAgreesWithReferenceTest {
    private static final int SEEDS_PER_TEST = 25;

    static LongStream firstSeeds() {
        Long one = Long.getLong("seed");
        return one != null ? LongStream.of(one)
                : LongStream.range(0, 40).map(block -> block * SEEDS_PER_TEST);
    }

    @ParameterizedTest(name = "seeds from {0}")
    @MethodSource("firstSeeds")
    void engineEqualsReferenceOnRandomFunds(long firstSeed) {
        int count = Long.getLong("seed") != null ? 1 : SEEDS_PER_TEST;
        for (long seed = firstSeed; seed < firstSeed + count; seed++) {
            SimulationPlan plan = RandomFund.plan(seed);
            assertAgreement(seed, plan, RandomFund.options(seed, plan.strategies().size()));
        }
    }

    /** What the allocator remembers is the same in both, however often cohorts go back. */
    @Test
    void engineEqualsReferenceWhereTheAllocatorRemembers() {
        int dividedAgain = 0;
        for (long seed = 0; seed < 150; seed++) {
            SimulationPlan plan = RandomFund.remembering(seed);
            assertAgreement(seed, plan, RandomFund.options(seed, plan.strategies().size()));
            dividedAgain += plan.canRevise() && LongStream.range(0, plan.data().bars())
                    .filter(bar -> plan.decidesAt((int) bar)).count() > 1 ? 1 : 0;
        }
        assertThat(dividedAgain).as("funds divided twice or more, which can go back")
                .isGreaterThan(80);
    }

    /** What money earns and costs is the same in both, of market orders and at desks. */
    @Test
    void engineEqualsReferenceWhereMoneyEarnsInterest() {
        for (long seed = 0; seed < 300; seed++) {
            SimulationPlan drawn = RandomFund.plan(seed);
            SimulationPlan plan = RandomFund.financed(
                    seed % 3 == 0 ? atDesks(seed, drawn) : drawn);
            assertAgreement(seed, plan, RandomFund.options(seed, plan.strategies().size()));
        }
    }

    private static SimulationPlan atDesks(long seed, SimulationPlan plan) {
        return new TestDesks(MatchingRules.DEFAULT, plan.fills().point(),
                new BasisPointSlippage(5), new PerShareCommission(5_000, 1_000_000),
                OptionalDouble.of(0.05), seed).at(plan);
    }

    /** Where more is to leave the fund than it has, both end at that bar, with the same words. */
    @Test
    void engineEndsWhereTheReferenceCannotPayARedemption() {
        int ended = 0;
        for (long seed = 0; seed < 120; seed++) {
            SimulationPlan plan = RandomFund.redeeming(seed);
            EngineOptions options = RandomFund.options(seed, plan.strategies().size());
            ended += assertAgreement(seed, plan, options) ? 0 : 1;
        }
        assertThat(ended).as("funds that could not pay").isBetween(30, 90);
    }

    /** Where the plan says so, both stop at the first failure, with the same words. */
    @Test
    void engineStopsWhereReferenceStops() {
        int stopped = 0;
        for (long seed = 0; seed < 120; seed++) {
            SimulationPlan plan = RandomFund.stopping(RandomFund.plan(seed));
            BookingTrace expected = new BookingTrace();
            try {
                ReferenceSimulator.run(plan, List.of(), expected);
            } catch (StrategyFailedException failure) {
                stopped++;
                assertStops(seed, plan, failure, expected);
            }
        }
        assertThat(stopped).as("funds with a failure").isGreaterThan(15);
    }

    private static void assertStops(long seed, SimulationPlan plan, StrategyFailedException failure,
            BookingTrace expected) {
        JournalPlan journal = Run.journal(plan, 2, 1);
        MemoryBookings bookings = new MemoryBookings(journal);
        Outcome outcome = SharedHost.run(seed, plan,
                RandomFund.options(seed, plan.strategies().size()),
                new Recording.InMemory(journal, bookings));
        assertThat(outcome).as("seed %d", seed).isEqualTo(
                new Outcome.Failed(Outcome.Kind.STRATEGY, String.valueOf(failure.getMessage())));
        BookingTrace actual = new BookingTrace();
        bookings.visit(0, bookings.lastBar(), actual);
        assertThat(actual.lines()).as("bookings of seed %d", seed)
                .containsExactlyElementsOf(expected.lines());
    }

    /** Whether the fund comes to its end; if it does not, the two stop alike. */
    static boolean assertAgreement(long seed, SimulationPlan plan, EngineOptions options) {
        return assertAgreement(seed, plan,
                recording -> SharedHost.run(seed, plan, options, recording));
    }

    /** The same, executed where the test says. */
    public static boolean assertAgreement(long seed, SimulationPlan plan,
            Function<Recording, Outcome> engine) {
        BookingTrace expected = new BookingTrace();
        BookedLaws laws = Run.laws(plan, expected);
        int perBook = 1 + new Random(seed).nextInt(plan.strategies().size());
        JournalPlan journal = Run.journal(plan, perBook, 1 + new Random(seed).nextInt(64));
        MemoryBookings bookings = new MemoryBookings(journal);
        Outcome outcome = engine.apply(new Recording.InMemory(journal, bookings));
        BookingTrace actual = new BookingTrace();
        bookings.visit(0, bookings.lastBar(), actual);
        try {
            SimulationResult reference = ReferenceSimulator.run(plan, List.of(), laws);
            laws.requireEnd(reference);
            assertThat(outcome).as("seed %d", seed).isInstanceOf(Outcome.Finished.class);
            assertThat(actual.lines()).as("bookings of seed %d", seed)
                    .containsExactlyElementsOf(expected.lines());
            assertThat(((Outcome.Finished) outcome).result()).as("result of seed %d", seed)
                    .usingRecursiveComparison().isEqualTo(reference);
            return true;
        } catch (RedemptionTooLargeException end) {
            assertThat(outcome).as("seed %d", seed)
                    .isInstanceOfSatisfying(Outcome.Failed.class, failed -> assertThat(
                            failed.message()).isEqualTo(end.getMessage()));
            // The block that was under way is not written.
            assertThat(actual.lines()).as("bookings of seed %d", seed)
                    .isEqualTo(expected.lines().subList(0, actual.lines().size()));
            return false;
        }
    }
}
