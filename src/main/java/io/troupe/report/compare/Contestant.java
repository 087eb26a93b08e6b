package io.troupe.report.compare;

import io.troupe.metrics.Basis;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A run, or a strategy of one, as it is compared. Immutable, but for its returns, which are large
 * and not to be changed.
 *
 * @param name what the user called it: {@code RUN} or {@code RUN:STRATEGY}
 * @param times of its bars, as files write them, increasing; may be shared
 * @param returns its time-weighted returns by bar, NaN where it has none
 * @param basis what its figures go by
 * @param origin where it comes from
 * @param reported what is known of its whole time
 */
@SuppressWarnings("ArrayRecordComponent") // large, shared and never compared
public record Contestant(String name, List<String> times, double[] returns, Basis basis,
        Origin origin, Reported reported) {
    /** Checks that there is a time for each return. */
    public Contestant {
        if (times.size() != returns.length) {
            throw new IllegalArgumentException(name + " has " + returns.length + " returns but "
                    + times.size() + " times");
        }
    }

    /**
     * Where it comes from.
     *
     * @param settings what results depend on, by dotted key, in the order of the reference
     * @param fingerprint what tells other data from this
     * @param unfinished whether the run has not come to its last bar
     */
    public record Origin(Map<String, String> settings, String fingerprint, boolean unfinished) {
        /** Copies the settings. */
        public Origin {
            settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        }
    }

    /**
     * What the run itself reported, of its whole time.
     *
     * @param figures by the name of the metric; only those that are numbers
     * @param regret how much better capital could have been divided, of runs that say so
     */
    public record Reported(Map<String, Double> figures, Optional<Regret> regret) {
        /** Copies the figures. */
        public Reported {
            figures = Map.copyOf(figures);
        }
    }

    /**
     * By how much another division of capital would have done better, told after the event:
     * logarithms of wealth.
     *
     * @param ofSingle than the best single strategy
     * @param ofConstant than the best constant weights
     */
    public record Regret(double ofSingle, double ofConstant) {}

    /** How many bars it has. */
    int bars() {
        return returns.length;
    }
}
