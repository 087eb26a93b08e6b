package io.troupe.simulation.byhand;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.model.Cadence;
import io.troupe.simulation.HandFund;
import io.troupe.simulation.Run;
import io.troupe.simulation.ScriptedAllocator;
import io.troupe.simulation.ScriptedStrategy;
import io.troupe.simulation.Simulator;
import io.troupe.simulation.plan.FourLimits;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Orders that are cut in and after the bar of a decision, on paper: who does a bar again because of
 * it knows what was decided there and before. A share is 10, the fund has 2000, and capital is
 * divided at the Monday's close, bar 2, from when on the exposure is 2.
 */
class GoingBackByHandTest {
    private static HandFund levered(double mostPerAsset) {
        return new HandFund(new double[]{10}, new double[]{10}, new double[]{10},
                new double[]{10}, new double[]{10})
                .dates("2024-01-04", "2024-01-05", "2024-01-08", "2024-01-09", "2024-01-10")
                .strategy(ScriptedStrategy.weights(
                        Map.of(0, new double[]{0.5}, 3, new double[]{0.7})))
                .strategy(ScriptedStrategy.hold(0)).maxExposure(3)
                .divided(Cadence.WEEKLY,
                        ScriptedAllocator.until(2, new double[]{0.5, 0.5}, 1, 1))
                .limits(FourLimits.of(OptionalDouble.empty(), OptionalDouble.of(mostPerAsset),
                        OptionalDouble.empty(), OptionalInt.empty()));
    }

    /** Twice 50 are wanted of 80 that may be held: 30 more; at bar 3 of 140, and none may be. */
    @ParameterizedTest
    @EnumSource
    void anExposureIsKnownWhereItsOwnOrdersAreCut(Simulator simulator) {
        Run run = simulator.run(levered(0.4));
        assertThat(run.bookings()).containsExactly("1 -1 [fill 0 50 500000000 0 0]",
                "1 0 [fill 0 50 500000000 0 0]",
                "2 -1 [exposure 2.0, cut 0 50 30 ASSET_LIMIT]",
                "2 0 [cut 0 50 30 ASSET_LIMIT]",
                "3 -1 [fill 0 30 300000000 0 0, cut 0 60 0 ASSET_LIMIT]",
                "3 0 [fill 0 30 300000000 0 0, cut 0 60 0 ASSET_LIMIT]");
    }

    /** .7 of 1000 twice is 140 at bar 3, and of the 40 more 20 may be held. */
    @ParameterizedTest
    @EnumSource
    void anExposureIsKnownWhereALaterOrderIsCut(Simulator simulator) {
        Run run = simulator.run(levered(0.6));
        assertThat(run.bookings()).containsExactly("1 -1 [fill 0 50 500000000 0 0]",
                "1 0 [fill 0 50 500000000 0 0]", "2 -1 [exposure 2.0]",
                "3 -1 [fill 0 50 500000000 0 0, cut 0 40 20 ASSET_LIMIT]",
                "3 0 [fill 0 50 500000000 0 0, cut 0 40 20 ASSET_LIMIT]",
                "4 -1 [fill 0 20 200000000 0 0]", "4 0 [fill 0 20 200000000 0 0]");
    }
}
