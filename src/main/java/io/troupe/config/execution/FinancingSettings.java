package io.troupe.config.execution;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What money earns and costs between closes.
 *
 * @param cashRate what cash earns a year, a fraction ≥ −1
 * @param debitRate what cash below 0 costs a year, a fraction ≥ −1
 * @param shortRebate what the proceeds of short sales earn a year, a fraction ≥ −1
 * @param dayCount days in the year of these rates and of what borrowing costs
 * @param borrowRates file of date, symbol and rate of borrowing, absolute and normalized; or empty
 *        for those of the instruments
 */
public record FinancingSettings(double cashRate, double debitRate, double shortRebate,
        int dayCount, Optional<Path> borrowRates) {
    /** Days in a year where nothing is said. */
    public static final int USUAL_DAYS = 365;
    /** Money lies still. */
    public static final FinancingSettings NONE = new FinancingSettings(0, 0, 0, USUAL_DAYS,
            Optional.empty());
}
