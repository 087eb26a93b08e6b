package io.troupe.metrics;

/**
 * Chain-links the equity of an account, so that capital moved in or out is no profit:
 * {@code level(t) = level(t−1) × equity(t) / (equity(t−1) + transfer(t−1))}, 1 at the first bar.
 * Transfers happen after a bar's close was marked.
 *
 * <p>Two cases the formula does not cover:
 * <ul>
 * <li><b>Unfunded</b>: equity and transfer leave no capital above 0 to earn on. The bar has no
 * return, the level stays; when capital comes the chain goes on. Where all capital was taken, what
 * the account still holds and sells is no return either, whatever it comes to.
 * <li><b>Bust</b>: a bar loses all capital or more. Its return is −1 and the level 0 (what was
 * lost beyond is seen in the equity alone). It stays 0 whatever capital comes later; no further
 * bar has a return.
 * </ul>
 *
 * <p>Source: C. Bacon, <i>Practical Portfolio Performance Measurement and Attribution</i>, 2nd ed.
 * 2008, section 2 (time-weighted rate of return). Constant memory; not safe for use by several
 * threads.
 */
public final class TimeWeightedIndex {
    /** The bar in which all capital was lost. */
    public static final Metric BUST_DATE = Metric
            .named("bustDate", Section.PERFORMANCE, Unit.DATE).in(View.JSON, "bustDate")
            .needs(Need.INDEX).undefined("where capital was never lost")
            .by(record -> Figure.of(record.index().bustDate().map(Figure.Day::new),
                    Undefinedness.NEVER));

    /** How many bars had no capital to earn on without being bust. */
    public static final Metric UNFUNDED_BARS = Metric
            .named("unfundedBars", Section.PERFORMANCE, Unit.BARS).in(View.JSON, "unfundedBars")
            .needs(Need.ACCOUNT).by(record -> new Figure.Count(record.account().unfundedBars()));

    /** What is less than the unit of account is no capital. */
    private static final double LEAST = 1e-6;

    private double level = 1;
    private double capital = Double.NaN;
    private int bustBar = -1;
    private int bars;
    private int unfundedBars;

    /**
     * Takes one bar.
     *
     * @param equity value of the account at the bar's close, before the transfer
     * @param transfer capital moved in (positive) or out after the close
     * @return the bar's return, NaN where it has none: at the first bar, unfunded or after going
     *        bust
     */
    double add(double equity, double transfer) {
        double result = bars == 0 ? Double.NaN : returnOf(equity);
        boolean isAllTaken = Math.abs(capital) < LEAST && transfer == 0;
        capital = isAllTaken ? 0 : equity + transfer;
        bars++;
        return result;
    }

    private double returnOf(double equity) {
        if (bustBar >= 0) {
            return Double.NaN;
        }
        if (!(capital >= LEAST)) {
            unfundedBars++;
            return Double.NaN;
        }
        if (equity <= 0) {
            bustBar = bars;
            level = 0;
            return -1;
        }
        double growth = equity / capital;
        level *= growth;
        return growth - 1;
    }

    /** The level after the last bar. */
    double level() {
        return level;
    }

    /** How many bars were taken. */
    int bars() {
        return bars;
    }

    /** Which bar, counted from 0, lost all capital; −1 if none did. */
    int bustBar() {
        return bustBar;
    }

    /** How many bars had no capital to earn on without being bust. */
    int unfundedBars() {
        return unfundedBars;
    }
}
