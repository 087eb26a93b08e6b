package io.troupe.execution.points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.troupe.execution.MarketBars;
import io.troupe.execution.VolumeLimit;
import io.troupe.execution.costs.CommissionSchedule;
import io.troupe.execution.costs.FeeModel;
import io.troupe.execution.costs.OrderBounds;
import io.troupe.execution.costs.OrderCharges;
import io.troupe.execution.costs.PerShareCommission;
import io.troupe.execution.costs.StampDuty;
import io.troupe.execution.costs.TradingCosts;
import io.troupe.execution.costs.VolumeTiers;
import io.troupe.execution.desk.DeskCalendar;
import io.troupe.execution.desk.DeskRules;
import io.troupe.execution.desk.DeskTerms;
import io.troupe.execution.matching.Intrabar;
import io.troupe.execution.matching.MatchingRules;
import io.troupe.execution.prices.PriceScale;
import io.troupe.execution.slippage.ImpactModel;
import io.troupe.execution.slippage.Liquidity;
import io.troupe.execution.styles.StyleTables;
import io.troupe.model.BarPoint;
import io.troupe.model.Fill;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Two assets and two bars. A opens at 10, reaches 12 and 9 and closes at 11 in the first: the low
 * is nearer. B is at 5 all the time. A bar gives 50 of A and 40 of B.
 */
class PointMarketTest {
    private static final long UNIT = 1_000_000;

    private static DeskRules rules(Intrabar intrabar, FeeModel fees, boolean limited) {
        double[] open = {10, 5, 10, 5};
        ImpactModel slippage = (liquidity, cell, reference, units, used) -> reference
                + Math.signum(units) * (Math.abs(units) + used) * 0.01;
        MarketBars bars = new MarketBars(2, open, new double[]{12, 5, 12, 5},
                new double[]{9, 5, 9, 5}, new double[]{11, 5, 11, 5},
                new double[]{500, 400, 500, 400});
        return new DeskRules(bars,
                new TradingCosts(new PriceScale(new double[]{1, 1}, new double[2], new double[0]),
                        new double[]{1, 1}, new int[]{1, 1}, Liquidity.BLANK, slippage, fees),
                new MatchingRules(MatchingRules.Book.TROUPE, intrabar, false, 1, 0),
                BarPoint.OPEN,
                new DeskTerms(new long[]{1, 1}, new double[]{1, 1}, new double[2],
                        new boolean[]{true, true}),
                new DeskCalendar(2, new int[4], new int[4]),
                limited ? Optional.of(new VolumeLimit(0.1, new double[]{500, 400, 500, 400},
                        new double[]{1, 1}, new long[]{1, 1})) : Optional.empty(),
                0, StyleTables.plain(bars, new long[]{1, 1}, new double[]{1, 1}, new int[4], 0));
    }

    private static PointMarket market(Intrabar intrabar) {
        return new PointMarket(rules(intrabar, new PerShareCommission(0, 0), true));
    }

    private static PointSum sum(int asset, BarPoint point, double reference, long bought,
            long sold) {
        return new PointSum(new TradePoint(asset, point, reference), bought, sold, 0, 0, 0);
    }

    private static List<PointSum> along(Intrabar intrabar) {
        return market(intrabar).alongPath(0, List.of(sum(1, BarPoint.CLOSE, 5, 1, 0),
                sum(0, BarPoint.THIRD_LEG, 10, 2, 0), sum(0, BarPoint.CLOSE, 11, 3, 0),
                sum(0, BarPoint.FIRST_LEG, 9.5, 4, 0), sum(0, BarPoint.SECOND_LEG, 10, 5, 0),
                sum(0, BarPoint.FIRST_LEG, 9.75, 6, 0), sum(0, BarPoint.SECOND_LEG, 11, 7, 0),
                sum(0, BarPoint.OPEN, 10, 8, 0)));
    }

    /** Down to 9, up to 12 and down again; or up, down, and up. */
    @Test
    void pointsFollowTheBarsCourse() {
        assertThat(along(Intrabar.WORST)).extracting(PointSum::bought).containsExactly(8L, 6L, 4L,
                5L, 7L, 2L, 3L, 1L);
        assertThat(along(Intrabar.HIGH_FIRST)).extracting(PointSum::bought).containsExactly(8L,
                4L, 6L, 7L, 5L, 2L, 3L, 1L);
    }

    /** Of A 30 go outside at the open, so 20 of the leg's 25 do; B's first point is enough. */
    @Test
    void theFirstPointOfEachAssetThatIsTooMuchIsShort() {
        List<PointSum> sums = List.of(sum(0, BarPoint.OPEN, 10, 130, 100),
                sum(0, BarPoint.FIRST_LEG, 9.5, 10, 35), sum(0, BarPoint.CLOSE, 11, 60, 0),
                sum(1, BarPoint.OPEN, 5, 40, 0), sum(1, BarPoint.CLOSE, 5, 0, 1));
        assertThat(market(Intrabar.WORST).shortfalls(0, sums)).containsExactly(
                new PointShortfall(sums.get(1), -20), new PointShortfall(sums.get(4), 0));
        assertThat(new PointMarket(rules(Intrabar.WORST, new PerShareCommission(0, 0), false))
                .shortfalls(0, sums)).isEmpty();
    }

    /** Exactly what the bar gives is enough, and each asset has a volume of its own. */
    @Test
    void allOfABarsVolumeIsEnough() {
        assertThat(market(Intrabar.WORST).shortfalls(0, List.of(sum(0, BarPoint.OPEN, 10, 20, 0),
                sum(0, BarPoint.CLOSE, 11, 0, 30), sum(1, BarPoint.CLOSE, 5, 40, 0)))).isEmpty();
    }

    /**
     * A cent a unit, also for those used before. 30 bought and 10 sold at 10 would cost 9 and 1,
     * the 20 of their difference 4. Then 5 are sold at 11 after 20: at 10.75, at a cost of 1.25.
     */
    @Test
    void theFundPaysForWhatIsLeftAfterWhatItUsedBefore() {
        HouseFills fills = new HouseFills(
                rules(Intrabar.WORST, new PerShareCommission(0, 0), true));
        HouseFills.Done first = fills.trade(0, sum(0, BarPoint.OPEN, 10, 30, 10));
        assertThat(first.nettingMicros()).isEqualTo(6 * UNIT);
        assertThat(first.paidMicros()).isEqualTo(204 * UNIT);
        HouseFills.Done second = fills.trade(0, sum(0, BarPoint.CLOSE, 11, 0, 5));
        assertThat(Objects.requireNonNull(second.fill()).fill())
                .isEqualTo(new Fill(0, 0, -5, -53_750_000, 0, 1_250_000));
        assertThat(second.nettingMicros()).isZero();
        HouseFills.Done even = fills.trade(0, sum(1, BarPoint.OPEN, 5, 3, 3));
        assertThat(even.fill()).isNull();
        assertThat(even.nettingMicros()).isEqualTo(180_000);
        assertThat(even.paidMicros()).isZero();
    }

    /** 50 and no more; the next bar gives 50 again. */
    @Test
    void theFundNeverDoesMoreThanABarGives() {
        HouseFills fills = new HouseFills(
                rules(Intrabar.WORST, new PerShareCommission(0, 0), true));
        fills.trade(0, sum(0, BarPoint.OPEN, 10, 40, 0));
        assertThatIllegalStateException()
                .isThrownBy(() -> fills.trade(0, sum(0, BarPoint.CLOSE, 11, 0, 11)))
                .withMessageContaining("51");
        fills.trade(1, sum(0, BarPoint.OPEN, 10, 50, 0));
    }

    private static FeeModel perTrade() {
        return new CommissionSchedule(new OrderCharges(UNIT, VolumeTiers.flat(0), 0, 0),
                OrderBounds.OPEN, StampDuty.FREE);
    }

    private static long fee(HouseFills fills, int bar, PointSum sum) {
        return Objects.requireNonNull(fills.trade(bar, sum).fill()).fill().feeMicros();
    }

    /** A fee of 1 for each order: one for all bought of an asset in a bar, one for all sold. */
    @Test
    void whatIsDoneOnOneSideInABarIsOneOrder() {
        HouseFills fills = new HouseFills(rules(Intrabar.WORST, perTrade(), true));
        assertThat(fee(fills, 0, sum(0, BarPoint.OPEN, 10, 5, 0))).isEqualTo(UNIT);
        assertThat(fee(fills, 0, sum(0, BarPoint.FIRST_LEG, 9.5, 5, 0))).isZero();
        assertThat(fee(fills, 0, sum(0, BarPoint.CLOSE, 11, 0, 5))).isEqualTo(UNIT);
        assertThat(fee(fills, 0, sum(1, BarPoint.OPEN, 5, 5, 0))).isEqualTo(UNIT);
        assertThat(fee(fills, 1, sum(1, BarPoint.OPEN, 5, 5, 0))).isEqualTo(UNIT);
    }

    /** A tenth for each of a month's first ten units: 7 cost .7, and of 8 more 3 cost .3. */
    @Test
    void theFundsMonthGoesOnWhereItWasSaved() throws IOException {
        FeeModel tiers = new CommissionSchedule(
                new OrderCharges(0, new VolumeTiers(new double[]{10}, new double[]{100_000, 0}), 0,
                        0),
                OrderBounds.OPEN, StampDuty.FREE);
        HouseFills fills = new HouseFills(rules(Intrabar.WORST, tiers, true));
        assertThat(fee(fills, 0, sum(0, BarPoint.OPEN, 10, 7, 0))).isEqualTo(700_000);
        ByteArrayOutputStream saved = new ByteArrayOutputStream();
        fills.save(new DataOutputStream(saved));
        HouseFills next = new HouseFills(rules(Intrabar.WORST, tiers, true));
        next.load(new DataInputStream(new ByteArrayInputStream(saved.toByteArray())));
        assertThat(fee(next, 1, sum(0, BarPoint.OPEN, 10, 0, 8))).isEqualTo(300_000);
    }
}
