package io.troupe.execution.points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.troupe.execution.desk.Rations;
import io.troupe.model.BarPoint;
import io.troupe.model.Side;
import java.util.List;
import org.junit.jupiter.api.Test;

class PointRationsTest {
    private static final TradePoint AT = new TradePoint(1, BarPoint.SECOND_LEG, 20.5);

    private static PointShortfall shortfall(long bought, long sold, long boughtWhole,
            long soldWhole, long done) {
        return new PointShortfall(new PointSum(AT, bought, sold, boughtWhole, soldWhole, 0), done);
    }

    private static long share(Rations rations, long quantity, boolean allOrNothing) {
        return rations.share(1, BarPoint.SECOND_LEG, 20.5, quantity, allOrNothing);
    }

    /** Of 100 bought 40 cross and 10 come: 50 of 100. After 30 a buyer of 5 gets 18 − 15. */
    @Test
    void theHeavierSideSharesWhatCrossesAndWhatComes() {
        Rations rations = PointRations
                .of(List.of(new PointShare(shortfall(100, 40, 0, 40, 10), 30)));
        assertThat(share(rations, 5, false)).isEqualTo(3);
        assertThat(share(rations, -40, true)).isEqualTo(-40);
        assertThat(share(rations, 5, true)).isZero();
        assertThat(share(rations, 65, false)).isEqualTo(32);
    }

    /** Only what happens at the point is rationed. */
    @Test
    void otherPointsAndPricesHaveEverything() {
        Rations rations = PointRations
                .of(List.of(new PointShare(shortfall(100, 0, 0, 0, 0), 0)));
        assertThat(rations.share(0, BarPoint.SECOND_LEG, 20.5, 9, true)).isEqualTo(9);
        assertThat(rations.share(1, BarPoint.FIRST_LEG, 20.5, 9, true)).isEqualTo(9);
        assertThat(rations.share(1, BarPoint.SECOND_LEG, 20.25, 9, true)).isEqualTo(9);
        assertThat(share(rations, 9, false)).isZero();
    }

    /** First only who takes all or nothing goes without; then the 40 others have 20 of 60. */
    @Test
    void whoTakesAllOrNothingGoesWithoutFirst() {
        PointShare first = new PointShare(shortfall(0, 100, 0, 40, -20), 0);
        Rations alone = PointRations.of(List.of(first));
        assertThat(share(alone, -40, true)).isZero();
        assertThat(share(alone, -60, false)).isEqualTo(-60);
        Rations both = PointRations.of(List.of(first,
                new PointShare(shortfall(0, 60, 0, 0, -20), 0)));
        assertThat(share(both, -40, true)).isZero();
        assertThat(share(both, -30, false)).isEqualTo(-10);
        assertThat(share(both, -30, false)).isEqualTo(-10);
    }

    @Test
    void withoutShortfallsEverybodyHasEverything() {
        assertThat(PointRations.of(List.of())).isSameAs(Rations.NONE);
    }

    @Test
    void aShortfallIsLessThanAll() {
        PointShortfall some = shortfall(3, 9, 0, 0, -5);
        assertThat(some.heavySide()).isEqualTo(Side.SELL);
        assertThat(some.heavyOf(List.of(new PointSum(new TradePoint(1, BarPoint.CLOSE, 20.5), 0,
                8, 0, 0, 0), new PointSum(AT, 3, 7, 0, 0, 0)))).isEqualTo(7);
        assertThat(some.heavyOf(List.of())).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> shortfall(3, 9, 0, 0, -6));
        assertThatIllegalArgumentException().isThrownBy(() -> shortfall(3, 9, 0, 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> shortfall(9, 9, 0, 0, 0));
    }
}
