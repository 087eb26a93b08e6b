package io.troupe.risk.limits;

import static io.troupe.model.CutReason.ASSET_LIMIT;
import static io.troupe.model.CutReason.GROSS_LIMIT;
import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.Seeds;
import io.troupe.model.ApprovedOrder;
import io.troupe.model.CutReason;
import io.troupe.model.HouseOrders;
import io.troupe.model.Order;
import io.troupe.model.OrderId;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** By hand: every step is worth 10, the fund 1000. */
class PreTradeLimitsTest {
    private static final int BAR = 7;

    private static Limits perAsset(double limit) {
        return new Limits(OptionalDouble.empty(), OptionalDouble.of(limit), OptionalDouble.empty(),
                OptionalInt.empty());
    }

    private static Limits gross(double limit) {
        return new Limits(OptionalDouble.of(limit), OptionalDouble.empty(), OptionalDouble.empty(),
                OptionalInt.empty());
    }

    private static List<Reduction> check(Limits limits, long[] held, long[] ordered,
            double value) {
        double[] stepValues = new double[held.length];
        Arrays.fill(stepValues, 10);
        return PreTradeLimits.check(limits, held, new HouseOrders(BAR, ordered), stepValues, value)
                .reductions();
    }

    private static Order order(int asset, long quantity) {
        return Order.market(BAR, OrderId.HOUSE, asset, quantity);
    }

    private static Reduction cut(int asset, long ordered, long approved, CutReason reason) {
        return new Reduction.Cut(new ApprovedOrder(order(asset, ordered), approved), reason);
    }

    private static Reduction refused(int asset, long ordered, CutReason reason) {
        return new Reduction.Refused(order(asset, ordered), reason);
    }

    private static long[] of(long... values) {
        return values;
    }

    /** 80 and 60 make 1400 of 1000; the third asset, without an order, is no reduction. */
    @Test
    void whatMayBeWorkedIsWhatWasApproved() {
        Approval approval = PreTradeLimits.check(gross(1), of(0, 0, 0),
                new HouseOrders(BAR, 80, -60, 0), new double[]{10, 10, 10}, 1000);
        HouseOrders worked = approval.orders().orders();
        assertThat(worked.decidedAt()).isEqualTo(BAR);
        assertThat(worked.assets()).isEqualTo(3);
        assertThat(worked.quantity(0)).isEqualTo(57);
        assertThat(worked.quantity(1)).isEqualTo(-42);
        assertThat(worked.quantity(2)).isZero();
    }

    @Test
    void withoutLimitsEverythingPasses() {
        assertThat(check(Limits.NONE, of(0, 5), of(1_000_000, -1_000_000), 1)).isEmpty();
    }

    /** 20 % of 1000 are 20 steps: of 15 more only 10 fit on top of 10. */
    @Test
    void anIncreaseStopsAtTheAssetLimit() {
        assertThat(check(perAsset(0.2), of(10, 0), of(15, 20), 1000))
                .containsExactly(cut(0, 15, 10, ASSET_LIMIT));
        assertThat(check(perAsset(0.2), of(-10), of(-15), 1000))
                .containsExactly(cut(0, -15, -10, ASSET_LIMIT));
    }

    /** 50 held are far above the 20 allowed; selling 10 leaves 40 and yet is a reduction. */
    @Test
    void aReductionIsAlwaysAllowed() {
        assertThat(check(perAsset(0.2), of(50), of(-10), 1000)).isEmpty();
        assertThat(check(perAsset(0.2), of(-50), of(50), 1000)).isEmpty();
    }

    /** From 50 to −30: the 50 may go, and 20 of the 30 beyond zero. */
    @Test
    void aFlipThroughZeroIsCutOnItsFarSide() {
        assertThat(check(perAsset(0.2), of(50), of(-80), 1000))
                .containsExactly(cut(0, -80, -70, ASSET_LIMIT));
        assertThat(check(perAsset(0.2), of(-5), of(40), 1000))
                .containsExactly(cut(0, 40, 25, ASSET_LIMIT));
    }

    /** 80 and 60 make 1400 of 1000: 5/7 of each, 57.1 and 42.9, truncated. */
    @Test
    void theGrossLimitScalesAllIncreasesByOneFactor() {
        assertThat(check(gross(1), of(0, 0), of(80, -60), 1000)).containsExactly(
                cut(0, 80, 57, GROSS_LIMIT), cut(1, -60, -42, GROSS_LIMIT));
    }

    /** Selling 20 of 50 leaves 300; of 1000 more only 700 fit. The sale itself is not scaled. */
    @Test
    void reductionsMakeRoomForIncreases() {
        assertThat(check(gross(1), of(50, 0), of(-20, 100), 1000))
                .containsExactly(cut(1, 100, 70, GROSS_LIMIT));
    }

    /** From 40 to −120: the 40 may go; nothing else is held, so 100 of the 120 fit. */
    @Test
    void aFlipIsScaledOnItsFarSideOnly() {
        assertThat(check(gross(1), of(40), of(-160), 1000))
                .containsExactly(cut(0, -160, -140, GROSS_LIMIT));
    }

    /** The asset limit leaves 50 and 50 of 80 and 60, the gross limit 80 of those 100. */
    @Test
    void theAssetLimitComesFirst() {
        Limits both = new Limits(OptionalDouble.of(0.8), OptionalDouble.of(0.5),
                OptionalDouble.empty(), OptionalInt.empty());
        assertThat(check(both, of(0, 0), of(80, 60), 1000)).containsExactly(
                cut(0, 80, 40, GROSS_LIMIT), cut(1, 60, 40, GROSS_LIMIT));
    }

    @Test
    void aLimitThatPricesBreachedForcesNoSaleButAllowsNoIncrease() {
        assertThat(check(gross(1), of(200, 0), of(0, 0), 1000)).isEmpty();
        assertThat(check(gross(1), of(200, 0), of(-1, 7), 1000))
                .containsExactly(refused(1, 7, GROSS_LIMIT));
        assertThat(check(perAsset(0.2), of(200), of(3), 1000))
                .containsExactly(refused(0, 3, ASSET_LIMIT));
    }

    @Test
    void aFundWithoutValueMayOnlyReduce() {
        for (double value : new double[]{0, -500}) {
            assertThat(check(gross(2), of(10, 0), of(-10, 1), value))
                    .containsExactly(refused(1, 1, GROSS_LIMIT));
            assertThat(check(perAsset(2), of(10, -3), of(-12, 3), value))
                    .containsExactly(cut(0, -12, -10, ASSET_LIMIT));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("io.troupe.Seeds#all")
    void noOrderTakesThePortfolioBeyondALimit(long seed) {
        Random random = Seeds.random(seed);
        for (int i = 0; i < 20; i++) {
            new Case(random).verify();
        }
    }

    private static final class Case {
        final int n;
        final double value;
        final Limits limits;
        final long[] held;
        final long[] ordered;
        final double[] steps;

        Case(Random random) {
            n = 1 + random.nextInt(6);
            value = random.nextInt(10) == 0 ? -100 * random.nextDouble()
                    : 10_000 * random.nextDouble();
            limits = new Limits(draw(random), draw(random), OptionalDouble.empty(),
                    OptionalInt.empty());
            held = random.longs(n, -100, 101).toArray();
            ordered = random.longs(n, -200, 201).toArray();
            steps = random.doubles(n, 0.01, 100).toArray();
        }

        private static OptionalDouble draw(Random random) {
            return random.nextBoolean() ? OptionalDouble.empty()
                    : OptionalDouble.of(0.01 + 2 * random.nextDouble());
        }

        void verify() {
            long[] approved = ordered.clone();
            HouseOrders decided = new HouseOrders(BAR, ordered.clone());
            verifyRules();
            Approval approval = PreTradeLimits.check(limits, held, decided, steps, value);
            for (Reduction cut : approval.reductions()) {
                Order order = cut.order();
                assertThat(order).isEqualTo(decided.order(order.asset()));
                assertThat(cut.approved()).isNotEqualTo(order.quantity()).isBetween(
                        Math.min(0, order.quantity()), Math.max(0, order.quantity()));
                approved[order.asset()] = cut.approved();
            }
            long[] worked = new long[n];
            approval.orders().orders().copyTo(worked);
            assertThat(worked).isEqualTo(approved);
            decided.copyTo(worked);
            assertThat(worked).as("orders stay as they were decided").isEqualTo(ordered);
            double grossAfter = 0;
            double grossOfReductions = 0;
            for (int i = 0; i < n; i++) {
                double after = Math.abs((held[i] + approved[i]) * steps[i]);
                double least = least(i) * steps[i];
                assertThat(after).isLessThanOrEqualTo(Math.max(
                        allowed(limits.maxPerAsset()), approved[i] == 0 || shrinks(i, approved[i])
                                ? Math.abs(held[i] * steps[i])
                                : least)
                        + 1e-9);
                assertThat(after).as("a reduction is never cut")
                        .isLessThanOrEqualTo(Math.max(least, Math.abs(
                                (held[i] + ordered[i]) * steps[i])) + 1e-9);
                grossAfter += after;
                grossOfReductions += least;
            }
            assertThat(grossAfter).isLessThanOrEqualTo(
                    Math.max(allowed(limits.maxGross()), grossOfReductions) + 1e-9);
        }

        /** The check of rules decides the same to the bit. */
        private void verifyRules() {
            RuleDraft rules = RuleDraft.rules();
            limits.maxGross().ifPresent(rules::maxGross);
            limits.maxPerAsset().ifPresent(rules::maxPerAsset);
            Verdict verdict = Tens.check(rules,
                    new AccountState(held, steps, value, new double[0], 0),
                    OrderEnds.certain(ordered.clone()));
            List<Reduction> reductions = PreTradeLimits.check(limits, held,
                    new HouseOrders(BAR, ordered.clone()), steps, value).reductions();
            assertThat(verdict.reductions()).isEqualTo(reductions.stream()
                    .map(each -> Tens.cut(each.order().asset(), each.order().quantity(),
                            each.approved(), each.reason()))
                    .toList());
        }

        /** The smallest size on the way from what is held to what is ordered. */
        private long least(int i) {
            long after = held[i] + ordered[i];
            return Long.signum(after) * Long.signum(held[i]) < 0 ? 0
                    : Math.min(Math.abs(held[i]), Math.abs(after));
        }

        private boolean shrinks(int i, long order) {
            return Math.abs(held[i] + order) <= Math.abs(held[i]);
        }

        private double allowed(OptionalDouble limit) {
            return limit.isEmpty() ? Double.POSITIVE_INFINITY
                    : limit.getAsDouble() * Math.max(0, value);
        }
    }

    /** n steps of 10 are exactly n % of a fund of 1000: they pass, and one more is cut to n. */
    @Test
    void exposuresOfExactlyTheLimitPass() {
        for (int n = 1; n < 300; n++) {
            double limit = n / 100.0;
            assertThat(check(perAsset(limit), of(0), of(n), 1000)).as("%s", n).isEmpty();
            assertThat(check(perAsset(limit), of(0), of(n + 1), 1000))
                    .containsExactly(cut(0, n + 1, n, ASSET_LIMIT));
            assertThat(check(gross(limit), of(0), of(n), 1000)).as("%s", n).isEmpty();
            assertThat(check(gross(limit), of(0), of(n + 1), 1000))
                    .containsExactly(cut(0, n + 1, n, GROSS_LIMIT));
        }
    }
}
