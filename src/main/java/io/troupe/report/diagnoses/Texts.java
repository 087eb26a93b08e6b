package io.troupe.report.diagnoses;

import java.util.Locale;

/** How figures of findings are written. */
final class Texts {
    private static final double HUNDRED = 100;
    private static final int LONGEST = 40;

    private Texts() {}

    static String percent(double fraction) {
        return String.format(Locale.ROOT, "%.1f %%", HUNDRED * fraction);
    }

    /** A name as it is, or its beginning where it is long. */
    static String name(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST)) + "…";
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
