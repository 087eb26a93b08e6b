package io.troupe.data.storage;

import io.troupe.data.schema.BarSink;
import io.troupe.data.schema.Layout;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One pass over a file of Troupe's own layouts. */
final class CsvPass {
    private final Path file;
    private final Layout layout;
    private final Selection selection;
    private final Offences offences;
    private final Function<List<String>, BarSink> sinks;
    private @Nullable RowFiller rows;
    private @Nullable RowReader reader;
    private @Nullable DayClock days;

    /**
     * A pass that is still to be made.
     *
     * @param sinks where rows go, by the names of the values they have
     */
    CsvPass(Path file, Layout layout, Selection selection, Offences offences,
            Function<List<String>, BarSink> sinks) {
        this.file = file;
        this.layout = layout;
        this.selection = selection;
        this.offences = offences;
        this.sinks = sinks;
    }

    /** Reads all rows; what was handed on, or null with offences. */
    @Nullable
    Inventory read() {
        var records = new CsvRows(this::readerFor, offences);
        if (!CsvParse.run(file, ',', records, offences)) {
            return null;
        }
        reader = records.reader();
        if (reader == null) {
            offences.addForFile("is empty; the first line must be a header like date,AAPL,MSFT");
            return null;
        }
        if (rows == null) {
            return null;
        }
        try {
            rows.finish(reader.isIntraday());
        } catch (SinkException problem) {
            problem.tell(offences);
        }
        return offences.isEmpty() ? rows.inventory(reader.isIntraday(), reader.columns(),
                days == null ? "" : days.name()) : null;
    }

    private RowReader readerFor(List<String> header) {
        boolean bars = switch (layout) {
            case CLOSES -> false;
            case BARS -> true;
            case AUTO -> looksLikeBars(header);
        };
        if (!bars) {
            rows = new RowFiller(selection, offences, true, sinks.apply(List.of("close")));
            return ClosesReader.of(header, times(), rows);
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
        if (reader == null || rows == null || !reader.isIntraday()) {
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
