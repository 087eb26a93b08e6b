package io.troupe.data.storage;

import io.troupe.data.schema.BarSink;
import io.troupe.data.schema.DataProblem;
import io.troupe.data.schema.DataProblems;
import io.troupe.data.schema.Policy;
import io.troupe.data.schema.RuleCount;
import io.troupe.data.schema.SchemaCheck;
import io.troupe.data.schema.Schemas;
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
    private final CsvFormat format;
    private final Map<String, Policy> policies;

    private CsvImport(List<Path> files, CsvFormat format, Map<String, Policy> policies) {
        this.files = List.copyOf(files);
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
         */
        record Ready(Feed feed, Inventory inventory, List<RuleCount> counts) implements Result {
            /** Checks the components. */
            public Ready {
                counts = List.copyOf(counts);
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
        return problems.isEmpty() ? new CsvImport(files, format, policies).result()
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
        return new Result.Ready(new Feed(inventory.interval(), inventory.columns(), sink -> {
            var again = new Pass(sink, days);
            if (again.run() == null) {
                throw new IOException("the files have changed while they were read: "
                        + again.refused().first().getFirst().message());
            }
        }), inventory, Objects.requireNonNull(pass.check).counts());
    }

    /** One pass over all files. */
    private final class Pass {
        private final Offences offences = new Offences("");
        private final BarSink sink;
        private @Nullable RowFiller rows;
        private @Nullable SchemaCheck check;
        private @Nullable List<String> columns;
        private final @Nullable DayClock days;
        private boolean intraday;
        private boolean showsMidnights = true;

        Pass(BarSink sink, @Nullable DayClock days) {
            this.sink = sink;
            this.days = days;
        }

        /** Whose midnights all times were, if that can be told. */
        @Nullable
        DayClock daysFound() {
            if (!intraday || rows == null) {
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
                var records = new CsvRows(header -> readerFor(file, header), offences);
                boolean read = CsvParse.run(file, format.separator(), records, offences);
                RowReader reader = records.reader();
                if (read && reader == null) {
                    offences.addForFile("is empty; the first line must be a header");
                }
                if (rows != null && read && reader != null) {
                    rows.flush();
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

        private RowReader readerFor(Path file, List<String> header) {
            BarColumns found = format.columnsOf(header, offences);
            List<String> values = found.values();
            if (columns == null) {
                columns = values;
                check = new SchemaCheck(Schemas.ofBars(values), policies, file.toString(),
                        offences.problems(), sink);
                rows = new RowFiller(Selection.ALL, offences, false, check);
            } else if (!columns.equals(values)) {
                offences.add("", "", "has the columns " + String.join(", ", values)
                        + ", the files before have " + String.join(", ", columns)
                        + "; import them apart");
            }
            String symbol = found.has(BarColumns.SYMBOL) ? "" : symbolOf(file);
            return new BarsReader(found, symbol,
                    new TimeColumn(format.datePattern(), format.zone(), days),
                    new NumberText(format.decimalComma(), format.missing()),
                    Objects.requireNonNull(rows));
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
