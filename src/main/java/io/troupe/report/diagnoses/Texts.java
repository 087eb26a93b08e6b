package io.troupe.report.diagnoses;

import java.util.Locale;

/** How figures of findings are written. */
final class Texts {
    private static final double HUNDRED = 100;

    private Texts() {}

    static String percent(double fraction) {
        return String.format(Locale.ROOT, "%.1f %%", HUNDRED * fraction);
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
