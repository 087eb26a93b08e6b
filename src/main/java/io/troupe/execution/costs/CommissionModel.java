package io.troupe.execution.costs;

/** A fee of each fill for itself, whatever its order has paid before. Pure. */
public interface CommissionModel extends FeeModel {
    /**
     * The fee in micros, ≥ 0.
     *
     * @param units how many units changed hands, > 0
     */
    long feeMicros(double units);

    @Override
    default CommissionModel times(double factor) {
        return units -> (long) Math.rint(factor * feeMicros(units));
    }

    @Override
    default void charge(FillQuote fill, ChargedOrder order, MonthVolume month) {
        fill.charged(feeMicros(fill.units()), 0);
    }
}
