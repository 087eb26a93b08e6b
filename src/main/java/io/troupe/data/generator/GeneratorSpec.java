package io.troupe.data.generator;

import io.troupe.model.Interval;
import java.time.LocalDate;
import java.util.Locale;

/**
 * What to generate.
 *
 * @param seed decides everything that is not said here
 * @param assets how many assets, 1…100 000; they are named SIM0001, SIM0002…
 * @param interval days (Monday to Friday) or minutes (390 per session, 14:30 to 20:59 UTC)
 * @param bars how many bars, ≥ 1
 * @param start the first date; a weekend means the Monday after it
 * @param missingFraction how often an asset has no bar, at least 0 and below 1; the first asset
 * always has one
 */
public record GeneratorSpec(long seed, int assets, Interval interval, int bars, LocalDate start,
        double missingFraction) {
    /** The bars of a session of minutes. */
    static final int MINUTES_PER_SESSION = 390;
    /** Every weekday is a session. */
    static final int SESSIONS_PER_YEAR = 261;

    private static final int MOST_ASSETS = 100_000;
    private static final int LAST_YEAR = 9990;

    /** Checks the ranges. */
    public GeneratorSpec {
        if (assets < 1 || assets > MOST_ASSETS) {
            throw new IllegalArgumentException(
                    "assets must be in 1…" + MOST_ASSETS + ", was " + assets);
        }
        if (interval != Interval.MINUTE && interval != Interval.DAY) {
            throw new IllegalArgumentException("interval must be minute or day, was "
                    + interval.label() + "; data resamples to the others");
        }
        if (bars < 1) {
            throw new IllegalArgumentException("bars must be at least 1, was " + bars);
        }
        if (!(missingFraction >= 0 && missingFraction < 1)) {
            throw new IllegalArgumentException(
                    "missingFraction must be at least 0 and below 1, was " + missingFraction);
        }
        long sessions = interval == Interval.MINUTE ? bars / MINUTES_PER_SESSION : bars;
        if (start.getYear() < 1 || start.getYear() + sessions / SESSIONS_PER_YEAR > LAST_YEAR) {
            throw new IllegalArgumentException("start and bars must stay within the years 1 to "
                    + LAST_YEAR + ", were " + start + " and " + bars);
        }
    }

    /** Daily bars from 2000-01-03 on without gaps. */
    public static GeneratorSpec daily(long seed, int assets, int bars) {
        return new GeneratorSpec(seed, assets, Interval.DAY, bars, LocalDate.of(2000, 1, 3), 0);
    }

    /** The name of an asset; does not depend on how many there are. */
    public String symbol(int asset) {
        return String.format(Locale.ROOT, "SIM%04d", asset + 1);
    }
}
