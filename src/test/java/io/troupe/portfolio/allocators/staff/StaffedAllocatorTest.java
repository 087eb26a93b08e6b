package io.troupe.portfolio.allocators.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.troupe.model.StaffMove;
import io.troupe.model.StaffMove.Kind;
import io.troupe.portfolio.allocators.Allocator;
import io.troupe.portfolio.allocators.AllocatorState;
import io.troupe.portfolio.allocators.Division;
import io.troupe.portfolio.allocators.DivisionRequest;
import io.troupe.portfolio.allocators.EqualAllocator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StaffedAllocatorTest {
    private static final Term ALWAYS = Term.ALWAYS;

    private static Term term(int from, int until) {
        return new Term(from, until, 2,
                from == 0 ? Optional.empty() : Optional.of(LocalDate.of(2024, 1, 1 + from)),
                until == Integer.MAX_VALUE ? Optional.empty()
                        : Optional.of(LocalDate.of(2024, 1, 1 + until)));
    }

    private static Staff staff(Term... terms) {
        return new Staff(List.of(terms), Optional.empty(), Optional.empty());
    }

    private static Staff firing(double drawdown, int afterBars, int strategies) {
        Term[] terms = new Term[strategies];
        Arrays.fill(terms, ALWAYS);
        return new Staff(List.of(terms), Optional.of(new FireRule(drawdown, afterBars, 3)),
                Optional.empty());
    }

    private static Staff hiring(RankBy by, int keep, int lookback, int strategies) {
        return new Staff(firing(1, 0, strategies).terms(), Optional.empty(),
                Optional.of(new HireRule(by, keep, lookback, 1)));
    }

    /** Asked at the given bars about strategies of whom all returns are given. */
    private static final class Fund {
        private final Allocator allocator;
        private final double[][] returns;
        private AllocatorState state;
        private Division last;

        Fund(Allocator allocator, double[]... returns) {
            this.allocator = allocator;
            this.returns = returns;
            this.state = allocator.initialState();
            this.last = at(-1);
        }

        /** Bars count from 0; the returns of a strategy up to that bar are known. */
        Division at(int bar, int... missing) {
            int[] active = IntStream.range(0, returns.length)
                    .filter(k -> Arrays.stream(missing).noneMatch(m -> m == k)).toArray();
            double[][] known = new double[active.length][];
            for (int j = 0; j < active.length; j++) {
                int from = Math.max(0, bar + 1 - allocator.lookbackBars());
                known[j] = Arrays.copyOfRange(returns[active[j]], from, bar + 1);
            }
            List<String> ids = new ArrayList<>();
            for (int k = 0; k < returns.length; k++) {
                ids.add("s" + k);
            }
            last = Division.by(allocator, new DivisionRequest(bar, ids, active, known,
                    new long[active.length], state));
            state = last.state();
            return last;
        }
    }

    private static Fund fund(Staff staff, double[]... returns) {
        return new Fund(new StaffedAllocator(new EqualAllocator(), staff, 10), returns);
    }

    private static double[] flat(int bars) {
        return new double[bars];
    }

    @Test
    void everybodyIsInUnlessSomethingIsSaid() {
        Fund fund = fund(staff(ALWAYS, ALWAYS), flat(9), flat(9));
        assertThat(fund.last.shares()).containsExactly(0.5, 0.5);
        assertThat(fund.last.moves()).isEmpty();
        assertThat(fund.at(5).moves()).isEmpty();
        assertThat(staff(ALWAYS).isEverybodyAlways()).isTrue();
        assertThat(staff(term(1, 5)).isEverybodyAlways()).isFalse();
    }

    @Test
    void aTermBeginsAndEnds() {
        Fund fund = fund(staff(ALWAYS, term(3, 6)), flat(9), flat(9));
        assertThat(fund.last.shares()).containsExactly(1, 0);
        assertThat(fund.last.moves()).containsExactly(
                new StaffMove(1, Kind.LEFT, 2, "active from 2024-01-04"));
        assertThat(fund.at(2).moves()).isEmpty();
        assertThat(fund.at(3).moves())
                .containsExactly(new StaffMove(1, Kind.JOINED, 0, "active from 2024-01-04"));
        assertThat(fund.last.shares()).containsExactly(0.5, 0.5);
        assertThat(fund.at(5).moves()).isEmpty();
        assertThat(fund.at(6).moves())
                .containsExactly(new StaffMove(1, Kind.LEFT, 2, "active until 2024-01-07"));
        assertThat(fund.last.shares()).containsExactly(1, 0);
        assertThat(fund.at(7).moves()).isEmpty();
    }

    /** Up 10 %, down 20 %: 20 % below the peak at bar 2, though it has recovered by bar 4. */
    @Test
    void whoHasLostTooMuchIsFiredForGood() {
        double[] loser = {0, 0.1, -0.2, 0.2, 0, 0, 0, 0, 0};
        Fund fund = fund(firing(0.2, 4, 2), loser, flat(9));
        assertThat(fund.at(4).moves()).containsExactly(new StaffMove(0, Kind.FIRED, 3,
                "drawdown 20.00 %, fired at 0.2"));
        assertThat(fund.last.shares()).containsExactly(0, 1);
        assertThat(fund.at(8).moves()).isEmpty();
        assertThat(fund(firing(0.21, 4, 2), loser, flat(9)).at(4).moves()).isEmpty();
        // five returns are known at bar 4
        assertThat(fund(firing(0.2, 5, 2), loser, flat(9)).at(4).moves()).hasSize(1);
        assertThat(fund(firing(0.2, 6, 2), loser, flat(9)).at(4).moves()).isEmpty();
    }

    /** The loss of a period that was looked at is over in the next. */
    @Test
    void aLossCountsFromTheDecisionBefore() {
        double[] returns = {0, 0, -0.2, 0.5, 0, 0, 0, 0, 0};
        Fund fund = fund(firing(0.2, 5, 1), returns);
        assertThat(fund.at(3).moves()).isEmpty();
        assertThat(fund.at(8).moves()).isEmpty();
    }

    @Test
    void ifNobodyIsLeftEverythingIsReserve() {
        Fund fund = fund(firing(0.2, 0, 1), new double[]{0, -0.3, 0});
        assertThat(fund.at(2).shares()).containsExactly(0);
        assertThat(fund.allocator.leavesReserve()).isTrue();
    }

    /** Of three the best two by what a unit has become, on two bars. */
    @Test
    void theBestAreKept() {
        Fund fund = fund(hiring(RankBy.RETURN, 2, 2, 3),
                new double[]{0.1, 0.1, -0.3, -0.3, -0.3}, new double[]{0, 0, 0, 0.1, 0},
                new double[]{-0.1, 0, 0, 0, 0});
        assertThat(fund.at(0).moves()).isEmpty();
        assertThat(fund.at(1).moves())
                .containsExactly(new StaffMove(2, Kind.FIRED, 1, "return ranks it 3 of 3"));
        assertThat(fund.last.shares()).containsExactly(0.5, 0.5, 0);
        // its record, −10 %, is better than −51 % now
        assertThat(fund.at(3).moves()).containsExactly(
                new StaffMove(0, Kind.FIRED, 1, "return ranks it 3 of 3"),
                new StaffMove(2, Kind.HIRED, 0, "return ranks it 2 of 3"));
        assertThat(fund.last.shares()).containsExactly(0, 0.5, 0.5);
    }

    /** Equal ones: the earlier in the fund. */
    @Test
    void ofEqualOnesTheEarlierIsBetter() {
        Fund fund = fund(hiring(RankBy.SHARPE, 1, 2, 2), flat(3), flat(3));
        assertThat(fund.at(1).moves())
                .containsExactly(new StaffMove(1, Kind.FIRED, 1, "sharpe ranks it 2 of 2"));
    }

    /** (.1 + .3)/2 over √.02 is √2, and (.2 + .2)/2 over nothing is 0. */
    @Test
    void scoresAreWhatTheyAreCalled() {
        assertThat(RankBy.SHARPE.score(new double[]{0.1, 0.3}))
                .isCloseTo(Math.sqrt(2), within(1e-12));
        assertThat(RankBy.SHARPE.score(new double[]{0.2, 0.2})).isZero();
        assertThat(RankBy.RETURN.score(new double[]{0.1, 0.1}))
                .isCloseTo(1.21, within(1e-12));
        assertThat(RankBy.DRAWDOWN.score(new double[]{0.25, -0.2, -0.5, 1}))
                .isCloseTo(-0.6, within(1e-12));
    }

    /** The allocator below sees what a strategy returned while it was in, and nobody else. */
    @Test
    void theAllocatorBelowKnowsOnlyWhoIsIn() {
        List<DivisionRequest> asked = new ArrayList<>();
        Allocator heard = new Allocator() {
            @Override
            public int lookbackBars() {
                return 3;
            }

            @Override
            public Division divide(DivisionRequest request) {
                asked.add(request);
                return new EqualAllocator().divide(request);
            }
        };
        Fund fund = new Fund(new StaffedAllocator(heard, staff(ALWAYS, term(2, 29)), 10),
                new double[]{1, 2, 3, 4, 5}, new double[]{6, 7, 8, 9, 10});
        fund.at(2);
        fund.at(4);
        assertThat(asked.get(0).active()).containsExactly(0);
        assertThat(asked.get(1).active()).containsExactly(0, 1);
        assertThat(asked.get(1).returns()[0]).containsExactly(1, 2, 3);
        assertThat(asked.get(1).returns()[1]).isEmpty();
        assertThat(asked.get(2).returns()[0]).containsExactly(3, 4, 5);
        assertThat(asked.get(2).returns()[1]).containsExactly(9, 10);
    }

    /** One that was taken out by its own fault is not spoken of. */
    @Test
    void whoIsNotAskedAboutDoesNotMove() {
        Fund fund = fund(hiring(RankBy.RETURN, 1, 2, 3), new double[]{0.1, 0.1, 0},
                flat(3), new double[]{0.2, 0.2, 0});
        assertThat(fund.at(2, 2).moves())
                .containsExactly(new StaffMove(1, Kind.FIRED, 1, "return ranks it 2 of 2"));
    }

    @Test
    void nonsenseIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new FireRule(0, 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new FireRule(1.1, 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new FireRule(0.5, -1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new FireRule(0.5, 0, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HireRule(RankBy.SHARPE, 0, 2, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HireRule(RankBy.SHARPE, 1, 1, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HireRule(RankBy.SHARPE, 1, 2, 0));
        assertThatIllegalArgumentException().isThrownBy(
                () -> new Term(0, 1, 0, Optional.empty(), Optional.empty()));
    }
}
