package io.troupe.risk.limits;

import static io.troupe.model.CutReason.ASSET_LIMIT;
import static io.troupe.model.CutReason.GROSS_LIMIT;
import static io.troupe.model.CutReason.LONG_LIMIT;
import static io.troupe.model.CutReason.LONG_ONLY;
import static io.troupe.model.CutReason.NET_LIMIT;
import static io.troupe.model.CutReason.ORDERS_LIMIT;
import static io.troupe.model.CutReason.ORDER_VALUE;
import static io.troupe.model.CutReason.PAUSED;
import static io.troupe.model.CutReason.POSITIONS_LIMIT;
import static io.troupe.model.CutReason.SHORT_LIMIT;
import static io.troupe.model.CutReason.TURNOVER_LIMIT;
import static io.troupe.risk.limits.RuleDraft.rules;
import static io.troupe.risk.limits.Tens.account;
import static io.troupe.risk.limits.Tens.buysCut;
import static io.troupe.risk.limits.Tens.check;
import static io.troupe.risk.limits.Tens.cut;
import static io.troupe.risk.limits.Tens.sellsCut;
import static io.troupe.risk.limits.Tens.steps;
import static io.troupe.risk.limits.Tens.working;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.troupe.model.HouseOrders;
import org.junit.jupiter.api.Test;

/** Working orders at their worst: every step is worth 10, the account 1000. */
class WorkingOrderLimitsTest {
    /** Each of the two passes by itself; together they may come to 1200 of 1000. */
    @Test
    void aBasketOfEntriesIsJudgedAsIfAllOfThemFilled() {
        assertThat(check(rules().maxGross(1), account(0, 0), working(steps(60, 0), steps(0, 60)))
                .reductions()).containsExactly(buysCut(0, 60, 50, GROSS_LIMIT),
                        sellsCut(1, 60, 50, GROSS_LIMIT));
    }

    /** What the page of risk shows. */
    @Test
    void theExampleOfThePageIsRight() {
        OrderEnds both = working(steps(60, 0), steps(0, 60));
        assertThat(check(rules().maxPerAsset(0.6), account(0, 0), both).reductions()).isEmpty();
        assertThat(check(rules().maxNet(-0.1, 0.3), account(0, 0), both).reductions())
                .containsExactly(buysCut(0, 60, 30, NET_LIMIT), sellsCut(1, 60, 10, NET_LIMIT));
        assertThat(check(rules().longOnly(), account(0, 0), both).reductions())
                .containsExactly(sellsCut(1, 60, 0, LONG_ONLY));
        assertThat(check(rules().maxGross(1).maxNet(-0.1, 0.3), steps(0, 0), 60, -60)
                .reductions()).containsExactly(cut(0, 60, 50, GROSS_LIMIT),
                        cut(1, -60, -50, GROSS_LIMIT));
    }

    /** Of an entry to each side one can be held, not both: 600 at the most. */
    @Test
    void aPositionIsAtOneOfItsEnds() {
        assertThat(check(rules().maxGross(0.6), account(0), working(steps(60), steps(60)))
                .reductions()).isEmpty();
        assertThat(check(rules().maxGross(0.5), account(0), working(steps(60), steps(40)))
                .reductions()).containsExactly(buysCut(0, 60, 50, GROSS_LIMIT),
                        sellsCut(0, 40, 33, GROSS_LIMIT));
    }

    @Test
    void eachEndIsWithinTheAssetLimit() {
        assertThat(check(rules().maxPerAsset(0.25), account(0, 10),
                working(steps(30, 20), steps(20, 40))).reductions())
                .containsExactly(buysCut(0, 30, 25, ASSET_LIMIT),
                        buysCut(1, 20, 15, ASSET_LIMIT), sellsCut(1, 40, 35, ASSET_LIMIT));
    }

    /** 50 of 80 close what is held; beyond zero 20 fit. */
    @Test
    void whatClosesIsNotCut() {
        assertThat(check(rules().maxShort(0.2), account(50), working(steps(0), steps(80)))
                .reductions()).containsExactly(sellsCut(0, 80, 70, SHORT_LIMIT));
        assertThat(check(rules().maxLong(0.2), account(-50), working(steps(80), steps(0)))
                .reductions()).containsExactly(buysCut(0, 80, 70, LONG_LIMIT));
        assertThat(check(rules().maxPerAsset(0.2), account(50), working(steps(0), steps(50)))
                .reductions()).isEmpty();
    }

    private static OrderEnds ends(long certain, long buys, long sells, long exitBuys,
            long exitSells) {
        return new OrderEnds(steps(certain), steps(buys), steps(sells), steps(exitBuys),
                steps(exitSells));
    }

    /** Market orders come first: 15 of 20 are bought for certain, 5 may be. */
    @Test
    void workingOrdersHaveWhatMarketOrdersLeave() {
        assertThat(check(rules().maxPerAsset(0.2), account(0), ends(15, 15, 0, 0, 0))
                .reductions()).containsExactly(buysCut(0, 15, 5, ASSET_LIMIT));
        assertThat(check(rules().maxPerAsset(0.2), account(0), ends(25, 15, 0, 0, 0))
                .reductions()).containsExactly(cut(0, 25, 20, ASSET_LIMIT),
                        buysCut(0, 15, 0, ASSET_LIMIT));
        assertThat(check(rules().maxPerAsset(0.2), account(0), ends(-15, 0, 15, 0, 0))
                .reductions()).containsExactly(sellsCut(0, 15, 5, ASSET_LIMIT));
    }

    /** A sale of 30 would make room for 50, but only 20 of it are left. */
    @Test
    void whatIsCutNoLongerMakesRoom() {
        assertThat(check(rules().maxPerAsset(0.2), account(0), ends(-30, 50, 0, 0, 0))
                .reductions()).containsExactly(cut(0, -30, -20, ASSET_LIMIT),
                        buysCut(0, 50, 40, ASSET_LIMIT));
        assertThat(check(rules().maxPerAsset(0.2), account(0), ends(30, 0, 50, 0, 0))
                .reductions()).containsExactly(cut(0, 30, 20, ASSET_LIMIT),
                        sellsCut(0, 50, 40, ASSET_LIMIT));
    }

    /** 40 bought cover 40 of 60 sold; when only 30 are, no more than 30. */
    @Test
    void theListIsRepeatedUntilNothingIsCut() {
        assertThat(check(rules().longOnly(), account(0), ends(40, 0, 60, 0, 0)).reductions())
                .containsExactly(sellsCut(0, 60, 40, LONG_ONLY));
        assertThat(check(rules().longOnly().maxPerAsset(0.3), account(0), ends(40, 0, 60, 0, 0))
                .reductions()).containsExactly(cut(0, 40, 30, ASSET_LIMIT),
                        sellsCut(0, 60, 30, LONG_ONLY));
    }

    /** One strategy is 30 long and another one 30 short: either may be stopped out alone. */
    @Test
    void exitsCountAtTheWorstEndAndStay() {
        assertThat(check(rules().maxLong(0.4), account(0), ends(0, 20, 0, 30, 30)).reductions())
                .containsExactly(buysCut(0, 20, 10, LONG_LIMIT));
        assertThat(check(rules().maxLong(0.2), account(0), ends(0, 20, 0, 30, 30)).reductions())
                .containsExactly(buysCut(0, 20, 0, LONG_LIMIT));
        assertThat(check(rules().maxShort(0.4), account(0), ends(0, 0, 20, 30, 30)).reductions())
                .containsExactly(sellsCut(0, 20, 10, SHORT_LIMIT));
    }

    /** Either leg may fill alone: the high end counts the purchase, the low end the sale. */
    @Test
    void aPairOfWorkingOrdersIsNoHedge() {
        assertThat(check(rules().maxNet(-0.1, 0.1), account(0, 0),
                working(steps(20, 0), steps(0, 15))).reductions())
                .containsExactly(buysCut(0, 20, 10, NET_LIMIT),
                        sellsCut(1, 15, 10, NET_LIMIT));
        assertThat(check(rules().maxNet(-0.1, 0.1), account(0, 0), OrderEnds.certain(20, -15))
                .reductions()).isEmpty();
    }

    /** Both of them may fill, 600 of 300. Exits are not decided here. */
    @Test
    void turnoverCountsBothSides() {
        assertThat(check(rules().maxTurnover(0.3), account(0), ends(0, 30, 30, 70, 70))
                .reductions()).containsExactly(buysCut(0, 30, 15, TURNOVER_LIMIT),
                        sellsCut(0, 30, 15, TURNOVER_LIMIT));
    }

    /** All that may be bought is one order, and all that may be sold another one. */
    @Test
    void ordersOfASideAreOne() {
        assertThat(check(rules().maxOrderValue(0.2), account(0), ends(20, 21, 22, 99, 99))
                .reductions()).containsExactly(buysCut(0, 21, 20, ORDER_VALUE),
                        sellsCut(0, 22, 20, ORDER_VALUE));
        assertThat(check(rules().maxOrdersPerBar(1), account(0), ends(20, 21, 22, 99, 99))
                .reductions()).containsExactly(cut(0, 20, 0, ORDERS_LIMIT),
                        buysCut(0, 21, 0, ORDERS_LIMIT));
        assertThat(check(rules().maxOrderValue(0.2), account(10), ends(0, 0, 40, 0, 0))
                .reductions()).containsExactly(sellsCut(0, 40, 20, ORDER_VALUE));
        assertThat(check(rules().maxOrderValue(0.2), account(-10), ends(0, 40, 0, 0, 0))
                .reductions()).containsExactly(buysCut(0, 40, 20, ORDER_VALUE));
    }

    /** What may be stopped out alone is held anyway; of the others the one with 90 stays. */
    @Test
    void positionsCountAtTheirEnds() {
        OrderEnds orders = new OrderEnds(steps(0, 0, 8), steps(0, 5, 0), steps(0, 9, 0),
                steps(3, 0, 0), steps(0, 0, 0));
        assertThat(check(rules().maxPositions(2), account(0, 0, 0), orders).reductions())
                .containsExactly(cut(2, 8, 0, POSITIONS_LIMIT));
        assertThat(check(rules().maxPositions(1), account(0, 0, 0), orders).reductions())
                .containsExactly(buysCut(1, 5, 0, POSITIONS_LIMIT),
                        sellsCut(1, 9, 0, POSITIONS_LIMIT), cut(2, 8, 0, POSITIONS_LIMIT));
    }

    /** Held long it may grow, but not turn; sold for certain it may not be opened again. */
    @Test
    void aPauseKeepsPositionsOnTheirSide() {
        Restraints paused = new Restraints() {
            @Override
            public boolean mayIncrease(int asset) {
                return true;
            }

            @Override
            public boolean mayOpen(int asset) {
                return false;
            }
        };
        LimitCheck check = check(rules(), 1);
        assertThat(check.check(account(10), ends(0, 5, 15, 0, 0), paused).reductions())
                .containsExactly(sellsCut(0, 15, 10, PAUSED));
        assertThat(check.check(account(-10), ends(0, 15, 5, 0, 0), paused).reductions())
                .containsExactly(buysCut(0, 15, 10, PAUSED));
        assertThat(check.check(account(10), ends(-10, 5, 0, 0, 0), paused).reductions())
                .containsExactly(buysCut(0, 5, 0, PAUSED));
    }

    @Test
    void workingOrdersAreCutToWholeLots() {
        Verdict verdict = new LimitCheck(rules().maxPerAsset(0.25).build(), 10).check(account(-4),
                ends(0, 64, 36, 0, 0), Restraints.NONE);
        assertThat(verdict.reductions()).containsExactly(buysCut(0, 64, 24, ASSET_LIMIT),
                sellsCut(0, 36, 20, ASSET_LIMIT));
    }

    /** 30 for certain, 40 or −50 perhaps: of 20 net there are 30 + 0 − 35 left. */
    @Test
    void netOrdersLoseWhatIsCutOfEachSide() {
        Verdict verdict = check(rules().maxPerAsset(0.3).maxOrderValue(0.35), account(0),
                ends(30, 40, 50, 0, 0));
        assertThat(verdict.reductions()).containsExactly(buysCut(0, 40, 0, ASSET_LIMIT),
                sellsCut(0, 50, 35, ORDER_VALUE));
        assertThat(verdict.approve(new HouseOrders(7, 20)).orders().quantity(0))
                .isEqualTo(30 - 35);
    }

    @Test
    void whatWasToldIsNotWrittenOver() {
        OrderEnds orders = ends(30, 40, 50, 1, 2);
        assertThat(check(rules().maxPerAsset(0.05), account(0), orders).reductions()).hasSize(3);
        assertThat(orders.certain()).containsExactly(30);
        assertThat(orders.mayBuy()).containsExactly(40);
        assertThat(orders.maySell()).containsExactly(50);
    }

    @Test
    void workingOrdersAreOfAllAssetsOrOfNone() {
        assertThatThrownBy(() -> new OrderEnds(steps(1, 2), steps(1), steps(1), steps(1), steps(1)))
                .isInstanceOf(IllegalArgumentException.class).hasMessage(
                        "working orders must be of all 2 assets or of none, were of 1, 1, 1 and 1");
        assertThatThrownBy(() -> new OrderEnds(steps(1), steps(1), steps(1), steps(1), steps()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
