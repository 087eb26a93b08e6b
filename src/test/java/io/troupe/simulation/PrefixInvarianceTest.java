package io.troupe.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.Seeds;
import io.troupe.simulation.plan.SimulationPlan;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a fund books up to a bar does not depend on whether there are bars after it. */
class PrefixInvarianceTest {
    static LongStream seeds() {
        return Seeds.upTo(50);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void cuttingTheFutureChangesNoPastBooking(long seed) {
        SimulationPlan plan = RandomFund.plan(seed);
        Run whole = Run.reference(plan, List.of());
        Random random = Seeds.random(seed);
        for (int i = 0; i < 3; i++) {
            int bars = 1 + random.nextInt(plan.data().bars());
            SimulationPlan cut = cut(plan, bars);
            Run reference = Run.reference(cut, List.of());
            assertThat(reference.bookings()).isEqualTo(upTo(bars, whole.bookings()));
            assertThat(reference.result().houseEquity())
                    .isEqualTo(Arrays.copyOf(whole.result().houseEquity(), bars));
            if (i == 0) {
                Run.engine(cut, RandomFund.options(seed, plan.strategies().size()), List.of())
                        .assertEquals(reference);
            }
        }
    }

    private static SimulationPlan cut(SimulationPlan plan, int bars) {
        return new SimulationPlan(plan.data().prefix(bars), plan.strategies(),
                plan.capital(), plan.trading(), plan.dividends(), plan.risk(), plan.construct(),
                plan.onFailure(), plan.seed());
    }

    private static List<String> upTo(int bars, List<String> bookings) {
        return bookings.stream()
                .filter(line -> Integer.parseInt(line.substring(0, line.indexOf(' '))) < bars)
                .toList();
    }
}
