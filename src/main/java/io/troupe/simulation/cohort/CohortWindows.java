package io.troupe.simulation.cohort;

import io.troupe.execution.Shortfall;
import io.troupe.execution.points.PointShare;
import io.troupe.execution.points.PointShortfall;
import io.troupe.execution.points.PointSum;
import io.troupe.model.Side;
import io.troupe.simulation.cohort.BarSums.Column;
import io.troupe.simulation.cohort.Revision.Share;
import io.troupe.simulation.hosting.Failure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The latest that each cohort has told of each bar, and the sums over cohorts, always in the order
 * of strategies. Keeps the bars of the current window and the bar before.
 */
public final class CohortWindows {
    private final BarSums.Shape shape;
    private final int slots;
    private final @Nullable CohortWindow[][] told;
    private int outstanding;
    private int lastBar = -1;
    private boolean valuedOnly;

    /**
     * Windows of so many cohorts, none of which has been told.
     *
     * @param hasDesks whether sleeves have desks
     */
    public CohortWindows(int cohorts, int assets, boolean hasDesks, int largestWindow) {
        this.shape = new BarSums.Shape(assets, hasDesks);
        // The bar before, one that the cohorts waited at, and a window.
        this.slots = largestWindow + 2;
        this.told = new CohortWindow[cohorts][slots];
    }

    /** All cohorts have been asked to run. */
    public void expect() {
        outstanding = told.length;
    }

    /** Takes one cohort's window; true if it was the last one missing. */
    public boolean take(CohortWindow window) {
        for (int bar = window.firstBar(); bar <= window.lastBar(); bar++) {
            told[window.cohort()][bar % slots] = window;
        }
        outstanding--;
        if (outstanding > 0) {
            return false;
        }
        lastBar = window.lastBar();
        valuedOnly = window.valuedOnly();
        return true;
    }

    /** Whether a cohort has yet to tell, as after it was restored. */
    public boolean isWaiting() {
        return outstanding > 0;
    }

    /** Whether a bar's fills and valuation are known. */
    public boolean covers(int bar) {
        return bar <= lastBar;
    }

    /** Whether the cohorts wait at a bar's valuation. */
    public boolean pausedAt(int bar) {
        return valuedOnly && bar == lastBar;
    }

    /** The window in which a cohort told of a bar. */
    public CohortWindow of(int cohort, int bar) {
        CohortWindow window = told[cohort][bar % slots];
        if (window == null) {
            throw new IllegalStateException(
                    "no window of cohort " + cohort + " tells of bar " + bar);
        }
        return window;
    }

    /** What each cohort has told of a bar. */
    public CohortWindow[] at(int bar) {
        CohortWindow[] windows = new CohortWindow[told.length];
        Arrays.setAll(windows, cohort -> of(cohort, bar));
        return windows;
    }

    /** The sums of all sleeves at a bar that every cohort has told, handed over. */
    public SleeveSums sums(int bar) {
        return new BarTotals(shape).at(bar, at(bar), pausedAt(bar));
    }

    /**
     * The bars from one on that can be walked through without asking anybody, not beyond the
     * window. A bar at whose valuation the cohorts wait is a stretch by itself, and one with a
     * failure that ends the run: all before it are to be booked first.
     *
     * @param mostBars how many bars it may have, ≥ 1
     * @param ends which failures end the run
     */
    public Stretch stretch(int bar, int mostBars, Predicate<Failure> ends) {
        int known = valuedOnly && bar < lastBar ? lastBar - 1 : lastBar;
        int last = Math.min(bar + mostBars - 1, known);
        CohortWindow[] windows = at(bar);
        for (CohortWindow window : windows) {
            for (Failure failure : window.failures()) {
                if (failure.bar() >= bar && failure.bar() <= last && ends.test(failure)) {
                    last = Math.max(bar, failure.bar() - 1);
                }
            }
        }
        return new Stretch(bar, last, windows, pausedAt(bar));
    }

    /**
     * Up to which of some bars all cohorts have told in the same windows as of the first.
     *
     * @param first the first of the bars
     * @param end the last of them
     */
    public int toldTogether(int first, int end) {
        int window = of(0, first).firstBar();
        int last = first;
        while (last < end && of(0, last + 1).firstBar() == window) {
            last++;
        }
        return last;
    }

    /** What each cohort must know of what the bar did not give the fund. */
    public List<List<Share>> partialShares(int bar, List<Shortfall> partials) {
        return shares(bar, partials,
                whole -> whole.heavySide() == Side.BUY ? Column.BOUGHT : Column.SOLD);
    }

    /** What each cohort must know of points at which the bar does not give all to the fund. */
    public List<List<PointShare>> rations(int bar, List<PointShortfall> wholes) {
        List<List<PointShare>> perCohort = new ArrayList<>();
        long[] before = new long[wholes.size()];
        for (int cohort = 0; cohort < told.length; cohort++) {
            List<PointSum> points = of(cohort, bar).pointsAt(bar);
            List<PointShare> shares = new ArrayList<>();
            for (int j = 0; j < before.length; j++) {
                PointShortfall whole = wholes.get(j);
                shares.add(new PointShare(whole, before[j]));
                before[j] = Math.addExact(before[j], whole.heavyOf(points));
            }
            perCohort.add(shares);
        }
        return perCohort;
    }

    /** What each cohort must know of orders decided at {@code bar} that were cut. */
    public List<List<Share>> cutShares(int bar, List<Shortfall> cuts) {
        return shares(bar, cuts, this::counted);
    }

    /** Where a cohort has told how much its orders of the kind that is cut come to. */
    private Column counted(Shortfall cut) {
        return switch (cut.part()) {
            case CERTAIN -> {
                boolean buys = cut.heavySide() == Side.BUY;
                yield shape.hasDesks() ? (buys ? Column.CERTAIN_BUYS : Column.CERTAIN_SELLS)
                        : (buys ? Column.BUYS : Column.SELLS);
            }
            case BUYS -> Column.MAY_BUY;
            case SELLS -> Column.MAY_SELL;
        };
    }

    /**
     * The heavier side's orders are counted through the cohorts.
     *
     * @param counted where a cohort has told how much that is
     */
    private List<List<Share>> shares(int bar, List<Shortfall> wholes,
            Function<Shortfall, Column> counted) {
        List<List<Share>> perCohort = new ArrayList<>();
        long[] before = new long[wholes.size()];
        for (int cohort = 0; cohort < told.length; cohort++) {
            BarSums sums = of(cohort, bar).sumsAt(bar, shape);
            List<Share> shares = new ArrayList<>();
            for (int j = 0; j < before.length; j++) {
                Shortfall whole = wholes.get(j);
                shares.add(new Share(whole, before[j]));
                before[j] = Math.addExact(before[j],
                        sums.get(counted.apply(whole), whole.asset()));
            }
            perCohort.add(shares);
        }
        return perCohort;
    }

    /** The first failure of a bar and a kind in strategy order, or null. */
    @Nullable
    public Failure failure(int bar, Predicate<Failure> kind) {
        for (int cohort = 0; cohort < told.length; cohort++) {
            for (Failure failure : of(cohort, bar).failures()) {
                if (failure.bar() == bar && kind.test(failure)) {
                    return failure;
                }
            }
        }
        return null;
    }
}
