package io.troupe.execution.costs;

import java.util.Arrays;

/**
 * What a unit costs by how many the portfolio has traded in the calendar month. Marginal: units
 * below a break are charged at the rate there, whatever follows, as Interactive Brokers charges
 * them.
 *
 * @param breaks how many units of a month come before each next rate, ascending, > 0; empty for one
 *        rate
 * @param perUnitMicros the rates, one more than breaks, ≥ 0
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier of columns, never compared
public record VolumeTiers(double[] breaks, double[] perUnitMicros) {
    /** Checks the columns. */
    public VolumeTiers {
        if (perUnitMicros.length != breaks.length + 1) {
            throw new IllegalArgumentException("tiers need one rate more than breaks, were "
                    + perUnitMicros.length + " rates and " + breaks.length + " breaks");
        }
        double before = 0;
        for (double each : breaks) {
            if (!(each > before && each < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("breaks of tiers must ascend from above 0, "
                        + each + " follows " + before);
            }
            before = each;
        }
        for (double rate : perUnitMicros) {
            Amounts.require("a tier's rate", rate, Double.POSITIVE_INFINITY);
        }
    }

    /** The same for every unit. */
    public static VolumeTiers flat(double perUnitMicros) {
        return new VolumeTiers(new double[0], new double[]{perUnitMicros});
    }

    /** The same breaks at so many times the rates. */
    VolumeTiers times(double factor) {
        return new VolumeTiers(breaks,
                Arrays.stream(perUnitMicros).map(rate -> factor * rate).toArray());
    }

    /** Whether the month does not matter. */
    boolean isFlat() {
        return breaks.length == 0;
    }

    /** What all units cost at the first rate. */
    double firstMicros(double units) {
        return units * perUnitMicros[0];
    }

    /** What units cost that follow those which were traded in the month before. */
    double micros(double before, double units) {
        double upTo = before + units;
        double sum = 0;
        for (int tier = 0; tier < perUnitMicros.length; tier++) {
            double from = tier == 0 ? before : Math.max(before, breaks[tier - 1]);
            double to = tier < breaks.length ? Math.min(upTo, breaks[tier]) : upTo;
            sum += Math.max(0, to - from) * perUnitMicros[tier];
        }
        return sum;
    }
}
