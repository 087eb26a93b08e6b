package io.troupe.data.storage.csv;

import io.troupe.data.schema.BarBatch;
import io.troupe.data.storage.Offences;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/**
 * What each column of a file of the long layout is.
 *
 * @param roles a value's index in {@link BarBatch#VALUES}, or one of the constants, per column
 * @param header the names of the columns
 */
@SuppressWarnings("ArrayRecordComponent") // made once per file, never compared
record BarColumns(int[] roles, List<String> header) {
    static final int IGNORED = -1;
    static final int FACTOR = BarBatch.VALUES.size();
    static final int TIME = FACTOR + 1;
    static final int CLOCK = FACTOR + 2;
    static final int SYMBOL = FACTOR + 3;
    static final int PERIOD = FACTOR + 4;

    private static final List<String> ALL_FOUR = List.of("open", "high", "low", "close");

    BarColumns {
        header = List.copyOf(header);
    }

    /** The columns of Troupe's own layout; adds an offence for everything wrong with them. */
    static BarColumns ofBars(List<String> header, Offences offences) {
        HeaderRules.first(header, "date", 0, offences);
        HeaderRules.first(header, "symbol", 1, offences);
        int[] roles = new int[header.size()];
        var seen = new TreeSet<String>();
        for (int column = 2; column < header.size(); column++) {
            String name = header.get(column).toLowerCase(Locale.ROOT);
            roles[column] = BarBatch.VALUES.indexOf(name);
            if (roles[column] < 0) {
                offences.add(header.get(column), "", "is no column of bars; they are "
                        + "date,symbol," + String.join(",", BarBatch.VALUES));
            } else if (!seen.add(name)) {
                offences.add(name, "", "is there twice; remove one of the columns");
            }
        }
        boolean closesAlone = seen.contains("close") && !seen.contains("open")
                && !seen.contains("high") && !seen.contains("low");
        ALL_FOUR.stream().filter(name -> !closesAlone && !seen.contains(name)).forEach(
                name -> offences.add("", "", "the header has no column '" + name + "'"));
        if (roles.length > 1) {
            roles[1] = SYMBOL;
        }
        roles[0] = TIME;
        return new BarColumns(roles, header);
    }

    /** Whether one of the columns has a role. */
    boolean has(int role) {
        return Arrays.stream(roles).anyMatch(one -> one == role);
    }

    /** The values that rows have. */
    List<String> values() {
        List<String> values = new ArrayList<>();
        for (int value = 0; value < BarBatch.VALUES.size(); value++) {
            if (has(value) || (value == BarBatch.ADJUSTED_CLOSE && has(FACTOR))) {
                values.add(BarBatch.VALUES.get(value));
            }
        }
        return values;
    }
}
