package io.troupe.execution.costs;

/** The fee for one fill. Pure. */
public interface CommissionModel {
    /**
     * The fee in micros, ≥ 0.
     *
     * @param units how many units changed hands, > 0
     */
    long feeMicros(double units);
}
