package io.troupe.simulation.byhand;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.model.CorporateAction.Split;
import io.troupe.simulation.HandFund;
import io.troupe.simulation.Run;
import io.troupe.simulation.ScriptedStrategy;
import io.troupe.simulation.Simulator;
import io.troupe.simulation.plan.FourLimits;
import io.troupe.simulation.plan.FundRisk;
import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Who is on which side, and whom he follows there, on paper. Strategies are hosted in pairs where
 * they are run by actors, each with a thousand; −1 is the house.
 */
class SidesByHandTest {
    private static final LocalDate DATE = LocalDate.parse("2024-01-03");

    private static FundRisk perAsset(double most) {
        return FourLimits.of(OptionalDouble.empty(), OptionalDouble.of(most),
                OptionalDouble.empty(), OptionalInt.empty());
    }

    private static HandFund fund(double price, double... weights) {
        HandFund fund = new HandFund(new double[]{price}, new double[]{price});
        for (double weight : weights) {
            fund.strategy(ScriptedStrategy.hold(weight));
        }
        return fund.limits(perAsset(0.0325));
    }

    /**
     * 120 sold by the first of a pair, 100, 200 and 150 bought, of 4000 130 may be held: 250 of
     * 450, up to 100 55.6, to 300 166.7, to 450 all of it. The seller is before no buyer.
     */
    @ParameterizedTest
    @EnumSource
    void aSellerIsBeforeNoBuyer(Simulator simulator) {
        Run run = simulator.run(fund(1, -0.12, 0.1, 0.2, 0.15));
        assertThat(run.bookings()).startsWith("0 -1 [cut 0 330 130 ASSET_LIMIT]",
                "0 1 [cut 0 100 56 ASSET_LIMIT]", "0 2 [cut 0 200 111 ASSET_LIMIT]",
                "0 3 [cut 0 150 83 ASSET_LIMIT]");
        Run second = simulator.run(fund(1, 0.1, 0.2, -0.12, 0.15));
        assertThat(second.bookings()).startsWith("0 -1 [cut 0 330 130 ASSET_LIMIT]",
                "0 0 [cut 0 100 56 ASSET_LIMIT]", "0 1 [cut 0 200 111 ASSET_LIMIT]",
                "0 3 [cut 0 150 83 ASSET_LIMIT]");
    }

    /** The same with a buyer among sellers. */
    @ParameterizedTest
    @EnumSource
    void aBuyerIsBeforeNoSeller(Simulator simulator) {
        Run run = simulator.run(fund(1, 0.12, -0.1, -0.2, -0.15));
        assertThat(run.bookings()).startsWith("0 -1 [cut 0 -330 -130 ASSET_LIMIT]",
                "0 1 [cut 0 -100 -56 ASSET_LIMIT]", "0 2 [cut 0 -200 -111 ASSET_LIMIT]",
                "0 3 [cut 0 -150 -83 ASSET_LIMIT]");
    }

    /**
     * s0 has 40 at 10, of which 1:2 makes 20 at 20: that is no order. Then 25 are bought and 5
     * sold; of 3000 a fifth are 30 at 20, so 10 of the 20 may be, and 15 of the 25.
     */
    @ParameterizedTest
    @EnumSource
    void whatASplitTakesIsNotOrdered(Simulator simulator) {
        Run run = simulator.run(new HandFund(new double[]{10}, new double[]{10},
                new double[]{20}, new double[]{20}).strategy(ScriptedStrategy.hold(0.4))
                .strategy(ScriptedStrategy.weights(Map.of(2, new double[]{0.5})))
                .strategy(ScriptedStrategy.weights(Map.of(2, new double[]{-0.1})))
                .limits(perAsset(0.2)).action(2, 0, new Split("A0", DATE, 1, 2)));
        assertThat(run.bookings()).containsExactly("1 -1 [fill 0 40 400000000 0 0]",
                "1 0 [fill 0 40 400000000 0 0]",
                "2 -1 [flow 0 SPLIT -20 0, cut 0 20 10 ASSET_LIMIT]", "2 0 [flow 0 SPLIT -20 0]",
                "2 1 [cut 0 25 15 ASSET_LIMIT]", "3 -1 [fill 0 10 200000000 0 0]",
                "3 1 [fill 0 15 300000000 0 0]", "3 2 [fill 0 -5 -100000000 0 0]");
    }

    /** Short of 40, of which 1:2 makes 20: the other way round, of 20 to sell 10 may be. */
    @ParameterizedTest
    @EnumSource
    void whatASplitGivesBackIsNotOrdered(Simulator simulator) {
        Run run = simulator.run(new HandFund(new double[]{10}, new double[]{10},
                new double[]{20}, new double[]{20}).strategy(ScriptedStrategy.hold(-0.4))
                .strategy(ScriptedStrategy.weights(Map.of(2, new double[]{-0.5})))
                .strategy(ScriptedStrategy.weights(Map.of(2, new double[]{0.1})))
                .limits(perAsset(0.2)).action(2, 0, new Split("A0", DATE, 1, 2)));
        assertThat(run.bookings()).filteredOn(line -> line.startsWith("2")).containsExactly(
                "2 -1 [flow 0 SPLIT 20 0, cut 0 -20 -10 ASSET_LIMIT]",
                "2 0 [flow 0 SPLIT 20 0]", "2 1 [cut 0 -25 -15 ASSET_LIMIT]");
    }

    /**
     * 40 are sold and bought, and a bar gives 10 of each, which meet. s0 has 30 to sell then, s1
     * wants 60, so 50 more; of 2000 5 may be held, so of 20 5, and 35 of the 50.
     */
    @ParameterizedTest
    @EnumSource
    void whatWasFilledIsOnNoSideAnyMore(Simulator simulator) {
        Run run = simulator.run(new HandFund(new double[]{1}, new double[]{1}, new double[]{1})
                .strategy(ScriptedStrategy.hold(-0.04))
                .strategy(ScriptedStrategy.weights(
                        Map.of(0, new double[]{0.04}, 1, new double[]{0.06})))
                .limits(perAsset(0.0025)).volumes(0.1, 1000, 100, 1000));
        assertThat(run.bookings()).containsExactly("1 -1 [cut 0 20 5 ASSET_LIMIT]",
                "1 0 [fill 0 -10 -10000000 0 0, cut 0 -40 -10 VOLUME]",
                "1 1 [fill 0 10 10000000 0 0, cut 0 40 10 VOLUME, cut 0 50 35 ASSET_LIMIT]",
                "2 -1 [fill 0 5 5000000 0 0]", "2 0 [fill 0 -30 -30000000 0 0]",
                "2 1 [fill 0 35 35000000 0 0]");
    }

    /**
     * 3 long and thrice 1 short are none. By 1:2 the 3 become 1 and an old share, 10; who is short
     * of one is of none, and pays as much. The house, that had none, has one and has paid 20.
     */
    @ParameterizedTest
    @EnumSource
    void aHouseOfNothingHasWhatASplitLeaves(Simulator simulator) {
        Run run = simulator.run(new HandFund(new double[]{10}, new double[]{10},
                new double[]{20}).strategy(ScriptedStrategy.hold(0.03))
                .strategy(ScriptedStrategy.hold(-0.01)).strategy(ScriptedStrategy.hold(-0.01))
                .strategy(ScriptedStrategy.hold(-0.01))
                .action(2, 0, new Split("A0", DATE, 1, 2)));
        assertThat(run.bookings()).filteredOn(line -> line.startsWith("2")).containsExactly(
                "2 -1 [flow 0 SPLIT 1 -20000000]", "2 0 [flow 0 SPLIT -2 10000000]",
                "2 1 [flow 0 SPLIT 1 -10000000]", "2 2 [flow 0 SPLIT 1 -10000000]",
                "2 3 [flow 0 SPLIT 1 -10000000]");
        assertThat(run.result().housePositions()).containsExactly(1);
        assertThat(run.result().houseEquity()).containsExactly(4000, 4000, 4000);
    }
}
