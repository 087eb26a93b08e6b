package io.troupe.data.storage.csv;

import io.troupe.data.storage.Offences;
import java.util.List;

/** What the headers of both layouts share. */
final class HeaderRules {
    private HeaderRules() {}

    /** Checks that a column with that name, in any letter case, stands at an index. */
    static void first(List<String> header, String name, int index, Offences offences) {
        if (header.size() <= index) {
            offences.add("", "", "the header has no column '" + name + "'");
            return;
        }
        String found = header.get(index);
        if (found.indexOf('\uFFFD') >= 0) {
            offences.add("", found, "is not UTF-8 text; save the file as UTF-8");
        } else if (!found.equalsIgnoreCase(name)) {
            offences.add("", found, "column " + (index + 1) + " of the header must be '" + name
                    + "'");
        }
    }
}
