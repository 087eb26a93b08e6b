package io.troupe.metrics;

import java.util.Locale;
import java.util.Optional;

/** A part of a {@link TrackRecord}. A figure that needs it is undefined where it is missing. */
public enum Need {
    /** Capital, cash, equity, and what was moved in and out. */
    ACCOUNT,
    /** Fills and what they cost. */
    TRADES,
    /** The time-weighted index: there is none before the first bar. */
    INDEX,
    /** Returns of single bars. */
    RETURNS,
    /** What they are more than the risk-free rate. */
    EXCESS,
    /** Each of them, not their sums alone. */
    PATH,
    /** Each return of the benchmark. */
    BENCHMARK,
    /** How many bars a year has. */
    YEAR,
    /** Whose definitions apply. */
    CONVENTION;

    /** The name used in the documentation. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Why it is missing, if it is. */
    Optional<Undefinedness> lack(TrackRecord record) {
        return switch (this) {
            case ACCOUNT, TRADES, YEAR, CONVENTION -> Optional.empty();
            case INDEX -> record.index().bars() > 0 ? Optional.empty()
                    : Optional.of(Undefinedness.NO_BARS);
            case RETURNS, EXCESS, PATH -> record.returns().count() > 0 ? Optional.empty()
                    : Optional.of(withoutReturns(record));
            case BENCHMARK -> record.path().flatMap(ReturnPath::benchmark).isPresent()
                    ? Optional.empty()
                    : Optional.of(Undefinedness.NO_BENCHMARK);
        };
    }

    private static Undefinedness withoutReturns(TrackRecord record) {
        if (record.index().bars() == 0) {
            return Undefinedness.NO_BARS;
        }
        return record.account().unfundedBars() > 0 ? Undefinedness.NO_CAPITAL
                : Undefinedness.NO_RETURNS;
    }
}
