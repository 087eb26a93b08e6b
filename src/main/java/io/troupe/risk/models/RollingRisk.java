package io.troupe.risk.models;

import io.troupe.risk.models.RiskEstimate.NotAvailable;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A model along a series of returns: at every bar it says what the last {@code windowBars} returns
 * make of the next one. What the model finds by iteration is {@linkplain RiskModel#held held} for
 * {@code refitBars} bars, from the bar on that filled the window first; with 1 every estimate is
 * the model's own for the window, to the bit. Between fits the distribution keeps its shape, while
 * mean, standard deviation and the path of variances are those of the window of now.
 *
 * <p>An estimate depends on the last {@code windowBars + refitBars − 1} returns and on how many
 * there were, never on which bars were asked about. Not for several threads.
 */
public final class RollingRisk {
    /** Fits once a month of daily bars. */
    public static final int MONTHLY = 21;

    private final RiskModel model;
    private final int windowBars;
    private final int refitBars;
    private final double[] ring;
    private final double[] window;
    private long count;
    private long heldSince;
    private @Nullable RiskModel held;

    /**
     * No returns yet.
     *
     * @param model which speaks
     * @param windowBars of how many returns, ≥ {@link RiskModel#LEAST_RETURNS}
     * @param refitBars how many bars a fit is held, ≥ 1
     * @throws IllegalArgumentException if a number is too small
     */
    public RollingRisk(RiskModel model, int windowBars, int refitBars) {
        if (windowBars < RiskModel.LEAST_RETURNS || refitBars < 1) {
            throw new IllegalArgumentException("windowBars must be at least "
                    + RiskModel.LEAST_RETURNS + " and refitBars at least 1, were " + windowBars
                    + " and " + refitBars);
        }
        this.model = model;
        this.windowBars = windowBars;
        this.refitBars = refitBars;
        ring = new double[Math.addExact(windowBars, refitBars - 1)];
        window = new double[windowBars];
    }

    /** Takes the next return, a fraction. Such that is no finite number is told by estimates. */
    public void add(double simpleReturn) {
        ring[(int) (count % ring.length)] = simpleReturn;
        count++;
    }

    /**
     * What is said of the next return.
     *
     * @param level in (0.5, 1)
     * @return no estimate while the window is not full
     * @throws IllegalArgumentException if the level is out of range
     */
    public RiskEstimate estimate(double level) {
        CheckedModel.checkLevel(level);
        if (count < windowBars) {
            return new NotAvailable("there are " + count + " of " + windowBars + " returns");
        }
        RiskModel shaped = held();
        copyWindow(count);
        return shaped.estimate(window, windowBars, level);
    }

    private RiskModel held() {
        long since = count - (count - windowBars) % refitBars;
        RiskModel known = held;
        if (known == null || since != heldSince) {
            copyWindow(since);
            known = model.held(window, windowBars);
            held = known;
            heldSince = since;
        }
        return known;
    }

    /** The returns before one, oldest first. */
    private void copyWindow(long end) {
        int from = (int) ((end - windowBars) % ring.length);
        int whole = Math.min(windowBars, ring.length - from);
        System.arraycopy(ring, from, window, 0, whole);
        System.arraycopy(ring, 0, window, whole, windowBars - whole);
    }

    /** What has to be kept to go on later: how many returns there were, and the last of them. */
    public double[] toArray() {
        int kept = (int) Math.min(count, ring.length);
        double[] saved = new double[kept + 1];
        saved[0] = count;
        for (int i = 0; i < kept; i++) {
            saved[i + 1] = ring[(int) ((count - kept + i) % ring.length)];
        }
        return saved;
    }

    /**
     * Goes on from what was kept of one like this.
     *
     * @param saved its {@link #toArray}
     * @throws IllegalArgumentException if it is of another window or refit
     */
    public void restore(double[] saved) {
        long before = saved.length == 0 ? -1 : (long) saved[0];
        if (before < 0 || saved.length - 1 != Math.min(before, ring.length)) {
            throw new IllegalArgumentException("saved returns do not belong to a window of "
                    + windowBars + " bars that is fitted every " + refitBars);
        }
        count = before - (saved.length - 1);
        for (double each : Arrays.copyOfRange(saved, 1, saved.length)) {
            add(each);
        }
        held = null;
    }
}
