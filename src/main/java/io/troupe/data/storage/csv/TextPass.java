package io.troupe.data.storage.csv;

import io.troupe.data.storage.Offences;
import io.troupe.data.storage.text.DayClock;
import io.troupe.data.storage.text.NumberText;
import io.troupe.data.storage.text.TimeColumn;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** One pass over a text file of another program whose layout was found. */
final class TextPass {
    private final Path file;
    private final TextLayout layout;
    private final TextHints hints;
    private final Offences offences;
    private @Nullable DayClock days;

    TextPass(Path file, TextLayout layout, TextHints hints, Offences offences) {
        this.file = file;
        this.layout = layout;
        this.hints = hints;
        this.offences = offences;
    }

    /** The same pass with times that stand for dates. */
    TextPass by(@Nullable DayClock clock) {
        days = clock;
        return this;
    }

    /** Reads all rows into a filler; the reader, or null if the file could not be read. */
    @Nullable
    RowReader read(RowFiller rows) {
        long known = offences.problems().total();
        RowReader reader = reader(rows);
        if (offences.problems().total() > known) {
            return null;
        }
        var records = new CsvRows(layout.before(), layout.header(), reader, offences);
        return CsvParse.run(file, layout.forms().separator(), records, offences) ? reader : null;
    }

    private RowReader reader(RowFiller rows) {
        String pattern = hints.datePattern().isEmpty() ? layout.forms().datePattern()
                : hints.datePattern();
        var times = new TimeColumn(pattern, hints.zone(), days);
        NumberText numbers = NumberText.dressed(layout.forms().decimal());
        return switch (layout.shape()) {
            case CLOSES -> ClosesReader.of(layout.header(), rows, times, numbers);
            case LEVELS -> LevelsReader.of(layout, rows, times, numbers);
            case BARS -> {
                BarColumns columns = hints.format().columnsOf(layout.header(), offences);
                String symbol = columns.has(BarColumns.SYMBOL) ? ""
                        : hints.symbol().isEmpty() ? CsvImport.symbolOf(file) : hints.symbol();
                yield new BarsReader(columns, symbol, times, numbers, rows).joiningPairs();
            }
        };
    }
}
