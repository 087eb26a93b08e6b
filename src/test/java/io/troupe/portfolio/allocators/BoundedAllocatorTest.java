package io.troupe.portfolio.allocators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** What shares keep to, rule by rule and in their order. */
class BoundedAllocatorTest {
    private static final Offset<Double> NEAR = Offset.offset(1e-12);
    private static final OptionalDouble NO = OptionalDouble.empty();

    /** Shares by the last return of each strategy, so that a test says what is asked for. */
    private record Asked(int lookbackBars) implements Allocator {
        @Override
        public Division divide(DivisionRequest request) {
            return Division.of(Arrays.stream(request.returns())
                    .mapToDouble(row -> row[row.length - 1]).toArray());
        }
    }

    private static Allocator bounded(ShareRules rules) {
        return new BoundedAllocator(new Asked(1), rules, List.of());
    }

    private static ShareRules within(double min, OptionalDouble max) {
        return new ShareRules(Warmup.EQUAL, 0, min, max, NO, 0);
    }

    private static Division next(Allocator allocator, int bar, Division before,
            double... asked) {
        double[][] returns = Arrays.stream(asked).mapToObj(share -> new double[]{share})
                .toArray(double[][]::new);
        return Division.by(allocator, Requests.of(bar, before.state(), returns));
    }

    /** The first division warms up; the second is what is asked for, within rules. */
    private static double[] second(ShareRules rules, double... asked) {
        Allocator allocator = bounded(rules);
        return next(allocator, 0, Requests.first(allocator, asked.length), asked).shares();
    }

    /** 0.7 is cut by 0.3, and each of the others has half of that. */
    @Test
    void whatIsAboveTheLargestShareGoesToTheOthers() {
        assertThat(second(within(0, OptionalDouble.of(0.4)), 0.7, 0.2, 0.1))
                .containsExactly(new double[]{0.4, 0.35, 0.25}, NEAR);
        assertThat(second(within(0, OptionalDouble.of(0.4)), 0.6, 0.35, 0.05))
                .containsExactly(new double[]{0.4, 0.4, 0.2}, NEAR);
    }

    /** 0.01 and 0 come up to 0.1; the 0.19 for it is taken from the others in equal parts. */
    @Test
    void whatIsBelowTheLeastShareIsTakenFromTheOthers() {
        assertThat(second(within(0.1, NO), 0.59, 0.4, 0.01, 0)).containsExactly(
                new double[]{0.495, 0.305, 0.1, 0.1}, NEAR);
        assertThat(second(within(0.3, NO), 1, 0, 0)).containsExactly(
                new double[]{0.4, 0.3, 0.3}, NEAR);
    }

    /** Half of the capital asked for is divided, half lies in the reserve as before. */
    @Test
    void boundsKeepTheSum() {
        assertThat(second(within(0.05, OptionalDouble.of(0.3)), 0.5, 0)).containsExactly(
                new double[]{0.3, 0.2}, NEAR);
        assertThat(second(within(0.05, OptionalDouble.of(2)), 3, 1)).containsExactly(2, 2);
    }

    /** What two cannot have at least, each has half of; what they cannot have, nobody has. */
    @Test
    void boundsThatClashGiveWhatThereIs() {
        assertThat(second(within(0.3, NO), 0.2, 0.1)).containsExactly(
                new double[]{0.15, 0.15}, NEAR);
        assertThat(second(within(0, OptionalDouble.of(0.4)), 0.6, 0.4))
                .containsExactly(0.4, 0.4);
        assertThat(second(within(0.5, OptionalDouble.of(0.4)), 0.6, 0.4))
                .containsExactly(0.4, 0.4);
        assertThat(second(within(0.1, OptionalDouble.of(0.4)), 0, 0)).containsExactly(0, 0);
        assertThat(bounded(within(0, OptionalDouble.of(0.4))).leavesReserve()).isTrue();
    }

    /** From 0.5 and 0.5 to 1 and 0 is a change of 1; 0.2 of it is 0.1 each. */
    @Test
    void turnoverEndsPartOfTheWay() {
        ShareRules rules = new ShareRules(Warmup.EQUAL, 0, 0, NO, OptionalDouble.of(0.2), 0);
        assertThat(second(rules, 1, 0)).containsExactly(new double[]{0.6, 0.4}, NEAR);
        assertThat(second(rules, 0.55, 0.45)).containsExactly(new double[]{0.55, 0.45}, NEAR);
        assertThat(second(rules, 0.5, 0.5)).containsExactly(0.5, 0.5);
    }

    @Test
    void smoothingKeepsAPartOfTheShareBefore() {
        ShareRules rules = new ShareRules(Warmup.EQUAL, 0.75, 0, NO, NO, 0);
        assertThat(second(rules, 1, 0)).containsExactly(new double[]{0.625, 0.375}, NEAR);
    }

    /** The first is 0.1 from 0.5, the band; with a little more both are as asked for. */
    @Test
    void withinTheBandNothingMoves() {
        ShareRules rules = new ShareRules(Warmup.EQUAL, 0, 0, NO, NO, 0.1);
        assertThat(second(rules, 0.6, 0.42)).containsExactly(0.5, 0.5);
        assertThat(second(rules, 0.601, 0.42)).containsExactly(0.601, 0.42);
    }

    /**
     * Asked for 1 and 0 from 0.5 each: smoothed 0.75 and 0.25, at most 0.7 and 0.3, with a turnover
     * of 0.2 0.6 and 0.4, which is within a band of 0.1 and not of 0.09. Any other order differs.
     */
    @Test
    void theRulesAreAppliedInTheirOrder() {
        ShareRules moving = new ShareRules(Warmup.EQUAL, 0.5, 0, OptionalDouble.of(0.7),
                OptionalDouble.of(0.2), 0.09);
        assertThat(second(moving, 1, 0)).containsExactly(new double[]{0.6, 0.4}, NEAR);
        ShareRules resting = new ShareRules(Warmup.EQUAL, 0.5, 0, OptionalDouble.of(0.7),
                OptionalDouble.of(0.2), 0.1);
        assertThat(second(resting, 1, 0)).containsExactly(0.5, 0.5);
    }

    /** The third was taken out: its 0.2 went to the others, 0.6 and 0.4 of all. */
    @Test
    void whoWasTakenOutHasLeftHisShareToTheOthers() {
        ShareRules rules = new ShareRules(Warmup.EQUAL, 0, 0, NO, OptionalDouble.of(0.1), 0);
        Allocator allocator = new BoundedAllocator(new FixedAllocator(List.of(0.48, 0.32, 0.2)),
                rules, List.of());
        Division first = Requests.first(allocator, 3);
        assertThat(first.shares()).containsExactly(0.48, 0.32, 0.2);
        Allocator equal = new BoundedAllocator(new EqualAllocator(), rules, List.of());
        assertThat(Division.by(equal, Requests.among(5, 3, new int[]{0, 1}, first.state(),
                new double[0], new double[0])).shares()).containsExactly(
                        new double[]{0.55, 0.45}, NEAR);
        assertThat(Division.by(equal, Requests.among(5, 3, new int[]{2}, first.state(),
                new double[0])).shares()).containsExactly(new double[]{1}, NEAR);
    }

    /** Nobody is left who had a share, so that there is nothing to go from. */
    @Test
    void withoutSharesBeforeThereIsNoTurnover() {
        ShareRules rules = new ShareRules(Warmup.EQUAL, 0, 0, NO, OptionalDouble.of(0.1), 0);
        Allocator allocator = new BoundedAllocator(new FixedAllocator(List.of(1.0, 0.0)), rules,
                List.of());
        Division first = Requests.first(allocator, 2);
        assertThat(Division.by(allocator, Requests.among(5, 2, new int[]{1}, first.state(),
                new double[0])).shares()).containsExactly(1);
    }

    /** A fund that has left all to the reserve comes back by 0.1 at a time. */
    @Test
    void outOfTheReserveTurnoverCounts() {
        Allocator allocator = bounded(
                new ShareRules(Warmup.EQUAL, 0, 0, NO, OptionalDouble.of(2), 0));
        Division none = next(allocator, 0, Requests.first(allocator, 2), 0, 0);
        assertThat(none.shares()).containsExactly(0, 0);
        Allocator slow = new BoundedAllocator(new FixedAllocator(List.of(0.5, 0.5)),
                new ShareRules(Warmup.EQUAL, 0, 0, NO, OptionalDouble.of(0.1), 0), List.of());
        assertThat(Division.by(slow, Requests.of(1, none.state(), new double[0], new double[0]))
                .shares()).containsExactly(new double[]{0.05, 0.05}, NEAR);
    }

    /** Of three the third has one return where two are asked for: 1/3, and 2/3 for the others. */
    @Test
    void whoHasNoRecordGetsAnEqualPart() {
        Allocator allocator = new BoundedAllocator(new Asked(2), ShareRules.NONE, List.of());
        Division first = Requests.first(allocator, 3);
        assertThat(first.shares()).containsOnly(1 / 3.0);
        assertThat(Division.by(allocator, Requests.of(1, first.state(), new double[]{0, 0.75},
                new double[]{0, 0.25}, new double[]{9})).shares()).containsExactly(
                        new double[]{0.5, 1 / 6.0, 1 / 3.0}, NEAR);
    }

    @Test
    void whoHasNoRecordGetsItsWeightOrNothing() {
        ShareRules fixed = new ShareRules(Warmup.FIXED, 0, 0, NO, NO, 0);
        Allocator weighted = new BoundedAllocator(new Asked(2), fixed, List.of(0.1, 0.2, 0.3));
        Division first = Requests.first(weighted, 3);
        assertThat(first.shares()).containsExactly(0.1, 0.2, 0.3);
        double[][] returns = {{0, 0.75}, {0, 0.25}, {9}};
        assertThat(Division.by(weighted, Requests.of(1, first.state(), returns)).shares())
                .containsExactly(new double[]{0.7 * 0.75, 0.7 * 0.25, 0.3}, NEAR);
        assertThat(weighted.leavesReserve()).isTrue();
        Allocator none = new BoundedAllocator(new Asked(2),
                new ShareRules(Warmup.NONE, 0, 0, NO, NO, 0), List.of());
        Division nothing = Requests.first(none, 3);
        assertThat(nothing.shares()).containsOnly(0);
        assertThat(Division.by(none, Requests.of(1, nothing.state(), returns)).shares())
                .containsExactly(0.75, 0.25, 0);
    }

    /**
     * Its share was 0 from the first bar to the third, so that none of those returns is its own:
     * equal parts until it has two again.
     */
    @Test
    void whoHadNoCapitalHasNoRecord() {
        Allocator allocator = new BoundedAllocator(new Asked(2), ShareRules.NONE, List.of());
        Division fired = Division.by(allocator, Requests.of(1,
                Requests.first(allocator, 2).state(), new double[]{0, 1}, new double[]{0, 0}));
        assertThat(fired.shares()).containsExactly(1, 0);
        Division hired = Division.by(allocator, Requests.of(3, fired.state(),
                new double[]{0, 0.9}, new double[]{0, 0.1}));
        assertThat(hired.shares()).containsExactly(new double[]{0.45, 0.5}, NEAR);
        Division still = Division.by(allocator, Requests.of(4, hired.state(),
                new double[]{0, 0.8}, new double[]{0, 0.2}));
        assertThat(still.shares()).containsExactly(new double[]{0.4, 0.5}, NEAR);
        assertThat(Division.by(allocator, Requests.of(5, still.state(), new double[]{0, 0.8},
                new double[]{0, 0.2})).shares()).containsExactly(0.8, 0.2);
    }

    /** A millionth of the capital is none, two millionths are little. */
    @Test
    void aMillionthIsNoCapital() {
        double[] first = {0, 0.9};
        double[] second = {0, 0.1};
        for (double share : new double[]{1e-6, 2e-6}) {
            Allocator allocator = new BoundedAllocator(new Asked(2), ShareRules.NONE, List.of());
            Division little = Division.by(allocator, Requests.of(1,
                    Requests.first(allocator, 2).state(), new double[]{0, 1},
                    new double[]{0, share}));
            assertThat(Division.by(allocator, Requests.of(3, little.state(), first, second))
                    .shares()[1]).isCloseTo(share > 1e-6 ? 0.1 : 0.5, NEAR);
        }
    }

    /** Told of ten returns, an allocator is asked with those since the strategy has capital. */
    @Test
    void recordsBeginWithCapital() {
        Allocator longest = new BoundedAllocator(
                new MomentumAllocator(2, OptionalInt.empty()), ShareRules.NONE, List.of());
        Division first = Requests.first(longest, 2);
        assertThat(Division.by(longest, Requests.of(1, first.state(), new double[]{0.1, 0.1},
                new double[]{0.07, 0})).shares()).containsExactly(new double[]{0.75, 0.25}, NEAR);
    }

    @Test
    void itsStatesAreToldFromThoseOfTheAllocatorWithin() {
        Allocator within = new InsuranceAllocator(3, 3, 0.8, false);
        Allocator outer = new BoundedAllocator(within, ShareRules.NONE, List.of());
        assertThat(outer.initialState().version())
                .isEqualTo(1000 + within.initialState().version());
        assertThat(bounded(ShareRules.NONE).initialState().version()).isEqualTo(1000);
        double[] gain = {0.1};
        Division bare = Division.by(within, Requests.of(0, Requests.first(within, 2).state(),
                gain, gain));
        assertThat(Division.by(outer, Requests.of(0, Requests.first(outer, 2).state(), gain,
                gain)).shares()).isEqualTo(bare.shares());
    }

    @Test
    void rulesOutOfRangeAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ShareRules(Warmup.EQUAL, 1, 0, NO, NO, 0))
                .withMessage("smoothing must be in [0, 1), was 1.0");
        assertThatIllegalArgumentException().isThrownBy(() -> within(1.5, NO));
        assertThatIllegalArgumentException().isThrownBy(() -> within(0, OptionalDouble.of(0)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ShareRules(Warmup.EQUAL, 0, 0, NO, NO, -1));
        assertThatIllegalArgumentException().isThrownBy(
                () -> new ShareRules(Warmup.EQUAL, 0, 0, NO, OptionalDouble.of(0), 0));
    }
}
