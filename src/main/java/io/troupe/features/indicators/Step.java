package io.troupe.features.indicators;

/** A computation under way that takes one number after another, none of them NaN. */
@FunctionalInterface
public interface Step {
    /** Takes the next number; returns the value at it, NaN while undefined. */
    double next(double value);

    /** This one, and another one on its values as soon as there are some. */
    default Step then(Step after) {
        return value -> {
            double own = next(value);
            return Double.isNaN(own) ? Double.NaN : after.next(own);
        };
    }
}
