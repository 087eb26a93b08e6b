package io.troupe.simulation.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.execution.Shortfall;
import io.troupe.model.BarPoint;
import io.troupe.model.CutReason;
import io.troupe.model.OrderPart;
import io.troupe.model.QuarantineReason;
import io.troupe.simulation.cohort.BarSums.Column;
import io.troupe.simulation.cohort.Revision.Share;
import io.troupe.simulation.hosting.Failure;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Three cohorts tell of the bars 4 and 5 of two assets; each number of a cohort is its own. */
class CohortWindowsTest {
    private static final int ASSETS = 2;

    private static final BarSums.Shape SHAPE = new BarSums.Shape(ASSETS, true);
    private final CohortWindows windows = new CohortWindows(3, ASSETS, true, 4);

    CohortWindowsTest() {
        windows.expect();
        assertThat(windows.take(window(2))).isFalse();
        assertThat(windows.take(window(0))).isFalse();
        assertThat(windows.take(window(1))).isTrue();
    }

    /** What cohort c has of a kind: 10^c times a digit of bar, kind and asset. */
    private static long cell(int cohort, int bar, Column column, int asset) {
        long place = Math.round(StrictMath.pow(10, cohort));
        return place * (1 + (2 * List.of(Column.values()).indexOf(column) + 4 * asset + bar) % 9);
    }

    private static CohortWindow window(int cohort) {
        long[] cells = new long[2 * SHAPE.length()];
        for (int bar = 4; bar <= 5; bar++) {
            BarSums sums = BarSums.at(cells, SHAPE, bar - 4);
            for (Column column : Column.values()) {
                for (int asset = 0; asset < ASSETS; asset++) {
                    sums.put(column, asset, cell(cohort, bar, column, asset));
                }
            }
            sums.putCash(1000L * bar + cohort);
        }
        FlowSums flows = FlowSums.of(5, 1);
        flows.moved(0, 1 + cohort, 10 + cohort, 100 + cohort);
        flows.ordered(0, 1, 1000 + cohort);
        return new CohortWindow(cohort, 4, 5, false, cells, List.of(flows), Map.of(), new byte[0],
                new int[0], List.of(), List.of(), null);
    }

    private static long[] sum(int bar, Column column) {
        long[] sum = new long[ASSETS];
        for (int asset = 0; asset < ASSETS; asset++) {
            for (int cohort = 0; cohort < 3; cohort++) {
                sum[asset] += cell(cohort, bar, column, asset);
            }
        }
        return sum;
    }

    @Test
    void eachKindIsSummedByItself() {
        for (int bar = 4; bar <= 5; bar++) {
            SleeveSums sums = windows.sums(bar);
            assertThat(sums.bar()).isEqualTo(bar);
            assertThat(sums.orders().bought()).isEqualTo(sum(bar, Column.BUYS));
            assertThat(sums.orders().sold()).isEqualTo(sum(bar, Column.SELLS));
            assertThat(sums.traded().bought()).isEqualTo(sum(bar, Column.BOUGHT));
            assertThat(sums.traded().sold()).isEqualTo(sum(bar, Column.SOLD));
            assertThat(sums.paidMicros()).isEqualTo(sum(bar, Column.PAID));
            assertThat(sums.positions()).isEqualTo(sum(bar, Column.POSITION));
            assertThat(sums.cashMicros()).isEqualTo(3000L * bar + 3);
        }
    }

    @Test
    void flowsAreSummedInTheirBar() {
        assertThat(windows.sums(4).flows().count()).isZero();
        FlowSums flows = windows.sums(5).flows();
        assertThat(flows.count()).isEqualTo(1);
        assertThat(flows.steps(0)).isEqualTo(1 + 2 + 3);
        assertThat(flows.heldSteps(0)).isEqualTo(10 + 11 + 12);
        assertThat(flows.cashMicros(0)).isEqualTo(100 + 101 + 102);
        assertThat(flows.order(0)).isEqualTo(1000 + 1001 + 1002);
    }

    private static Shortfall shortfall(int asset, long bought, long sold) {
        return new Shortfall(BarPoint.CLOSE, asset, bought, sold, 0, CutReason.VOLUME);
    }

    private static long[] before(List<List<Share>> perCohort, int number) {
        return perCohort.stream().mapToLong(shares -> shares.get(number).before()).toArray();
    }

    private static long[] behind(int bar, Column column, int asset) {
        long first = cell(0, bar, column, asset);
        return new long[]{0, first, first + cell(1, bar, column, asset)};
    }

    /** Each is told what those before it trade on the heavier side, and nothing of the lighter. */
    @Test
    void aFillsHeavierSideIsCountedThroughTheCohorts() {
        Shortfall buying = shortfall(0, 999, 998);
        Shortfall selling = shortfall(1, 998, 999);
        List<List<Share>> shares = windows.partialShares(5, List.of(buying, selling));
        assertThat(shares).hasSize(3).allSatisfy(each -> assertThat(each).extracting(Share::whole)
                .containsExactly(buying, selling));
        assertThat(before(shares, 0)).isEqualTo(behind(5, Column.BOUGHT, 0));
        assertThat(before(shares, 1)).isEqualTo(behind(5, Column.SOLD, 1));
    }

    /** Of a cut of working orders it is what may be bought or sold. */
    @Test
    void aCutOfWorkingOrdersIsCountedBySide() {
        List<List<Share>> shares = windows.cutShares(4, List.of(
                new Shortfall(BarPoint.OPEN, 1, 999, 0, 7, CutReason.GROSS_LIMIT, OrderPart.BUYS),
                new Shortfall(BarPoint.OPEN, 0, 0, 999, -7, CutReason.GROSS_LIMIT,
                        OrderPart.SELLS)));
        assertThat(before(shares, 0)).isEqualTo(behind(4, Column.MAY_BUY, 1));
        assertThat(before(shares, 1)).isEqualTo(behind(4, Column.MAY_SELL, 0));
    }

    /** Of a cut it is what they have ordered. */
    @Test
    void aCutsHeavierSideIsCountedThroughTheCohorts() {
        List<List<Share>> shares = windows.cutShares(4,
                List.of(shortfall(1, 999, 998), shortfall(0, 998, 999)));
        assertThat(before(shares, 0)).isEqualTo(behind(4, Column.CERTAIN_BUYS, 1));
        assertThat(before(shares, 1)).isEqualTo(behind(4, Column.CERTAIN_SELLS, 0));
    }

    /** Bars 4 and 5, as far as they may be called. */
    @Test
    void aStretchHasTheSumsOfItsBars() {
        Stretch stretch = windows.stretch(4, 9, failure -> true);
        assertThat(stretch.firstBar()).isEqualTo(4);
        assertThat(stretch.lastBar()).isEqualTo(5);
        assertThat(windows.stretch(4, 1, failure -> true).lastBar()).isEqualTo(4);
        BarTotals totals = new BarTotals(ASSETS, true);
        for (int bar : new int[]{5, 4, 5}) {
            SleeveSums lent = totals.at(stretch, bar);
            assertThat(lent).usingRecursiveComparison().isEqualTo(windows.sums(bar));
            assertThat(lent.positions()).isEqualTo(sum(bar, Column.POSITION));
        }
    }

    private static CohortWindow told(int cohort, int firstBar, int lastBar, boolean valuedOnly,
            Failure... failures) {
        return new CohortWindow(cohort, firstBar, lastBar, valuedOnly,
                new long[(lastBar - firstBar + 1) * SHAPE.length()], List.of(), Map.of(),
                new byte[0], new int[0], List.of(), List.of(failures), null);
    }

    private static Failure failure(int bar) {
        return new Failure(bar, 0, QuarantineReason.THREW, "oh");
    }

    /** Of bars 6 to 9 one cohort waits at 9. */
    @Test
    void aBarThatCohortsWaitAtIsAStretchByItself() {
        windows.expect();
        for (int cohort = 0; cohort < 3; cohort++) {
            windows.take(told(cohort, 6, 9, true));
        }
        Stretch before = windows.stretch(6, 9, failure -> true);
        assertThat(before.lastBar()).isEqualTo(8);
        assertThat(before.isUndecided()).isFalse();
        Stretch last = windows.stretch(9, 9, failure -> true);
        assertThat(last.firstBar()).isEqualTo(9);
        assertThat(last.lastBar()).isEqualTo(9);
        assertThat(last.isUndecided()).isTrue();
        assertThat(new BarTotals(ASSETS, true).at(last, 9).valuedOnly()).isTrue();
    }

    /** A strategy of the first cohort fails at 8, others at 7 and 9. */
    @Test
    void aBarWithAFailureThatEndsTheRunIsAStretchByItself() {
        windows.expect();
        windows.take(told(0, 6, 9, false, failure(8)));
        windows.take(told(1, 6, 9, false, failure(7), failure(9)));
        windows.take(told(2, 6, 9, false));
        assertThat(windows.stretch(6, 9, failure -> true).lastBar()).isEqualTo(6);
        assertThat(windows.stretch(6, 9, failure -> failure.bar() != 7).lastBar()).isEqualTo(7);
        assertThat(windows.stretch(6, 9, failure -> failure.bar() == 9).lastBar()).isEqualTo(8);
        assertThat(windows.stretch(6, 9, failure -> false).lastBar()).isEqualTo(9);
        assertThat(windows.stretch(7, 9, failure -> true).lastBar()).isEqualTo(7);
        assertThat(windows.stretch(8, 9, failure -> true).lastBar()).isEqualTo(8);
        assertThat(windows.stretch(9, 9, failure -> true).lastBar()).isEqualTo(9);
    }

    /** All tell of the bars from 8 on once more. */
    @Test
    void barsAreToldTogetherUpToOneThatWasToldAnew() {
        windows.expect();
        for (int cohort = 0; cohort < 3; cohort++) {
            windows.take(told(cohort, 6, 9, false));
        }
        assertThat(windows.toldTogether(6, 9)).isEqualTo(9);
        assertThat(windows.toldTogether(6, 7)).isEqualTo(7);
        windows.expect();
        for (int cohort = 0; cohort < 3; cohort++) {
            windows.take(told(cohort, 8, 9, false));
        }
        assertThat(windows.toldTogether(6, 9)).isEqualTo(7);
        assertThat(windows.toldTogether(8, 9)).isEqualTo(9);
    }
}
