package io.troupe.data.storage.csv;

import io.troupe.data.schema.BarBatch;
import io.troupe.data.storage.Offences;
import java.util.ArrayList;
import java.util.List;

/** Which of the values of bars a text layout of another program has. */
final class TextColumns {
    private TextColumns() {}

    /** The names of the values that rows have. */
    static List<String> of(TextLayout layout, TextHints hints) {
        return switch (layout.shape()) {
            case CLOSES -> List.of("close");
            case BARS -> hints.format().columnsOf(layout.header(), new Offences("")).values();
            case LEVELS -> BarBatch.VALUES.stream().filter(value -> layout.header().stream()
                    .anyMatch(name -> CsvFormat.isNamed(name, value))).toList();
        };
    }

    /** Adds an offence unless there are closes, and of the other prices all or none. */
    static void require(List<String> columns, Offences offences) {
        List<String> missing = new ArrayList<>(BarBatch.VALUES.subList(0, BarBatch.CLOSE + 1));
        missing.removeAll(columns);
        boolean closesAlone = missing.equals(BarBatch.VALUES.subList(0, BarBatch.CLOSE));
        if (!missing.isEmpty() && !closesAlone) {
            offences.add("", "", "the header has no column '" + missing.getFirst()
                    + "'; bars have open, high, low and close, or close alone");
        }
    }
}
