package io.troupe.data.storage.csv;

import io.troupe.data.schema.BarSink;
import io.troupe.data.storage.Inventory;
import io.troupe.data.storage.Offences;
import io.troupe.data.storage.Selection;
import io.troupe.data.storage.text.DayClock;
import io.troupe.data.storage.text.NumberText;
import io.troupe.data.storage.text.TimeColumn;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One pass over a text file, in one of Troupe's own layouts or one that was found. */
final class CsvPass {
    private final Path file;
    private final TextHints hints;
    private final Selection selection;
    private final Offences offences;
    private final Function<List<String>, BarSink> sinks;
    private @Nullable RowFiller rows;
    private @Nullable RowReader reader;
    private @Nullable DayClock days;
    private boolean foreign;
    private List<String> notes = List.of();

    /**
     * A pass that is still to be made.
     *
     * @param sinks where rows go, by the names of the values they have
     */
    CsvPass(Path file, TextHints hints, Selection selection, Offences offences,
            Function<List<String>, BarSink> sinks) {
        this.file = file;
        this.hints = hints;
        this.selection = selection;
        this.offences = offences;
        this.sinks = sinks;
    }

    /** Reads all rows; what was handed on, or null with offences. */
    @Nullable
    Inventory read() {
        Optional<TextLayout> found = LayoutFinder.find(file, hints, offences);
        if (!offences.isEmpty()) {
            return null;
        }
        foreign = found.isPresent();
        return foreign ? readForeign(found.get()) : readOwn();
    }

    private @Nullable Inventory readForeign(TextLayout layout) {
        notes = layout.notes();
        List<String> columns = TextColumns.of(layout, hints);
        var sink = new TurnedRows(sinks.apply(columns));
        sink.turn(layout.newestFirst());
        RowFiller filler = new RowFiller(selection, offences,
                layout.shape() == TextLayout.Shape.CLOSES, sink);
        rows = filler;
        reader = new TextPass(file, layout, hints, offences).by(days).read(filler);
        return reader == null ? null : finished(reader, filler, columns, sink::finish);
    }

    /** Counts what was handed on, after handing on the rest. */
    private @Nullable Inventory finished(RowReader read, RowFiller filler, List<String> columns,
            Runnable rest) {
        try {
            filler.finish(read.isIntraday());
            rest.run();
        } catch (SinkException problem) {
            problem.tell(offences);
        }
        return offences.isEmpty() ? filler.inventory(read.isIntraday(), columns,
                days == null ? "" : days.name()) : null;
    }

    /** Whether a file is in Troupe's own layout of a column per symbol. */
    static boolean isOwnWide(Path file, TextHints hints) {
        boolean[] wide = new boolean[1];
        var offences = new Offences(file.toString());
        if (LayoutFinder.find(file, hints, offences).isPresent() || !offences.isEmpty()) {
            return false;
        }
        var header = new CsvRows(names -> {
            wide[0] = names.getFirst().equalsIgnoreCase("date") && !looksLikeBars(names);
            offences.add("", "", "seen"); // ends the reading
            return ClosesReader.of(names, new RowFiller(Selection.ALL, offences, true, _ -> {}),
                    new TimeColumn());
        }, offences);
        CsvParse.run(file, ',', header, offences);
        return wide[0];
    }

    /** Whether the file was found to be of another program. */
    boolean isForeign() {
        return foreign;
    }

    /** What was told from a file of another program. */
    List<String> notes() {
        return notes;
    }

    private @Nullable Inventory readOwn() {
        var records = new CsvRows(this::readerFor, offences);
        if (!CsvParse.run(file, ',', records, offences)) {
            return null;
        }
        reader = records.reader();
        if (reader == null) {
            offences.addForFile("is empty; the first line must be a header like date,AAPL,MSFT");
            return null;
        }
        return rows == null ? null : finished(reader, rows, reader.columns(), () -> {});
    }

    private RowReader readerFor(List<String> header) {
        boolean bars = switch (hints.layout()) {
            case CLOSES -> false;
            case BARS -> true;
            case AUTO -> looksLikeBars(header);
        };
        if (!bars) {
            rows = new RowFiller(selection, offences, true, sinks.apply(List.of("close")));
            return ClosesReader.of(header, rows, times());
        }
        BarColumns columns = BarColumns.ofBars(header, offences);
        rows = new RowFiller(selection, offences, false, sinks.apply(columns.values()));
        return new BarsReader(columns, "", times(), NumberText.PLAIN, rows);
    }

    private TimeColumn times() {
        return new TimeColumn(TimeColumn.ISO, ZoneOffset.UTC, days);
    }

    /** The same pass with times that stand for dates. */
    CsvPass by(@Nullable DayClock clock) {
        days = clock;
        return this;
    }

    /** Whose midnights all times of the pass were, if that can be told; null if they were none. */
    @Nullable
    DayClock daysFound(@Nullable ZoneId known) {
        if (reader == null || rows == null || !reader.isIntraday() || !rows.sawSeveralTimes()) {
            return null;
        }
        return reader.showsMidnights() ? DayClock.SHOWN
                : rows.interval().zoneOfMidnights(known).map(DayClock::of).orElse(null);
    }

    /** A column {@code symbol}, or open and close together: LOW alone is a company. */
    private static boolean looksLikeBars(List<String> names) {
        List<String> lower = names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
        return lower.contains("symbol") || (lower.contains("open") && lower.contains("close"));
    }

    /** The symbols that were asked for, or all that the file names, in its order. */
    List<String> symbols() {
        return rows == null ? List.of() : rows.symbols();
    }

    /** Whether two times of one symbol told the interval. */
    boolean isIntervalFounded() {
        return rows != null && rows.interval().isFounded();
    }
}
