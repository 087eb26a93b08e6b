package io.troupe.data.storage.csv;

import io.troupe.data.schema.BarSink;
import io.troupe.data.schema.DataProblem;
import io.troupe.data.schema.DataProblems;
import io.troupe.data.schema.Policy;
import io.troupe.data.schema.RuleCount;
import io.troupe.data.schema.SchemaCheck;
import io.troupe.data.schema.Schemas;
import io.troupe.data.storage.EachOnce;
import io.troupe.data.storage.Feed;
import io.troupe.data.storage.Inventory;
import io.troupe.data.storage.Offences;
import io.troupe.data.storage.ReadResult;
import io.troupe.data.storage.Selection;
import io.troupe.data.storage.text.DayClock;
import io.troupe.data.storage.text.DecimalSign;
import io.troupe.data.storage.text.NumberText;
import io.troupe.data.storage.text.TimeColumn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads files of other tools as one set of bars: checks them in a first pass, and hands them to a
 * store in a second. Memory does not grow with the number of rows. A file without a column of
 * symbols is of one symbol, which its name gives: {@code AAPL.csv.gz}.
 */
public final class CsvImport {
    private final List<Path> files;
    private final @Nullable TextHints hints;
    private final CsvFormat format;
    private final Map<String, Policy> policies;

    private CsvImport(List<Path> files, @Nullable TextHints hints, CsvFormat format,
            Map<String, Policy> policies) {
        this.files = List.copyOf(files);
        this.hints = hints;
        this.format = format;
        this.policies = Map.copyOf(policies);
    }

    /** What reading files comes to. */
    public sealed interface Result {
        /**
         * They can be stored.
         *
         * @param feed the rows that are left, read again from the files
         * @param inventory what the files hold, rows that are left out included
         * @param counts which rules were broken, under which policy
         * @param notes what was told from the files, in words
         */
        record Ready(Feed feed, Inventory inventory, List<RuleCount> counts,
                List<String> notes) implements Result {
            /** Checks the components. */
            public Ready {
                counts = List.copyOf(counts);
                notes = List.copyOf(notes);
            }
        }

        /**
         * Something offends.
         *
         * @param first the first offences
         * @param total how many there are
         */
        record Refused(List<DataProblem> first, long total) implements Result {
            /** Checks the components. */
            public Refused {
                first = List.copyOf(first);
            }
        }
    }

    /**
     * Reads files, and those in folders whose names end in csv or txt, packed or not, by name;
     * never throws for bad data.
     *
     * @param policies rule id → policy where it is not the rule's own
     */
    public static Result read(List<Path> paths, CsvFormat format, Map<String, Policy> policies) {
        return read(paths, null, format, policies);
    }

    /** The same of files whose layouts are told from each of them. */
    public static Result read(List<Path> paths, TextHints hints, Map<String, Policy> policies) {
        CsvFormat rest = hints.format().withDates(hints.datePattern(), hints.zone()).withSigns(
                hints.separator() == '\0' ? ',' : hints.separator(),
                hints.decimal() == DecimalSign.COMMA);
        return read(paths, hints, rest, policies);
    }

    /** Whether a file is in Troupe's own layout of a column per symbol. */
    public static boolean isOwnWide(Path file, TextHints hints) {
        return CsvPass.isOwnWide(file, hints);
    }

    private static Result read(List<Path> paths, @Nullable TextHints hints, CsvFormat format,
            Map<String, Policy> policies) {
        var problems = new DataProblems();
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            try {
                files.addAll(filesOf(path));
            } catch (IOException problem) {
                problems.add(DataProblem.ofFile(path.toString(), "cannot be listed: "
                        + problem.getMessage()));
            }
        }
        if (files.isEmpty() && problems.isEmpty()) {
            problems.add(DataProblem.ofFile(paths.toString(),
                    "has no file whose name ends in .csv, .txt, .csv.gz or .txt.gz"));
        }
        return problems.isEmpty() ? new CsvImport(files, hints, format, policies).result()
                : new Result.Refused(problems.first(), problems.total());
    }

    private static List<Path> filesOf(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> found = Files.list(path)) {
            return found.filter(file -> file.toString().matches("(?i).*\\.(csv|txt)(\\.gz)?"))
                    .filter(file -> !file.toString()
                            .matches("(?i).*\\.(actions|instruments)\\.csv"))
                    .filter(Files::isRegularFile).sorted().toList();
        }
    }

    private Result result() {
        var pass = new Pass(batch -> {}, null);
        Inventory inventory = pass.run();
        DayClock days = pass.daysFound();
        if (inventory != null && days != null) {
            pass = new Pass(batch -> {}, days);
            inventory = pass.run();
        }
        if (inventory == null) {
            return pass.refused();
        }
        List<RuleCount> counts = Objects.requireNonNull(pass.check).counts();
        Feed rows = new Feed(inventory.interval(), inventory.columns(), sink -> {
            var again = new Pass(sink, days);
            if (again.run() == null) {
                throw new IOException("the files have changed while they were read: "
                        + again.refused().first().getFirst().message());
            }
        });
        return new Result.Ready(EachOnce.of(rows, counts), inventory, counts,
                pass.notes);
    }

    /** One pass over all files. */
    private final class Pass {
        private final Offences offences = new Offences("");
        private final BarSink sink;
        private @Nullable RowFiller rows;
        private @Nullable SchemaCheck check;
        private @Nullable List<String> columns;
        private final @Nullable DayClock days;
        private TurnedRows turning = new TurnedRows(batch -> {});
        private final List<String> notes = new ArrayList<>();
        private boolean intraday;
        private boolean showsMidnights = true;

        Pass(BarSink sink, @Nullable DayClock days) {
            this.sink = sink;
            this.days = days;
        }

        /** Whose midnights all times were, if that can be told. */
        @Nullable
        DayClock daysFound() {
            if (!intraday || rows == null || !rows.sawSeveralTimes()) {
                return null;
            }
            return showsMidnights ? DayClock.SHOWN
                    : rows.interval().zoneOfMidnights(format.zone()).map(DayClock::of)
                            .orElse(null);
        }

        @Nullable
        Inventory run() {
            for (Path file : files) {
                offences.atFile(file.toString());
                if (check != null) {
                    check.of(file.toString());
                }
                RowReader reader = readFile(file);
                if (rows != null && reader != null) {
                    rows.flush();
                    turning.finish();
                    intraday |= reader.isIntraday();
                    showsMidnights &= reader.showsMidnights();
                }
            }
            if (rows == null || columns == null) {
                return null;
            }
            rows.finish(intraday);
            return offences.isEmpty() ? rows.inventory(intraday, columns,
                    days == null ? "" : days.name()) : null;
        }

        private @Nullable RowReader readFile(Path file) {
            long known = offences.problems().total();
            TextLayout layout = hints == null ? null
                    : LayoutFinder.find(file, hints, offences).orElse(null);
            if (offences.problems().total() > known) {
                return null;
            }
            if (layout != null && hints != null) {
                layout.notes().forEach(note -> notes.add(file + ": " + note));
                RowFiller filler = fillerFor(file, TextColumns.of(layout, hints));
                turning.turn(layout.newestFirst());
                return new TextPass(file, layout, hints, offences).by(days).read(filler);
            }
            var records = new CsvRows(header -> readerFor(file, header), offences);
            boolean read = CsvParse.run(file, format.separator(), records, offences);
            if (read && records.reader() == null) {
                offences.addForFile("is empty; the first line must be a header");
            }
            return read ? records.reader() : null;
        }

        private RowReader readerFor(Path file, List<String> header) {
            BarColumns found = format.columnsOf(header, offences);
            RowFiller filler = fillerFor(file, found.values());
            turning.turn(false);
            String symbol = found.has(BarColumns.SYMBOL) ? "" : symbolOf(file);
            return new BarsReader(found, symbol,
                    new TimeColumn(format.datePattern(), format.zone(), days),
                    new NumberText(format.decimalComma(), format.missing()), filler);
        }

        private RowFiller fillerFor(Path file, List<String> values) {
            if (columns == null) {
                columns = values;
                check = new SchemaCheck(Schemas.ofBars(values), policies, file.toString(),
                        offences.problems(), sink);
                turning = new TurnedRows(check);
                rows = new RowFiller(Selection.ALL, offences, false, turning);
            } else if (!columns.equals(values)) {
                offences.add("", "", "has the columns " + String.join(", ", values)
                        + ", the files before have " + String.join(", ", columns)
                        + "; import them apart");
            }
            return Objects.requireNonNull(rows);
        }

        Result.Refused refused() {
            ReadResult.Refused all = offences.refused();
            return new Result.Refused(all.first(), all.total());
        }
    }

    /** The symbol that a file's name gives. */
    static String symbolOf(Path file) {
        return String.valueOf(file.getFileName()).replaceFirst("(?i)\\.gz$", "")
                .replaceFirst("(?i)\\.(csv|txt)$", "");
    }
}
