package io.troupe.run.assembly;

import io.troupe.config.Settings;
import io.troupe.config.StrategySettings;
import io.troupe.data.MarketData;
import io.troupe.data.SignalSource;
import io.troupe.data.calendars.BarSessions;
import io.troupe.data.schema.DataProblems;
import io.troupe.model.Interval;
import io.troupe.model.Signal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;

/**
 * What of the signals of strategies is not used, or not when one may think: rows of symbols that
 * the data lacks, rows of dates without a bar, dates without a row of a symbol. Stops nothing.
 */
public final class SignalNotes {
    /** The kind of strategy that reads signals. */
    private static final String TYPE = "signals";
    private static final String PATH = "path";

    private final MarketData data;
    private final BarSessions sessions;
    private final String file;
    private final List<Signal> signals;
    private final List<String> notes = new ArrayList<>();

    private SignalNotes(MarketData data, String file) {
        this.data = data;
        this.sessions = new BarSessions(data.interval(), data.days());
        this.file = file;
        this.signals = SignalSource.read(Path.of(file), new DataProblems());
    }

    /** The files of signals that strategies read, each once, in the order of the strategies. */
    public static List<Path> files(Settings settings) {
        Set<Path> files = new LinkedHashSet<>();
        for (StrategySettings strategy : settings.strategies()) {
            if (strategy.type().equals(TYPE)
                    && strategy.params().get(PATH) instanceof String path) {
                files.add(Path.of(path));
            }
        }
        return List.copyOf(files);
    }

    /** The notes, none where every row is used when it is dated. */
    public static List<String> of(Settings settings, MarketData data) {
        List<String> all = new ArrayList<>();
        for (Path path : files(settings)) {
            SignalNotes notes = new SignalNotes(data, path.toString());
            notes.unknown();
            notes.late();
            notes.missing();
            all.addAll(notes.notes);
        }
        return all;
    }

    private void note(long count, String what, String first, String consequence) {
        if (count > 0) {
            notes.add(String.format(Locale.ROOT, "%s: %d of %d rows %s, first %s; %s", file, count,
                    signals.size(), what, first, consequence));
        }
    }

    private void unknown() {
        List<Signal> rows = signals.stream()
                .filter(signal -> data.indexOf(signal.symbol()) < 0).toList();
        note(rows.size(), "are of symbols that the data lacks", first(rows), "they are not used");
    }

    /** Rows of a date without a bar count from the next bar on, if there is one. */
    private void late() {
        Set<LocalDate> dates = new HashSet<>();
        for (int bar = 0; bar < data.bars(); bar++) {
            dates.add(sessions.date(data.epochSeconds(bar)));
        }
        LocalDate last = sessions.closedThrough(data.epochSeconds(data.bars() - 1));
        List<Signal> after = signals.stream().filter(row -> row.date().isAfter(last)).toList();
        note(after.size(), "are dated after the last bar", first(after), "they are not used");
        if (data.interval().seconds() > Interval.DAY.seconds()) {
            return;
        }
        List<Signal> between = signals.stream().filter(row -> !row.date().isAfter(last)
                && !dates.contains(row.date())).toList();
        note(between.size(), "are dated when there is no bar", first(between),
                "they are known at the next bar, late");
    }

    /** Dates that have rows, but not of every symbol that has some. */
    private void missing() {
        Set<String> symbols = new LinkedHashSet<>();
        TreeMap<LocalDate, Integer> rows = new TreeMap<>();
        for (Signal signal : signals) {
            if (data.indexOf(signal.symbol()) >= 0) {
                symbols.add(signal.symbol());
                rows.merge(signal.date(), 1, Integer::sum);
            }
        }
        long missing = rows.values().stream().mapToLong(count -> symbols.size() - count).sum();
        if (missing > 0) {
            LocalDate first = rows.entrySet().stream()
                    .filter(date -> date.getValue() < symbols.size()).findFirst().orElseThrow()
                    .getKey();
            notes.add(String.format(Locale.ROOT, "%s: %d rows are missing on dates that others of"
                    + " its %d symbols have, first on %s; the row before stands", file, missing,
                    symbols.size(), first));
        }
    }

    private static String first(List<Signal> rows) {
        return rows.isEmpty() ? "" : rows.getFirst().symbol() + " on " + rows.getFirst().date();
    }
}
