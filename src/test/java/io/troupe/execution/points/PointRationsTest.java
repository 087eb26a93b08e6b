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

    /** What portfolios get none of which has more than one order. */
    private static Rations ofOneOrder(PointShare... shares) {
        return PointRations.of(List.of(shares)).next(asset -> false, (rations, watched) -> {
            throw new AssertionError("nothing has to be tried");
        });
    }

    private static long share(Rations rations, long quantity, boolean allOrNothing) {
        return rations.share(1, BarPoint.SECOND_LEG, 20.5, quantity, allOrNothing);
    }

    /** Of 100 bought 40 cross and 10 come: 50 of 100. After 30 a buyer of 5 gets 18 − 15. */
    @Test
    void theHeavierSideSharesWhatCrossesAndWhatComes() {
        Rations rations = ofOneOrder(
                new PointShare(shortfall(100, 40, 0, 40, 10), 30));
        assertThat(share(rations, 5, false)).isEqualTo(3);
        assertThat(share(rations, -40, true)).isEqualTo(-40);
        assertThat(share(rations, 5, true)).isZero();
        assertThat(share(rations, 65, false)).isEqualTo(32);
    }

    /** Only what happens at the point is rationed. */
    @Test
    void otherPointsAndPricesHaveEverything() {
        Rations rations = ofOneOrder(
                new PointShare(shortfall(100, 0, 0, 0, 0), 0));
        assertThat(rations.share(0, BarPoint.SECOND_LEG, 20.5, 9, true)).isEqualTo(9);
        assertThat(rations.share(1, BarPoint.FIRST_LEG, 20.5, 9, true)).isEqualTo(9);
        assertThat(rations.share(1, BarPoint.SECOND_LEG, 20.25, 9, true)).isEqualTo(9);
        assertThat(share(rations, 9, false)).isZero();
    }

    /** First only who takes all or nothing goes without; then the 40 others have 20 of 60. */
    @Test
    void whoTakesAllOrNothingGoesWithoutFirst() {
        PointShare first = new PointShare(shortfall(0, 100, 0, 40, -20), 0);
        Rations alone = ofOneOrder(first);
        assertThat(share(alone, -40, true)).isZero();
        assertThat(share(alone, -60, false)).isEqualTo(-60);
        Rations both = ofOneOrder(first,
                new PointShare(shortfall(0, 60, 0, 0, -20), 0));
        assertThat(share(both, -40, true)).isZero();
        assertThat(share(both, -30, false)).isEqualTo(-10);
        assertThat(share(both, -30, false)).isEqualTo(-10);
    }

    /**
     * 50 and 10 were asked for when it was found that 60 of 120 can be had: 25 and 5. That the
     * second asks for 20 when the first has less, and a third for 30, changes nothing; the next
     * portfolio, which asked for 60, has 30.
     */
    @Test
    void sharesAreOfWhatWasAskedForWhenItWasShort() {
        PointRations all = PointRations
                .of(List.of(new PointShare(shortfall(120, 0, 0, 0, 60), 0)));
        Rations first = all.next(asset -> asset == 1, (rations, watched) -> {
            assertThat(watched).isEqualTo(new PointRations.SideOf(AT, Side.BUY));
            return List.of(share(rations, 50, false), share(rations, 10, false));
        });
        assertThat(share(first, 50, false)).isEqualTo(25);
        assertThat(share(first, 20, false)).isEqualTo(5);
        assertThat(share(first, 30, false)).isZero();
        Rations second = all.next(asset -> false, (rations, watched) -> List.of());
        assertThat(share(second, 60, false)).isEqualTo(30);
    }

    /** Nor is more to be had than is asked for. */
    @Test
    void whoAsksForLessThanItsShareHasThat() {
        Rations rations = PointRations
                .of(List.of(new PointShare(shortfall(0, 120, 0, 0, -60), 0)))
                .next(asset -> true, (before, watched) -> List.of(-100L, -20L));
        assertThat(share(rations, -30, false)).isEqualTo(-30);
        assertThat(share(rations, -20, false)).isEqualTo(-10);
    }

    /**
     * Of 100 bought 40 cross and 10 come: 50. But now 20 are sold only, as who bought less sells
     * less: 20 and 10, of the 50 that are still bought. 60 of the 100 have 30, and of these 18.
     */
    @Test
    void aPointThatIsShortAgainIsSharedAgain() {
        Rations rations = ofOneOrder(new PointShare(shortfall(100, 40, 0, 0, 10), 0),
                new PointShare(shortfall(50, 20, 0, 0, 10), 0));
        assertThat(share(rations, 60, false)).isEqualTo(18);
        assertThat(share(rations, 40, false)).isEqualTo(12);
    }

    @Test
    void withoutShortfallsEverybodyHasEverything() {
        assertThat(PointRations.of(List.of()).isNone()).isTrue();
        assertThat(PointRations.of(List.of(new PointShare(shortfall(1, 0, 0, 0, 0), 0))).isNone())
                .isFalse();
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
