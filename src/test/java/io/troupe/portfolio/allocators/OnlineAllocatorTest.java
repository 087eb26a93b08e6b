package io.troupe.portfolio.allocators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.troupe.portfolio.allocators.online.BuyAndHold;
import io.troupe.portfolio.allocators.online.ConfidenceWeighted;
import io.troupe.portfolio.allocators.online.Hedge;
import io.troupe.portfolio.allocators.online.PassiveAggressive;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** A rule's periods are those between two divisions, and all strategies are its assets. */
class OnlineAllocatorTest {
    private static final Offset<Double> NEAR = within(1e-12);
    private static final Allocator HOLD = new OnlineAllocator(new BuyAndHold(), 3);

    private static Division next(int bar, Division before, double[]... returns) {
        return Division.by(HOLD, Requests.of(bar, before.state(), returns));
    }

    /** Of three bars since the division before two are told of; 1.1·1.1 and 0.9·1. */
    @Test
    void relativesAreWhatReturnsSinceTheDivisionBeforeCompoundTo() {
        Division first = Requests.first(HOLD, 2);
        assertThat(first.shares()).containsExactly(0.5, 0.5);
        Division second = next(1, first, new double[]{0.1, 0.1}, new double[]{-0.1, 0});
        assertThat(second.shares()).containsExactly(
                new double[]{1.21 / 2.11, 0.9 / 2.11}, NEAR);
        Division third = next(2, second, new double[]{0.1, 0.1, 0.2},
                new double[]{-0.1, 0, 0.5});
        assertThat(third.shares()).containsExactly(
                new double[]{1.452 / 2.802, 1.35 / 2.802}, NEAR);
    }

    /** The third sleeps while the others make 1.05 together, and has a third of it afterwards. */
    @Test
    void whoIsNotThereKeepsHisPart() {
        Division first = Requests.first(HOLD, 3);
        Division second = Division.by(HOLD, Requests.among(0, 3, new int[]{0, 1}, first.state(),
                new double[]{0.2}, new double[]{-0.1}));
        assertThat(second.shares()).containsExactly(new double[]{1.2 / 2.1, 0.9 / 2.1}, NEAR);
        assertThat(next(1, second, new double[]{0.2, 0}, new double[]{-0.1, 0},
                new double[]{0, 0}).shares()).containsExactly(
                        new double[]{1.2 / 3.15, 0.9 / 3.15, 1.05 / 3.15}, NEAR);
        assertThat(next(0, first, new double[]{0.2}, new double[]{-0.1}, new double[0])
                .shares()[2]).isCloseTo(1 / 3.0, NEAR);
    }

    /** All weight went to the first, which was taken out: equal parts for those that have none. */
    @Test
    void withoutAnyWeightLeftSharesAreEqual() {
        Allocator hedge = new OnlineAllocator(new Hedge(1e9), 3);
        Division first = Requests.first(hedge, 3);
        Division all = Division.by(hedge, Requests.of(0, first.state(), new double[]{0.5},
                new double[]{0}, new double[]{0}));
        assertThat(all.shares()).containsExactly(1, 0, 0);
        assertThat(Division.by(hedge, Requests.among(1, 3, new int[]{1, 2}, all.state(),
                new double[]{0, 0.1}, new double[]{0, 0.2})).shares()).containsExactly(0.5, 0.5);
    }

    /** A loss of everything, and of more, counts as one of all but a millionth. */
    @Test
    void whoHasLostAllIsStillANumber() {
        Division lost = next(0, Requests.first(HOLD, 2), new double[]{-1}, new double[]{0});
        assertThat(lost.shares()).containsExactly(new double[]{1e-6 / 1.000001, 1 / 1.000001},
                NEAR);
        assertThat(next(0, Requests.first(HOLD, 2), new double[]{-3}, new double[]{0}).shares())
                .isEqualTo(lost.shares());
    }

    /** Variances of nothing are none; the rule begins anew rather than to answer with no number. */
    @Test
    void aRuleThatCannotGoOnBeginsAnew() {
        Allocator rule = new OnlineAllocator(
                new ConfidenceWeighted(ConfidenceWeighted.Form.VARIANCE, Double.MAX_VALUE, 0), 3);
        Division division = Requests.first(rule, 2);
        for (int bar = 0; bar < 3; bar++) {
            division = Division.by(rule, Requests.of(bar, division.state(), new double[]{0.1},
                    new double[]{-0.1}));
            assertThat(division.shares()[0] + division.shares()[1]).isCloseTo(1, NEAR);
        }
    }

    /** What the portfolio earned is what those who were there earned: 1.1, 0.1 above ε. */
    @Test
    void theRuleIsToldWhatThoseEarnedWhoWereThere() {
        Allocator pamr = new OnlineAllocator(
                new PassiveAggressive(PassiveAggressive.Variant.PAMR, 1.05, 1), 3);
        Division first = Requests.first(pamr, 2);
        double step = (1.1 - 1.05) / 0.08 * 0.2;
        assertThat(Division.by(pamr, Requests.of(0, first.state(), new double[]{0.3},
                new double[]{-0.1})).shares()).containsExactly(
                        new double[]{0.5 - step, 0.5 + step}, NEAR);
    }
}
