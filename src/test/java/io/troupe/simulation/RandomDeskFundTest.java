package io.troupe.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.simulation.plan.RedemptionTooLargeException;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of each of a thousand funds with desks, at every point of every bar. */
class RandomDeskFundTest {
    private static final int SEEDS_PER_TEST = 50;

    static LongStream firstSeeds() {
        Long one = Long.getLong("seed");
        return one != null ? LongStream.of(one)
                : LongStream.range(0, 20).map(block -> block * SEEDS_PER_TEST);
    }

    @ParameterizedTest(name = "seeds from {0}")
    @MethodSource("firstSeeds")
    void allLawsAreKept(long firstSeed) {
        int count = Long.getLong("seed") != null ? 1 : SEEDS_PER_TEST;
        for (long seed = firstSeed; seed < firstSeed + count; seed++) {
            try {
                assertThat(Run.reference(RandomDeskFund.plan(seed), List.of()).bookings())
                        .as("seed %d", seed).isNotNull();
            } catch (RedemptionTooLargeException end) {
                assertThat(end).as("seed %d", seed).isNotNull();
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("seed " + seed, e);
            }
        }
    }
}
