package io.troupe.simulation.cohort;

import io.troupe.execution.PartialFill;
import io.troupe.model.CutReason;
import io.troupe.model.HouseOrders;
import io.troupe.model.Order;
import io.troupe.risk.limits.Reduction;
import io.troupe.simulation.cohort.Revision.Share;
import io.troupe.simulation.hosting.Failure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The latest that each cohort has told of each bar, and the sums over cohorts, always in the order
 * of strategies. Keeps the bars of the current window and the bar before.
 */
public final class CohortWindows {
    private final int assets;
    private final int slots;
    private final @Nullable CohortWindow[][] told;
    private int outstanding;
    private int lastBar = -1;
    private boolean valuedOnly;

    /** Windows of so many cohorts, none of which has been told. */
    public CohortWindows(int cohorts, int assets, int largestWindow) {
        this.assets = assets;
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
        return Objects.requireNonNull(told[cohort][bar % slots],
                "no window of cohort " + cohort + " tells of bar " + bar);
    }

    /** What each cohort has told of a bar. */
    public CohortWindow[] at(int bar) {
        CohortWindow[] windows = new CohortWindow[told.length];
        Arrays.setAll(windows, cohort -> of(cohort, bar));
        return windows;
    }

    /** The sums of all sleeves at a bar that every cohort has told. */
    public SleeveSums sums(int bar) {
        long[] orders = new long[assets];
        long[] positions = new long[assets];
        long cash = 0;
        long paid = 0;
        FlowSums flows = FlowSums.NONE;
        for (int cohort = 0; cohort < told.length; cohort++) {
            CohortWindow window = of(cohort, bar);
            long[] sums = window.sums();
            int at = offset(window, bar);
            for (int i = 0; i < assets; i++) {
                orders[i] = Math.addExact(orders[i], sums[at + i]);
                positions[i] = Math.addExact(positions[i], sums[at + assets + i]);
            }
            flows = flows.plus(window.flowsAt(bar));
            cash = Math.addExact(cash, sums[at + 2 * assets]);
            paid = Math.addExact(paid, sums[at + 2 * assets + 1]);
        }
        return new SleeveSums(bar, new HouseOrders(bar, orders), positions, cash, paid, flows,
                pausedAt(bar));
    }

    private int offset(CohortWindow window, int bar) {
        return (bar - window.firstBar()) * CohortWindow.sumsPerBar(assets);
    }

    /** What each cohort must know of orders worked in {@code bar} that were done only in part. */
    public List<List<Share>> partialShares(int bar, List<PartialFill> partials) {
        return shares(partials,
                partial -> share(partial.order(), partial.filled(), CutReason.VOLUME),
                (cohort, asset) -> of(cohort, bar).flowsAt(bar)
                        .orderOr(asset, decided(cohort, bar - 1, asset)));
    }

    /** What each cohort must know of orders decided at {@code bar} that were cut. */
    public List<List<Share>> cutShares(int bar, List<Reduction> cuts) {
        return shares(cuts, cut -> share(cut.order(), cut.approved(), cut.reason()),
                (cohort, asset) -> decided(cohort, bar, asset));
    }

    /** A cohort's net order for an asset. */
    private interface Orders {
        long of(int cohort, int asset);
    }

    private long decided(int cohort, int bar, int asset) {
        CohortWindow window = of(cohort, bar);
        return window.sums()[offset(window, bar) + asset];
    }

    private <T> List<List<Share>> shares(List<T> parts, Function<T, Share> share,
            Orders orders) {
        List<List<Share>> perCohort = new ArrayList<>();
        long[] before = new long[parts.size()];
        for (int cohort = 0; cohort < told.length; cohort++) {
            List<Share> shares = new ArrayList<>();
            for (int j = 0; j < before.length; j++) {
                Share whole = share.apply(parts.get(j));
                shares.add(new Share(whole.asset(), whole.total(), whole.done(), before[j],
                        whole.reason()));
                before[j] = Math.addExact(before[j], orders.of(cohort, whole.asset()));
            }
            perCohort.add(shares);
        }
        return perCohort;
    }

    /** The first failure of a bar in strategy order, or null. */
    @Nullable
    public Failure failure(int bar) {
        for (int cohort = 0; cohort < told.length; cohort++) {
            for (Failure failure : of(cohort, bar).failures()) {
                if (failure.bar() == bar) {
                    return failure;
                }
            }
        }
        return null;
    }

    private static Share share(Order order, long done, CutReason reason) {
        return new Share(order.asset(), order.quantity(), done, 0, reason);
    }
}
