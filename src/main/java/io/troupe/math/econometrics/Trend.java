package io.troupe.math.econometrics;

import java.util.Arrays;
import java.util.Locale;

/** The deterministic part of a regression on time, by its usual abbreviation. */
public enum Trend {
    /** Neither constant nor trend: {@code n}. */
    NONE("n", 0),
    /** A constant: {@code c}. */
    CONSTANT("c", 1),
    /** A constant and a linear trend: {@code ct}. */
    LINEAR("ct", 2),
    /** A constant, a linear and a quadratic trend: {@code ctt}. */
    QUADRATIC("ctt", 3);

    private final String code;
    private final int terms;

    Trend(String code, int terms) {
        this.code = code;
        this.terms = terms;
    }

    /** The abbreviation: {@code n}, {@code c}, {@code ct} or {@code ctt}. */
    public String code() {
        return code;
    }

    /**
     * The trend of an abbreviation, whatever its case; {@code nc} is {@code n}.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Trend parse(String text) {
        String wanted = text.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(trend -> trend.code.equals(wanted)
                        || (trend == NONE && wanted.equals("nc")))
                .findFirst().orElseThrow(() -> new IllegalArgumentException(
                        "trend must be n, c, ct or ctt, was '" + text + "'"));
    }

    /** How many regressors it adds: 0 to 3. */
    int terms() {
        return terms;
    }

    /** Its regressors over a sample: 1, t and t², t = 1…observations. */
    double[][] columns(int observations) {
        double[][] columns = new double[terms()][observations];
        for (int t = 0; t < observations; t++) {
            double power = 1;
            for (double[] column : columns) {
                column[t] = power;
                power *= t + 1;
            }
        }
        return columns;
    }
}
