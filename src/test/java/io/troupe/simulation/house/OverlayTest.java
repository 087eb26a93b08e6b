package io.troupe.simulation.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.execution.Shortfall;
import io.troupe.execution.Sides;
import io.troupe.ledger.Entitlement;
import io.troupe.ledger.HouseLedger;
import io.troupe.model.BarPoint;
import io.troupe.model.CutReason;
import io.troupe.model.Fill;
import io.troupe.model.FlowKind;
import io.troupe.simulation.HandFund;
import io.troupe.simulation.ScriptedStrategy;
import io.troupe.simulation.house.HouseBar.Cut;
import io.troupe.simulation.plan.SimulationPlan;
import org.junit.jupiter.api.Test;

/** Two assets at 10 and 1 % of slippage, the second without a price in bar 1. */
class OverlayTest {
    private final HouseLedger ledger = new HouseLedger(2, 1_000_000_000, 0);

    private static HandFund fund(double scale) {
        return new HandFund(new double[]{10, 10}, new double[]{10, Double.NaN},
                new double[]{10, 10}).strategy(ScriptedStrategy.hold(0, 0)).costs(100, 0)
                .scale(scale);
    }

    /** A bar gives 40 of each asset. */
    private static SimulationPlan limited() {
        return fund(2).volumes(0.1, 400, 400, 400, 400, 400, 400).plan();
    }

    private Overlay overlay(SimulationPlan plan, long... wanted) {
        return new Overlay(ledger, plan, wanted);
    }

    private static Sides none() {
        return new Sides(new long[2], new long[2]);
    }

    @Test
    void anOrderIsWhatIsWantedLessWhatIsHeld() {
        Overlay overlay = overlay(fund(2).plan(), 30, -5);
        assertThat(overlay.order(0)).isEqualTo(30);
        assertThat(overlay.order(1)).isEqualTo(-5);
        ledger.bookOverlay(new Fill(0, 0, 12, 0, 0, 0));
        assertThat(overlay.order(0)).isEqualTo(18);
        overlay.want(new long[]{-1, 2});
        assertThat(overlay.order(0)).isEqualTo(-13);
        assertThat(ledger.overlayPositions()).containsExactly(12, 0);
        assertThat(overlay.wanted()).containsExactly(-1, 2);
    }

    /** 30 at 10.10 are 303, a sale of 5 at 9.90 brings 49.50. */
    @Test
    void paysAsIfAlone() {
        Overlay overlay = overlay(fund(2).plan(), 30, -5);
        overlay.meet(2);
        Sides both = overlay.with(new Sides(new long[]{50, 1}, new long[]{20, 7}));
        assertThat(both.bought()).containsExactly(80, 1);
        assertThat(both.sold()).containsExactly(20, 12);
        assertThat(overlay.fill(2)).containsExactly(303_000_000, -49_500_000);
        assertThat(overlay.fills()).containsExactly(
                new Fill(2, 0, 30, 303_000_000, 0, 3_000_000),
                new Fill(2, 1, -5, -49_500_000, 0, 500_000));
        assertThat(overlay.cuts()).isEmpty();
        assertThat(ledger.overlayPositions()).containsExactly(30, -5);
        assertThat(ledger.accounts().overlayCashMicros()).isEqualTo(49_500_000 - 303_000_000);
    }

    /** It stays as it is in a bar without a price, and no order is cut there. */
    @Test
    void nothingIsDoneWhereNothingTrades() {
        Overlay overlay = overlay(fund(2).plan(), 30, -5);
        overlay.meet(1);
        assertThat(overlay.with(none()).sold()).containsExactly(0, 0);
        assertThat(overlay.fill(1)).containsExactly(303_000_000, 0);
        assertThat(overlay.cuts()).isEmpty();
        assertThat(overlay.order(1)).isEqualTo(-5);
    }

    /** 45 wanted and 40 given, 50 sold and 40; both orders are cut. */
    @Test
    void aBarGivesItWhatItGivesToOneAlone() {
        Overlay overlay = overlay(limited(), 45, -50);
        overlay.meet(2);
        assertThat(overlay.with(none()).bought()).containsExactly(40, 0);
        assertThat(overlay.with(none()).sold()).containsExactly(0, 40);
        overlay.fill(2);
        assertThat(ledger.overlayPositions()).containsExactly(40, -40);
        assertThat(overlay.cuts()).containsExactly(new Cut(0, 45, 40, CutReason.VOLUME),
                new Cut(1, -50, -40, CutReason.VOLUME));
    }

    /** The last 30 of 70, of which 45 are done: up to 40 25.7, so 19. */
    @Test
    void takesTheLastShare() {
        Overlay overlay = overlay(limited(), 30, -10);
        overlay.meet(2);
        overlay.share(new Shortfall(BarPoint.CLOSE, 0, 70, 0, 45, CutReason.VOLUME));
        overlay.share(new Shortfall(BarPoint.CLOSE, 1, 90, 10, 45, CutReason.VOLUME));
        assertThat(overlay.fill(2)).containsExactly(19 * 10_100_000L, -10 * 9_900_000L);
        assertThat(overlay.cuts()).containsExactly(new Cut(0, 30, 19, CutReason.VOLUME));
    }

    /** 3:2 of 23 is 34, and of what another asset's order is nothing changes. */
    @Test
    void wantsAsManyOfTheNewSharesAsOfTheOld() {
        Overlay overlay = overlay(fund(2).plan(), 23, 23);
        overlay.recount(new Entitlement.Conversion(0, FlowKind.SPLIT, 3, 2, 10));
        assertThat(overlay.wanted()).containsExactly(34, 23);
        overlay.recount(new Entitlement.Redemption(1, 10));
        assertThat(overlay.wanted()).containsExactly(34, 0);
    }

    @Test
    void aFundOfTheSumNeedsNone() {
        Overlay overlay = overlay(fund(1).plan(), 0, 0);
        Sides strategies = new Sides(new long[]{50, 1}, new long[]{20, 7});
        overlay.meet(2);
        assertThat(overlay.with(strategies)).isSameAs(strategies);
        assertThat(overlay.fill(2)).containsExactly(0, 0);
        assertThat(overlay.fills()).isEmpty();
    }

    @Test
    void whatItIsGivenAndGivesAreCopies() {
        long[] wanted = {1, 2};
        Overlay overlay = overlay(fund(2).plan(), wanted);
        wanted[0] = 9;
        overlay.wanted()[1] = 9;
        long[] next = {3, 4};
        assertThat(overlay.wanted()).containsExactly(1, 2);
        overlay.want(next);
        next[0] = 9;
        assertThat(overlay.wanted()).containsExactly(3, 4);
    }
}
