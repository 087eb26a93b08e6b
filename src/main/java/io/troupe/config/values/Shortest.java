package io.troupe.config.values;

import java.math.BigDecimal;

/** Numbers as messages and settings say them. */
public final class Shortest {
    private Shortest() {}

    /** A number as briefly as it can be read back: {@code 5}, {@code 0.35}, {@code 1.0E300}. */
    public static String of(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? BigDecimal.valueOf(value).setScale(0).toPlainString()
                : Double.toString(value);
    }
}
