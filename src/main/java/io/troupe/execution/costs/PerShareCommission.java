package io.troupe.execution.costs;

/**
 * A fee per unit with a minimum per fill: {@code max(minimum, round(units·perShare))}, as United
 * States retail brokers charge it.
 *
 * @param perShareMicros micros per unit, ≥ 0
 * @param minimumMicros the least a fill costs, ≥ 0
 */
public record PerShareCommission(long perShareMicros, long minimumMicros)
        implements CommissionModel {
    /** Checks the components. */
    public PerShareCommission {
        if (perShareMicros < 0 || minimumMicros < 0) {
            throw new IllegalArgumentException("commission must be ≥ 0, was " + perShareMicros
                    + " micros a share and " + minimumMicros + " at least");
        }
    }

    @Override
    public long feeMicros(double units) {
        return Math.max(minimumMicros, (long) Math.rint(units * perShareMicros));
    }
}
