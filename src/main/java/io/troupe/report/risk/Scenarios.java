package io.troupe.report.risk;

import java.util.List;
import java.util.Optional;

/**
 * What a fund and its parts would earn, or did earn, in each of some past bars. Its arrays are
 * shared and not to be changed.
 *
 * @param parts their names
 * @param sizes money that works in each part; NaN where that means nothing
 * @param earned by part and scenario, the oldest first, as fractions of the fund's value
 * @param total by scenario, the fund's
 * @param bars at whose close each ends
 * @param remark what must be said of them
 */
@SuppressWarnings("ArrayRecordComponent") // large, shared and never compared
record Scenarios(List<String> parts, double[] sizes, double[][] earned, double[] total,
        int[] bars, Optional<String> remark) {
    Scenarios {
        parts = List.copyOf(parts);
    }

    /** How many there are. */
    int count() {
        return total.length;
    }
}
