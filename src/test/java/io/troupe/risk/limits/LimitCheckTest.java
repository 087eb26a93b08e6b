package io.troupe.risk.limits;

import static io.troupe.model.CutReason.GROSS_LIMIT;
import static io.troupe.model.CutReason.GROUP_GROSS;
import static io.troupe.model.CutReason.GROUP_NET;
import static io.troupe.model.CutReason.LONG_LIMIT;
import static io.troupe.model.CutReason.LONG_ONLY;
import static io.troupe.model.CutReason.NET_LIMIT;
import static io.troupe.model.CutReason.ORDERS_LIMIT;
import static io.troupe.model.CutReason.ORDER_VALUE;
import static io.troupe.model.CutReason.ORDER_VOLUME;
import static io.troupe.model.CutReason.PAUSED;
import static io.troupe.model.CutReason.POSITIONS_LIMIT;
import static io.troupe.model.CutReason.REDUCE_ONLY;
import static io.troupe.model.CutReason.RESTRICTED;
import static io.troupe.model.CutReason.SHORT_LIMIT;
import static io.troupe.model.CutReason.TURNOVER_LIMIT;
import static io.troupe.risk.limits.RuleDraft.rules;
import static io.troupe.risk.limits.Tens.check;
import static io.troupe.risk.limits.Tens.cut;
import static io.troupe.risk.limits.Tens.steps;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Each limit by itself, of market orders: every step is worth 10, the account 1000. */
class LimitCheckTest {
    @Test
    void ofARestrictedAssetNothingMoreIsHeld() {
        assertThat(check(rules().restricted(1), steps(5, 5, 5), 3, 3, 3).reductions())
                .containsExactly(cut(1, 3, 0, RESTRICTED));
        assertThat(check(rules().restricted(0), steps(5), -8).reductions())
                .containsExactly(cut(0, -8, -5, RESTRICTED));
    }

    @Test
    void longOnlyEndsAtZero() {
        assertThat(check(rules().longOnly(), steps(5, 0, 5), -8, -1, 100).reductions())
                .containsExactly(cut(0, -8, -5, LONG_ONLY), cut(1, -1, 0, LONG_ONLY));
        assertThat(check(rules().longOnly(), steps(-5, -5), 3, -1).reductions())
                .containsExactly(cut(1, -1, 0, LONG_ONLY));
    }

    /** 20 % of 1000 are 20 steps. Closing 50 is no matter of size, and what turns has 20 in all. */
    @Test
    void anOrderIsWorthAsMuchAsOneMayBe() {
        assertThat(check(rules().maxOrderValue(0.2), steps(0, 0), 21, -20).reductions())
                .containsExactly(cut(0, 21, 20, ORDER_VALUE));
        assertThat(check(rules().maxOrderValue(0.2), steps(50, 10, 30), -50, -40, -60).reductions())
                .containsExactly(cut(1, -40, -20, ORDER_VALUE), cut(2, -60, -30, ORDER_VALUE));
    }

    /** A tenth of 150 steps are 15; what trades in the third asset is not known. */
    @Test
    void anOrderTakesItsShareOfTheVolume() {
        AccountState account = new AccountState(steps(0, 0, 0, 4), new double[]{1, 1, 1, 1}, 1000,
                new double[]{150, 0, Double.NaN, 20}, 0);
        assertThat(check(rules().maxOrderVolume(0.1), account,
                OrderEnds.certain(16, -1, 999, -4)).reductions())
                .containsExactly(cut(0, 16, 15, ORDER_VOLUME), cut(1, -1, 0, ORDER_VOLUME));
    }

    /** 100 are held in the group; of 800 more 400 fit. The third asset is not in it. */
    @Test
    void theGrossOfAGroupIsScaled() {
        assertThat(check(rules().groupGross("energy", 0.5, 0, 1), steps(10, 0, 0), 40, -40, 70)
                .reductions()).containsExactly(cut(0, 40, 20, GROUP_GROSS),
                        cut(1, -40, -20, GROUP_GROSS));
    }

    /** 600 long less 200 short are 400 and may be 200: 400 long, two thirds. */
    @Test
    void theNetOfAGroupIsScaledOnOneSide() {
        assertThat(check(rules().groupNet("energy", -0.1, 0.2, 0, 2), steps(0, 0, 0), 60, 90, -20)
                .reductions()).containsExactly(cut(0, 60, 40, GROUP_NET));
    }

    /** 700 long may be 500: 5/7 of 30 and of 40, 21.4 and 28.6. */
    @Test
    void longPositionsAreScaledAlone() {
        assertThat(check(rules().maxLong(0.5), steps(0, 0, 0), 30, 40, -50).reductions())
                .containsExactly(cut(0, 30, 21, LONG_LIMIT), cut(1, 40, 28, LONG_LIMIT));
    }

    /** 20 of 60 close a long position; the other 40 and 30 are 700 short and may be 350. */
    @Test
    void shortPositionsAreScaledAlone() {
        assertThat(check(rules().maxShort(0.35), steps(20, 0, 0), -60, -30, 90).reductions())
                .containsExactly(cut(0, -60, -40, SHORT_LIMIT), cut(1, -30, -15, SHORT_LIMIT));
    }

    /** 600 − 200 may be 300: 500 long, 5/6. 200 − 600 may be −100: 300 short, a half. */
    @Test
    void theNetIsScaledOnTheSideOfItsEnd() {
        assertThat(check(rules().maxNet(-0.1, 0.3), steps(0, 0), 60, -20).reductions())
                .containsExactly(cut(0, 60, 50, NET_LIMIT));
        assertThat(check(rules().maxNet(-0.1, 0.3), steps(0, 0), 20, -60).reductions())
                .containsExactly(cut(1, -60, -30, NET_LIMIT));
    }

    /** Covering the short leaves 400 net of at most 300, and yet is a reduction. */
    @Test
    void aNetLimitCutsNoReduction() {
        assertThat(check(rules().maxNet(-0.1, 0.3), steps(40, -50, 0), 0, 50, 5).reductions())
                .containsExactly(cut(2, 5, 0, NET_LIMIT));
        assertThat(check(rules().maxNet(-0.1, 0.3), steps(40, -50, 0), -40, 0, 5).reductions())
                .isEmpty();
    }

    /** At least 200 net: of nothing, 300 long leave room for 100 short. */
    @Test
    void aNetMayHaveToBeLong() {
        assertThat(check(rules().maxNet(0.2, 0.8), steps(0, 0), 30, -40).reductions())
                .containsExactly(cut(1, -40, -10, NET_LIMIT));
        assertThat(check(rules().maxNet(0.2, 0.8), steps(0, 0), 0, -4).reductions())
                .containsExactly(cut(1, -4, 0, NET_LIMIT));
    }

    /** Of a pair one leg is cut to 300 by its group; −500 are then 100 too many of −400. */
    @Test
    void whatOneLimitCutsAnotherOneMissesOnTheOtherSide() {
        assertThat(check(rules().groupGross("a", 0.3, 0).maxNet(-0.1, 0.1), steps(0, 0), 50, -50)
                .reductions()).containsExactly(cut(0, 50, 30, GROUP_GROSS),
                        cut(1, -50, -40, NET_LIMIT));
    }

    /** 400 + 300 − 600 are 100 net; gross leaves 150 of 300 and 300 of 600, which are 250. */
    @Test
    void theListIsRepeatedUntilNothingIsCut() {
        assertThat(check(rules().maxGross(0.85).maxNet(-1, 0.15), steps(40, 0, 0), 0, 30, -60)
                .reductions()).containsExactly(cut(1, 30, 5, NET_LIMIT),
                        cut(2, -60, -30, GROSS_LIMIT));
    }

    /** Steps of 3.1 and of 2.3 are a net of nothing only as 23·k and 31·k. */
    @Test
    void aNetOfNothingIsMetToTheStep() {
        AccountState account = new AccountState(steps(0, 0), new double[]{3.1, 2.3}, 1000,
                new double[0], 0);
        assertThat(check(rules().maxNet(0, 0), account, OrderEnds.certain(25, -34)).reductions())
                .containsExactly(cut(0, 25, 23, NET_LIMIT), cut(1, -34, -31, NET_LIMIT));
    }

    /** One step less of the one leaves room for one step less of the other, a million times. */
    @Test
    void whatWouldBeCutStepByStepIsCutAtOnce() {
        AccountState account = new AccountState(steps(0, 0), new double[]{Math.E, Math.PI}, 1000,
                new double[0], 0);
        assertThat(check(rules().maxNet(0, 0), account, OrderEnds.certain(1_000_000, -900_000))
                .reductions()).containsExactly(cut(0, 1_000_000, 0, NET_LIMIT),
                        cut(1, -900_000, 0, NET_LIMIT));
    }

    /** 100 are traded, a sale of 200 only reduces; of 300 more 200 fit into 500. */
    @Test
    void turnoverCountsWhatWasTradedAndWhatReduces() {
        AccountState account = new AccountState(steps(0, 20), new double[]{10, 10}, 1000,
                new double[0], 100);
        assertThat(check(rules().maxTurnover(0.5), account, OrderEnds.certain(30, -20))
                .reductions()).containsExactly(cut(0, 30, 20, TURNOVER_LIMIT));
        assertThat(check(rules().maxTurnover(0.05), account, OrderEnds.certain(30, -25))
                .reductions()).containsExactly(cut(0, 30, 0, TURNOVER_LIMIT),
                        cut(1, -25, -20, TURNOVER_LIMIT));
    }

    @Test
    void theMostValuablePositionsAreOpened() {
        assertThat(check(rules().maxPositions(2), steps(5, 0, 0), 0, 3, -9).reductions())
                .containsExactly(cut(1, 3, 0, POSITIONS_LIMIT));
        assertThat(check(rules().maxPositions(2), steps(5, 0, 0), -5, 3, -9).reductions())
                .isEmpty();
    }

    /** The last two are worth 90 each. */
    @Test
    void ofEqualPositionsTheFirstIsOpened() {
        assertThat(check(rules().maxPositions(1), steps(0, 0, 0), 3, -9, 9).reductions())
                .containsExactly(cut(0, 3, 0, POSITIONS_LIMIT), cut(2, 9, 0, POSITIONS_LIMIT));
    }

    /** Two are held and may grow; the one that turns goes to zero, for it would open another. */
    @Test
    void positionsThatAreHeldAreNotOpened() {
        assertThat(check(rules().maxPositions(1), steps(5, 5, 5), 9, -2, -9).reductions())
                .containsExactly(cut(2, -9, -5, POSITIONS_LIMIT));
    }

    /** The sale only reduces and counts first; of the others one may stay. */
    @Test
    void theMostValuableOrdersAreWorked() {
        assertThat(check(rules().maxOrdersPerBar(2), steps(10, 0, 0, 0), -10, 3, 9, -9)
                .reductions())
                .containsExactly(cut(1, 3, 0, ORDERS_LIMIT), cut(3, -9, 0, ORDERS_LIMIT));
    }

    /** What turns is an order anyway. */
    @Test
    void ordersThatReduceAreAlwaysWorked() {
        assertThat(check(rules().maxOrdersPerBar(1), steps(10, 10, 0), -10, -15, 9).reductions())
                .containsExactly(cut(2, 9, 0, ORDERS_LIMIT));
    }

    private static Restraints restraints(boolean mayIncrease, boolean mayOpen) {
        return new Restraints() {
            @Override
            public boolean mayIncrease(int asset) {
                return mayIncrease;
            }

            @Override
            public boolean mayOpen(int asset) {
                return mayOpen;
            }
        };
    }

    @Test
    void reduceOnlyLeavesWhatReduces() {
        assertThat(check(rules(), 4).check(Tens.account(5, 5, 0, -5),
                OrderEnds.certain(-8, 1, 1, 4), restraints(false, true)).reductions())
                .containsExactly(cut(0, -8, -5, REDUCE_ONLY), cut(1, 1, 0, REDUCE_ONLY),
                        cut(2, 1, 0, REDUCE_ONLY));
    }

    @Test
    void aPauseOpensNothingAndLetsGrow() {
        assertThat(check(rules(), 4).check(Tens.account(5, 5, 0, -5),
                OrderEnds.certain(-8, 1, -1, 9), restraints(true, false)).reductions())
                .containsExactly(cut(0, -8, -5, PAUSED), cut(2, -1, 0, PAUSED),
                        cut(3, 9, 5, PAUSED));
    }

    @Test
    void whatPricesBreachIsTold() {
        RuleDraft all = rules().maxPerAsset(0.5).groupGross("energy", 0.3, 1)
                .groupNet("tech", -0.2, 0.2, 0, 2).maxLong(1).maxShort(0.3).maxNet(-1, 0.25)
                .maxGross(1.5);
        assertThat(check(all, steps(120, -40, -50), -120, 40, 50).breaches()).containsExactly(
                new Breach("maxPerAsset", OptionalInt.of(0), 1.2, 0.5),
                breach("group energy: maxGross", 0.4, 0.3),
                breach("group tech: maxNet", 0.7, 0.2),
                breach("maxLong", 1.2, 1), breach("maxShort", 0.9, 0.3),
                breach("maxNet", 0.3, 0.25), breach("maxGross", 2.1, 1.5));
        assertThat(check(all, steps(30, 0, -30), 0, 0, 0).breaches()).isEmpty();
    }

    @Test
    void aNetBelowItsRangeIsToldAsItIs() {
        assertThat(check(rules().maxNet(-0.1, 0.3), steps(10, -30), 0, 0).breaches())
                .containsExactly(breach("maxNet", -0.2, -0.1));
    }

    @Test
    void ofAnAccountWithoutValueThereIsNoFigure() {
        List<Breach> breaches = check(rules().maxGross(2), Tens.worth(-5, 1),
                OrderEnds.certain(0)).breaches();
        assertThat(breaches).containsExactly(breach("maxGross", Double.NaN, 2));
    }

    private static Breach breach(String rule, double figure, double limit) {
        return new Breach(rule, OptionalInt.empty(), figure, limit);
    }
}
