package io.troupe.config.values;

import java.nio.file.Path;

/** What capital earns without risk, as the user says it: a number, or where the numbers are. */
public sealed interface RateSource {
    /**
     * The same in every year.
     *
     * @param rate a fraction per year, &gt; −1
     */
    record Yearly(double rate) implements RateSource {
        /** Checks the rate. */
        public Yearly {
            if (!(rate > -1)) {
                throw new IllegalArgumentException("rate must be > -1, was " + rate);
            }
        }
    }

    /**
     * Rates per year from dates on.
     *
     * @param file absolute and normalized
     */
    record InFile(Path file) implements RateSource {}
}
