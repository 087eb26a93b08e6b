package io.troupe.risk.limits;

import static io.troupe.model.CutReason.ASSET_LIMIT;
import static io.troupe.model.CutReason.GROSS_LIMIT;
import static io.troupe.risk.limits.RuleDraft.rules;
import static io.troupe.risk.limits.Tens.check;
import static io.troupe.risk.limits.Tens.cut;
import static io.troupe.risk.limits.Tens.steps;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.troupe.model.HouseOrders;
import org.junit.jupiter.api.Test;

/** Limits of an asset and of gross, of market orders alone: every step is worth 10 of 1000. */
class MarketOrderLimitsTest {
    /** 80 and 60 make 1400 of 1000; the third asset, without an order, is no reduction. */
    @Test
    void whatMayBeWorkedIsWhatWasApproved() {
        Verdict verdict = check(rules().maxGross(1), steps(0, 0, 0), 80, -60, 0);
        assertThat(verdict.approved().certain()).containsExactly(57, -42, 0);
        assertThat(verdict.approved().areCertain()).isTrue();
        HouseOrders worked = verdict.marketOrders(7).orders();
        assertThat(worked.decidedAt()).isEqualTo(7);
        assertThat(worked.quantity(0)).isEqualTo(57);
        assertThat(worked.quantity(1)).isEqualTo(-42);
        assertThat(worked.quantity(2)).isZero();
    }

    @Test
    void whatPassesIsHandedOnAsItIs() {
        OrderEnds orders = OrderEnds.certain(50, -50);
        Verdict verdict = check(rules().maxGross(1).maxPerAsset(0.5), Tens.account(0, 0), orders);
        assertThat(verdict.approved()).isSameAs(orders);
        assertThat(verdict.reductions()).isEmpty();
        assertThat(verdict.breaches()).isEmpty();
    }

    @Test
    void whatWasOrderedIsNotWrittenOver() {
        long[] ordered = {80, -60};
        assertThat(check(rules().maxGross(1), steps(0, 0), ordered).reductions()).hasSize(2);
        assertThat(ordered).containsExactly(80, -60);
    }

    @Test
    void withoutLimitsEverythingPasses() {
        assertThat(LimitRules.NONE.isNone()).isTrue();
        assertThat(check(rules(), Tens.worth(1, 0, 5), OrderEnds.certain(1_000_000, -1_000_000))
                .reductions()).isEmpty();
    }

    /** 20 % of 1000 are 20 steps: of 15 more only 10 fit on top of 10. */
    @Test
    void anIncreaseStopsAtTheAssetLimit() {
        assertThat(check(rules().maxPerAsset(0.2), steps(10, 0), 15, 20).reductions())
                .containsExactly(cut(0, 15, 10, ASSET_LIMIT));
        assertThat(check(rules().maxPerAsset(0.2), steps(-10), -15).reductions())
                .containsExactly(cut(0, -15, -10, ASSET_LIMIT));
    }

    /** 50 held are far above the 20 allowed; selling 10 leaves 40 and yet is a reduction. */
    @Test
    void aReductionIsAlwaysAllowed() {
        assertThat(check(rules().maxPerAsset(0.2), steps(50), -10).reductions()).isEmpty();
        assertThat(check(rules().maxPerAsset(0.2), steps(-50), 50).reductions()).isEmpty();
    }

    /** From 50 to −30: the 50 may go, and 20 of the 30 beyond zero. */
    @Test
    void aFlipThroughZeroIsCutOnItsFarSide() {
        assertThat(check(rules().maxPerAsset(0.2), steps(50), -80).reductions())
                .containsExactly(cut(0, -80, -70, ASSET_LIMIT));
        assertThat(check(rules().maxPerAsset(0.2), steps(-5), 40).reductions())
                .containsExactly(cut(0, 40, 25, ASSET_LIMIT));
    }

    /** 80 and 60 make 1400 of 1000: 5/7 of each, 57.1 and 42.9, truncated. */
    @Test
    void theGrossLimitScalesAllIncreasesByOneFactor() {
        assertThat(check(rules().maxGross(1), steps(0, 0), 80, -60).reductions()).containsExactly(
                cut(0, 80, 57, GROSS_LIMIT), cut(1, -60, -42, GROSS_LIMIT));
    }

    /** 57 are five lots of 10 and a part of one, 42 are one of 25 and a part. */
    @Test
    void whatIsScaledIsTruncatedToWholeLots() {
        Verdict verdict = new LimitCheck(rules().maxGross(1).build(), 10, 25).check(
                Tens.account(0, 0), OrderEnds.certain(80, -60), Restraints.NONE);
        assertThat(verdict.reductions()).containsExactly(cut(0, 80, 50, GROSS_LIMIT),
                cut(1, -60, -25, GROSS_LIMIT));
    }

    /** Of 3 short all may go; beyond zero 18 fit, which is one lot of 10. */
    @Test
    void whatReducesIsNoMatterOfLots() {
        Verdict verdict = new LimitCheck(rules().maxPerAsset(0.18).build(), 10).check(
                Tens.account(-3), OrderEnds.certain(33), Restraints.NONE);
        assertThat(verdict.reductions()).containsExactly(cut(0, 33, 13, ASSET_LIMIT));
    }

    /** Selling 20 of 50 leaves 300; of 1000 more only 700 fit. The sale itself is not scaled. */
    @Test
    void reductionsMakeRoomForIncreases() {
        assertThat(check(rules().maxGross(1), steps(50, 0), -20, 100).reductions())
                .containsExactly(cut(1, 100, 70, GROSS_LIMIT));
    }

    /** From 40 to −120: the 40 may go; nothing else is held, so 100 of the 120 fit. */
    @Test
    void aFlipIsScaledOnItsFarSideOnly() {
        assertThat(check(rules().maxGross(1), steps(40), -160).reductions())
                .containsExactly(cut(0, -160, -140, GROSS_LIMIT));
    }

    /** The asset limit leaves 50 and 50 of 80 and 60, the gross limit 80 of those 100. */
    @Test
    void theAssetLimitComesFirst() {
        assertThat(check(rules().maxGross(0.8).maxPerAsset(0.5), steps(0, 0), 80, 60).reductions())
                .containsExactly(cut(0, 80, 40, GROSS_LIMIT), cut(1, 60, 40, GROSS_LIMIT));
    }

    @Test
    void aLimitThatPricesBreachedForcesNoSaleButAllowsNoIncrease() {
        assertThat(check(rules().maxGross(1), steps(200, 0), 0, 0).reductions()).isEmpty();
        assertThat(check(rules().maxGross(1), steps(200, 0), -1, 7).reductions())
                .containsExactly(cut(1, 7, 0, GROSS_LIMIT));
        assertThat(check(rules().maxPerAsset(0.2), steps(200), 3).reductions())
                .containsExactly(cut(0, 3, 0, ASSET_LIMIT));
    }

    @Test
    void anAccountWithoutValueMayOnlyReduce() {
        for (double value : new double[]{0, -500}) {
            assertThat(check(rules().maxGross(2), Tens.worth(value, 10, 0),
                    OrderEnds.certain(-10, 1)).reductions())
                    .containsExactly(cut(1, 1, 0, GROSS_LIMIT));
            assertThat(check(rules().maxPerAsset(2), Tens.worth(value, 10, -3),
                    OrderEnds.certain(-12, 3)).reductions())
                    .containsExactly(cut(0, -12, -10, ASSET_LIMIT));
        }
    }

    /** n steps of 10 are exactly n % of 1000: they pass, and one more is cut to n. */
    @Test
    void exposuresOfExactlyTheLimitPass() {
        for (int n = 1; n < 300; n++) {
            double limit = n / 100.0;
            assertThat(check(rules().maxPerAsset(limit), steps(0), n).reductions()).isEmpty();
            assertThat(check(rules().maxPerAsset(limit), steps(0), n + 1).reductions())
                    .containsExactly(cut(0, n + 1, n, ASSET_LIMIT));
            assertThat(check(rules().maxGross(limit), steps(0), n).reductions()).isEmpty();
            assertThat(check(rules().maxGross(limit), steps(0), n + 1).reductions())
                    .containsExactly(cut(0, n + 1, n, GROSS_LIMIT));
        }
    }

    /** What is worth nothing takes no room. */
    @Test
    void anAssetWithoutValueIsBoundByNothing() {
        AccountState account = new AccountState(steps(-4, 0), new double[]{0, 10}, 1000,
                new double[0], 0);
        assertThat(check(rules().maxPerAsset(0.2).maxGross(0.2).maxOrderValue(0.3), account,
                OrderEnds.certain(1_000_000, 20)).reductions()).isEmpty();
    }

    @Test
    void limitsOfUnknownAssetsAreRefused() {
        assertThatThrownBy(() -> check(rules().groupGross("energy", 0.2, 1, 3), 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("group energy has asset 3 of 3");
        assertThatThrownBy(() -> check(rules().restricted(2), 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("restricted has asset 2 of 2");
    }
}
