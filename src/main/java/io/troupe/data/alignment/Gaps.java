package io.troupe.data.alignment;

import io.troupe.data.calendars.ExchangeCalendar;
import io.troupe.data.schema.RawPanel;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds in a panel what looks wrong though it breaks no rule: missing bars, closes that do not
 * move, jumps that come back, bars without volume. For a person who decides; nothing is changed.
 */
public final class Gaps {
    private final Limits limits;
    private final @Nullable ExchangeCalendar calendar;

    private Gaps(Limits limits, @Nullable ExchangeCalendar calendar) {
        this.limits = limits;
        this.calendar = calendar;
    }

    /**
     * From when on something is worth a look.
     *
     * @param staleBars how many bars with the same close are a stale run, 2 or more
     * @param jump |return| of one bar from which on it is a jump, above 0; 0.5 is 50 %
     */
    public record Limits(int staleBars, double jump) {
        /** Ten bars without a move, and a return of 50 %. */
        public static final Limits DEFAULT = new Limits(10, 0.5);

        /** Checks the components. */
        public Limits {
            if (staleBars < 2) {
                throw new IllegalArgumentException("staleBars must be at least 2, is "
                        + staleBars);
            }
            if (!(jump > 0)) {
                throw new IllegalArgumentException("jump must be above 0, is " + jump);
            }
        }
    }

    /**
     * Bars that are missing one after the other.
     *
     * @param symbol of the asset
     * @param first the start of the first, or midnight UTC of the session's date
     * @param last the same of the last
     * @param bars how many bars, or sessions, are missing
     */
    public record Missing(String symbol, long first, long last, int bars) {}

    /**
     * Bars with the same close one after the other.
     *
     * @param symbol of the asset
     * @param first the start of the first
     * @param last the start of the last
     * @param bars how many there are
     * @param close of them all
     */
    public record Stale(String symbol, long first, long last, int bars, double close) {}

    /**
     * A return larger than the limit.
     *
     * @param symbol of the asset
     * @param time the start of its bar
     * @param change the close by the one before it, less 1
     * @param reverses whether the next close is within half the limit of the one before the jump,
     *        which speaks for a wrong price rather than for news or a split
     */
    public record Jump(String symbol, long time, double change, boolean reverses) {}

    /**
     * Bars with a price but with volume 0.
     *
     * @param symbol of the asset
     * @param first the start of the first
     * @param bars how many there are
     */
    public record ZeroVolume(String symbol, long first, long bars) {}

    /**
     * All that was found, by asset in the order of the panel and then by time.
     *
     * @param missing bars
     * @param stale runs
     * @param jumps returns
     * @param zeroVolume one entry per asset that has such bars
     */
    public record Findings(List<Missing> missing, List<Stale> stale, List<Jump> jumps,
            List<ZeroVolume> zeroVolume) {
        /** Checks the components. */
        public Findings {
            missing = List.copyOf(missing);
            stale = List.copyOf(stale);
            jumps = List.copyOf(jumps);
            zeroVolume = List.copyOf(zeroVolume);
        }

        /** Whether nothing looks wrong. */
        public boolean isEmpty() {
            return missing.isEmpty() && stale.isEmpty() && jumps.isEmpty()
                    && zeroVolume.isEmpty();
        }
    }

    /**
     * A finder that expects of each asset, between its first and last price, the bars in which
     * most of the assets that have begun and not ended have a price.
     */
    public static Gaps byMajority(Limits limits) {
        return new Gaps(limits, null);
    }

    /**
     * A finder that expects of each asset, between its first and last price, a bar per session
     * (below a day: at least one bar in each; for weeks and months: one for each with a session).
     */
    public static Gaps bySessions(Limits limits, ExchangeCalendar calendar) {
        return new Gaps(limits, calendar);
    }

    /** All that looks wrong in a panel. */
    public Findings find(RawPanel panel) {
        List<Missing> missing = new ArrayList<>();
        List<Stale> stale = new ArrayList<>();
        List<Jump> jumps = new ArrayList<>();
        List<ZeroVolume> zeroVolume = new ArrayList<>();
        var expected = new ExpectedBars(panel, calendar);
        for (int asset = 0; asset < panel.assets(); asset++) {
            var series = PricedBars.of(panel, asset);
            missing.addAll(expected.missing(asset));
            stale.addAll(series.stale(limits.staleBars()));
            jumps.addAll(series.jumps(limits.jump()));
            series.zeroVolume().ifPresent(zeroVolume::add);
        }
        return new Findings(missing, stale, jumps, zeroVolume);
    }
}
