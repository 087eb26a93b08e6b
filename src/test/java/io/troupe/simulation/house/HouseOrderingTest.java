package io.troupe.simulation.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.execution.Shortfall;
import io.troupe.execution.Sides;
import io.troupe.model.BarPoint;
import io.troupe.model.ConstructionNote;
import io.troupe.model.ConstructionOutcome;
import io.troupe.model.CutReason;
import io.troupe.model.Instrument.Terms;
import io.troupe.portfolio.construction.Constructed;
import io.troupe.portfolio.construction.ConstructionRequest;
import io.troupe.portfolio.construction.ConstructionState;
import io.troupe.portfolio.construction.FundConstruction;
import io.troupe.simulation.HandFund;
import io.troupe.simulation.ScriptedStrategy;
import io.troupe.simulation.cohort.FlowSums;
import io.troupe.simulation.cohort.OrderSums;
import io.troupe.simulation.cohort.SleeveSums;
import io.troupe.simulation.cohort.WorkingSums;
import io.troupe.simulation.house.HouseBar.Cut;
import io.troupe.simulation.house.HouseOrdering.Holdings;
import io.troupe.simulation.house.HouseOrdering.Ordered;
import io.troupe.simulation.plan.FourLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** One asset at 10, of which limits are a share of 1000. */
class HouseOrderingTest {
    private static HandFund fund(double scale, double mostPerAsset) {
        return HandFund.quiet(2).strategy(ScriptedStrategy.hold(0)).scale(scale)
                .limits(FourLimits.of(OptionalDouble.empty(), OptionalDouble.of(mostPerAsset),
                        OptionalDouble.empty(), OptionalInt.empty()));
    }

    /** What strategies hold, buy and sell, and what of the house's is the overlay's. */
    private static Ordered order(HandFund fund, long position, long buys, long sells,
            long overlay) {
        return order(fund, position, buys, sells, overlay, 1000);
    }

    private static Ordered order(HandFund fund, long position, long buys, long sells,
            long overlay, double value) {
        SleeveSums sums = new SleeveSums(7,
                new OrderSums(new Sides(new long[]{buys}, new long[]{sells}), WorkingSums.NONE),
                new Sides(new long[1], new long[1]), new long[1], List.of(), new long[]{position},
                0, FlowSums.NONE, false);
        Ordered ordered = new HouseOrdering(fund.plan()).order(sums,
                new FundGuard(fund.plan(), new byte[0]),
                new Holdings(new long[]{position + overlay}, new long[]{overlay}, value,
                        ConstructionState.NONE, new long[0]),
                new double[]{10});
        assertThat(ordered.approved().orders().decidedAt()).isEqualTo(7);
        assertThat(sums.orders().bought()).containsExactly(buys);
        assertThat(sums.orders().sold()).containsExactly(sells);
        return ordered;
    }

    private static long approved(Ordered ordered) {
        return ordered.approved().orders().quantity(0);
    }

    private static Shortfall cut(long bought, long sold, long done) {
        return new Shortfall(BarPoint.CLOSE, 0, bought, sold, done, CutReason.ASSET_LIMIT);
    }

    /** 50 bought and 20 sold of 10 held make 40; of 40 more the overlay has 15. */
    @Test
    void theOverlayWantsWhatTheSumIsShortOf() {
        Ordered ordered = order(fund(2, 9), 10, 50, 20, 15);
        assertThat(ordered.constructed().overlayWanted()).containsExactly(40);
        assertThat(approved(ordered)).isEqualTo(50 - 20 + 25);
        assertThat(ordered.cuts()).isEmpty();
        assertThat(ordered.overlayCuts()).isEmpty();
    }

    /** Of 37 in all half is 18, in lots of five 15 less. */
    @Test
    void theOverlayWantsWholeLots() {
        Ordered ordered = order(fund(0.5, 9).instrument(0, 1, new Terms(5, 0, 1, true, 0, "")), 7,
                30, 0, 0);
        assertThat(ordered.constructed().overlayWanted()).containsExactly(-15);
        assertThat(approved(ordered)).isEqualTo(15);
    }

    /** What there is of the fund is the strategies', and an overlay that holds nothing. */
    @Test
    void aFundOfTheSumOrdersTheSum() {
        Ordered ordered = order(fund(1, 9), 10, 50, 20, 0);
        assertThat(ordered.constructed().overlayWanted()).containsExactly(0);
        assertThat(approved(ordered)).isEqualTo(30);
    }

    /**
     * 25 of 40 are held: 15 of 55 may be bought. With the 20 that cross 35 of 75: up to the
     * strategies' 50 23.3, and 12 of the overlay's 25.
     */
    @Test
    void theOverlayComesLastWhereALimitIsShared() {
        Ordered ordered = order(fund(2, 0.4), 10, 50, 20, 15);
        assertThat(approved(ordered)).isEqualTo(15);
        assertThat(ordered.cuts()).containsExactly(cut(75, 20, 15));
        assertThat(ordered.overlayCuts())
                .containsExactly(new Cut(0, 25, 12, CutReason.ASSET_LIMIT));
        assertThat(ordered.constructed().overlayWanted()).containsExactly(15 + 12);
    }

    /** 20 bought, 50 sold of −10: −40 in all, and 40 more of which the overlay has 15. */
    @Test
    void sellersShareAsBuyersDo() {
        Ordered ordered = order(fund(2, 0.4), -10, 20, 50, -15);
        assertThat(approved(ordered)).isEqualTo(-15);
        assertThat(ordered.cuts()).containsExactly(cut(20, 75, -15));
        assertThat(ordered.overlayCuts())
                .containsExactly(new Cut(0, -25, -12, CutReason.ASSET_LIMIT));
        assertThat(ordered.constructed().overlayWanted()).containsExactly(-15 - 12);
    }

    /** 50 bought, the overlay sells 25; of 25 10 may be. It sells all the same. */
    @Test
    void anOverlayOnTheLighterSideHasAll() {
        Ordered ordered = order(fund(0.5, 0.1), 0, 50, 0, 0);
        assertThat(approved(ordered)).isEqualTo(10);
        assertThat(ordered.cuts()).containsExactly(cut(50, 25, 10));
        assertThat(ordered.overlayCuts()).isEmpty();
        assertThat(ordered.constructed().overlayWanted()).containsExactly(-25);
    }

    /** An overlay that has what it wants takes no part: 10 of 20 more. */
    @Test
    void anOverlayWithoutAnOrderIsNotCut() {
        Ordered ordered = order(fund(2, 0.7), 10, 20, 0, 30);
        assertThat(ordered.constructed().overlayWanted()).containsExactly(30);
        assertThat(approved(ordered)).isEqualTo(20);
        assertThat(order(fund(2, 0.5), 10, 20, 0, 30).cuts()).containsExactly(cut(20, 0, 10));
        assertThat(order(fund(2, 0.5), 10, 20, 0, 30).overlayCuts()).isEmpty();
    }

    /** A tenth of 1000 is 10 shares, of 1500 15. */
    @Test
    void aLimitIsAShareOfTheValueItIsGiven() {
        assertThat(approved(order(fund(1, 0.1), 0, 50, 0, 0, 1000))).isEqualTo(10);
        assertThat(approved(order(fund(1, 0.1), 0, 50, 0, 0, 1500))).isEqualTo(15);
    }

    @Test
    void theShareOfTheLastIsWhatOthersLeave() {
        Shortfall shortfall = cut(75, 20, 15);
        assertThat(HouseOrdering.ofLast(shortfall, 25)).isEqualTo(12);
        assertThat(HouseOrdering.ofLast(shortfall, 75)).isEqualTo(35);
        assertThat(HouseOrdering.ofLast(shortfall, -5)).isEqualTo(-5);
        assertThat(HouseOrdering.ofLast(shortfall, 0)).isZero();
        assertThat(HouseOrdering.ofLast(cut(20, 75, -15), -25)).isEqualTo(-12);
    }

    /** What the construction was asked, and an answer of its own to each question. */
    private static final class Asked implements FundConstruction {
        private final List<ConstructionRequest> requests = new ArrayList<>();

        @Override
        public boolean isNone() {
            return false;
        }

        @Override
        public Constructed construct(ConstructionRequest request) {
            requests.add(request);
            return new Constructed(new long[]{20},
                    ConstructionState.of(new long[]{1}, new long[]{2}, 3), Optional.of(NOTE));
        }
    }

    private static final ConstructionNote NOTE = new ConstructionNote(
            ConstructionOutcome.EQUAL, List.of(), "", 0, 0, "why");
    private static final ConstructionState REMEMBERED = ConstructionState.of(new long[]{7},
            new long[]{8}, 9);

    private static Ordered constructed(Asked construct, boolean halted) {
        HandFund fund = HandFund.quiet(2).strategy(ScriptedStrategy.hold(0)).scale(1)
                .construct(construct)
                .limits(FourLimits.of(OptionalDouble.empty(), OptionalDouble.of(9),
                        OptionalDouble.of(0.5), OptionalInt.empty()));
        FundGuard guard = new FundGuard(fund.plan(), new byte[0]);
        Holdings held = new Holdings(new long[]{15}, new long[]{5}, 1000, REMEMBERED, new long[0]);
        guard.judge(0, held, new double[]{10}, new long[0]);
        if (halted) {
            guard.judge(1, held.subscribed(-600), new double[]{10}, new long[0]);
        }
        SleeveSums sums = new SleeveSums(7,
                new OrderSums(new Sides(new long[]{50}, new long[]{20}), WorkingSums.NONE),
                new Sides(new long[1], new long[1]), new long[1], List.of(), new long[]{10}, 0,
                FlowSums.NONE, false);
        return new HouseOrdering(fund.plan()).order(sums, guard, held.subscribed(-100),
                new double[]{10});
    }

    /** The strategies hold 10 and order 30; of 20 the overlay has 5. */
    @Test
    void aConstructionIsAskedWithAllThatItMayDependOn() {
        Asked construct = new Asked();
        Ordered ordered = constructed(construct, false);
        assertThat(construct.requests).hasSize(1);
        assertThat(construct.requests.getFirst()).usingRecursiveComparison()
                .isEqualTo(new ConstructionRequest(7, new long[]{40}, new long[]{15},
                        new double[]{10}, new long[]{1}, 900, REMEMBERED));
        assertThat(ordered.constructed()).usingRecursiveComparison()
                .isEqualTo(new Constructed(new long[]{20},
                        ConstructionState.of(new long[]{1}, new long[]{2}, 3), Optional.of(NOTE)));
        assertThat(approved(ordered)).isEqualTo(30 + 15);
    }

    /** The overlay sells its 5; what the strategies order is their affair. */
    @Test
    void whileTheFundIsHaltedNobodyIsAskedAndNothingRemembered() {
        Asked construct = new Asked();
        Ordered ordered = constructed(construct, true);
        assertThat(construct.requests).isEmpty();
        assertThat(ordered.constructed()).usingRecursiveComparison().isEqualTo(
                new Constructed(new long[1], ConstructionState.NONE, Optional.empty()));
        assertThat(approved(ordered)).isEqualTo(30 - 5);
    }
}
