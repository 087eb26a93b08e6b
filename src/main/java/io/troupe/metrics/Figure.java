package io.troupe.metrics;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;

/** The value of a metric for one portfolio. Immutable. */
public sealed interface Figure {
    /**
     * What is not defined for the portfolio. Never 0, infinite or a sentinel instead.
     *
     * @param why the reason
     */
    record Undefined(Undefinedness why) implements Figure {}

    /**
     * A measured number.
     *
     * @param value finite, in the metric's unit
     */
    record Measure(double value) implements Figure {}

    /**
     * An exact amount of money.
     *
     * @param value units of currency, without trailing zeros
     */
    record Amount(BigDecimal value) implements Figure {
        /** Takes trailing zeros away. */
        public Amount {
            value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        }
    }

    /**
     * A number of things.
     *
     * @param value how many
     */
    record Count(long value) implements Figure {}

    /**
     * A bar.
     *
     * @param date when it was
     */
    record Day(String date) implements Figure {}

    /**
     * A fall from a peak.
     *
     * @param fraction how much of the peak was lost, ≥ 0
     * @param peakDate when it began
     * @param troughDate when it was deepest
     */
    record Fall(double fraction, String peakDate, String troughDate) implements Figure {}

    /** The value as a number to compare or compute with; empty where it is none. */
    default OptionalDouble number() {
        return switch (this) {
            case Measure(double value) -> OptionalDouble.of(value);
            case Amount(BigDecimal value) -> OptionalDouble.of(value.doubleValue());
            case Count(long value) -> OptionalDouble.of((double) value);
            case Fall fall -> OptionalDouble.of(fall.fraction());
            case Day _,Undefined _ -> OptionalDouble.empty();
        };
    }

    /**
     * A number that may be undefined.
     *
     * @param why the reason if it is
     */
    static Figure of(OptionalDouble value, Undefinedness why) {
        return value.isEmpty() ? new Undefined(why) : of(value.getAsDouble());
    }

    /**
     * A figure that may be undefined.
     *
     * @param why the reason if it is
     */
    static Figure of(Optional<? extends Figure> value, Undefinedness why) {
        return value.isEmpty() ? new Undefined(why) : value.get();
    }

    /**
     * A quotient, undefined where what is divided by is not above 0.
     *
     * @param why the reason if it is
     */
    static Figure ratio(double numerator, double denominator, Undefinedness why) {
        return denominator > 0 ? of(numerator / denominator) : new Undefined(why);
    }

    /** A computed number, undefined where it is infinite or none. */
    static Figure of(double value) {
        return Double.isFinite(value) ? new Measure(value)
                : new Undefined(Undefinedness.OUT_OF_RANGE);
    }

    /** An amount of money in micros. */
    static Figure micros(long micros) {
        return new Amount(BigDecimal.valueOf(micros, 6));
    }
}
