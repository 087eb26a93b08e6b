package io.troupe.data.transfer;

import io.troupe.data.Stores;
import io.troupe.data.schema.BarSink;
import io.troupe.data.schema.DataProblem;
import io.troupe.data.schema.Policy;
import io.troupe.data.storage.ScanResult;
import io.troupe.data.storage.csv.CsvFormat;
import io.troupe.data.storage.csv.CsvImport;
import io.troupe.data.storage.duckdb.DuckDbQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a user named as sources, each in its own way, and keeps their stores open until the
 * rows have been written.
 */
public final class ImportSources implements AutoCloseable {
    /**
     * Rows that DuckDB is asked for.
     *
     * @param label how messages name it
     * @param sql the question
     */
    public record Query(String label, String sql) {}

    private final TextDescription text;
    private final Map<String, Policy> policies;
    private final UnaryOperator<BarSink> counting;
    private final List<OpenStore> open = new ArrayList<>();
    private final List<DuckDbQuery> answers = new ArrayList<>();

    /**
     * Sources of which nothing has been read.
     *
     * @param text what is said of text files
     * @param policies what becomes of rows that break a rule, by the rule's id
     * @param counting puts a count of rows before the sink that takes them
     */
    public ImportSources(TextDescription text, Map<String, Policy> policies,
            UnaryOperator<BarSink> counting) {
        this.text = text;
        this.policies = policies;
        this.counting = counting;
    }

    /**
     * Each source, read once; text files of one layout are one part.
     *
     * @throws TransferRefused with the offences of all sources
     */
    public List<ImportPart> parts(List<String> places, @Nullable Query query)
            throws TransferRefused {
        List<ImportPart> parts = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        Map<CsvFormat, List<Path>> files = new LinkedHashMap<>();
        List<Path> untold = new ArrayList<>();
        for (String place : places) {
            gather(() -> {
                if (isStore(place)) {
                    parts.add(ofStore(place));
                } else {
                    sort(Path.of(place), files, untold, parts);
                }
            }, wrong);
        }
        files.forEach((format, paths) -> gather(() -> parts.add(ofText(paths,
                CsvImport.read(paths, format, policies))), wrong));
        if (!untold.isEmpty()) {
            gather(() -> parts.add(ofText(untold, CsvImport.read(untold, text.hints(), policies))),
                    wrong);
        }
        if (query != null) {
            gather(() -> parts.add(ofQuery(query)), wrong);
        }
        if (!wrong.isEmpty()) {
            throw new TransferRefused(wrong);
        }
        return parts;
    }

    private interface Step {
        void run() throws TransferRefused;
    }

    private static void gather(Step step, List<String> wrong) {
        try {
            step.run();
        } catch (TransferRefused refused) {
            wrong.addAll(refused.lines());
        }
    }

    private static boolean isStore(String place) {
        return switch (Stores.kindOf(place)) {
            case PARQUET, DUCKDB, POSTGRES -> true;
            case AUTO, CSV -> false;
        };
    }

    private ImportPart ofStore(String place) throws TransferRefused {
        OpenStore store = OpenStore.of(place);
        open.add(store);
        store.requireThere();
        return ImportPart.of(store, policies, counting);
    }

    /** A file to the others of its layout; one of our own wide layout becomes a part by itself. */
    private void sort(Path path, Map<CsvFormat, List<Path>> files, List<Path> untold,
            List<ImportPart> parts) throws TransferRefused {
        String header = header(path);
        TextDescription.Format format = text.format();
        if (format == TextDescription.Format.AUTO) {
            if (text.isSilent() && !Files.isDirectory(path)
                    && CsvImport.isOwnWide(path, text.hints())) {
                parts.add(ofStore(path.toString()));
            } else {
                untold.add(path);
            }
            return;
        }
        if (format == TextDescription.Format.TROUPE && !Files.isDirectory(path)) {
            parts.add(ofStore(path.toString()));
        } else {
            files.computeIfAbsent(text.formatFor(format, TextHeader.separator(header)),
                    _ -> new ArrayList<>()).add(path);
        }
    }

    /** The first line of a file, or of the first file in a folder. */
    private static String header(Path path) throws TransferRefused {
        try {
            if (!Files.isDirectory(path)) {
                return TextHeader.of(path);
            }
            try (Stream<Path> inside = Files.list(path)) {
                Path first = inside.filter(Files::isRegularFile)
                        .filter(file -> file.toString().matches("(?i).*\\.(csv|txt)(\\.gz)?"))
                        .sorted().findFirst().orElse(null);
                return first == null ? "" : TextHeader.of(first);
            }
        } catch (NoSuchFileException missing) {
            throw new TransferRefused(path + ": there is no such file or folder; check the path");
        } catch (IOException e) {
            throw new TransferRefused(path + ": cannot be read: " + e.getMessage());
        }
    }

    private static ImportPart ofText(List<Path> paths, CsvImport.Result result)
            throws TransferRefused {
        return switch (result) {
            case CsvImport.Result.Ready ready -> new ImportPart(
                    String.join(", ", paths.stream().map(Path::toString).toList()),
                    ready.inventory(), ready.feed(), ready.counts(), ready.notes());
            case CsvImport.Result.Refused(List<DataProblem> first, long total) ->
                throw new TransferRefused(OpenStore.lines(new ScanResult.Refused(first, total)));
        };
    }

    /** The answer is kept on the disk beside the store where it is large. */
    private ImportPart ofQuery(Query query) throws TransferRefused {
        try {
            DuckDbQuery answer = DuckDbQuery.ask(query.sql(), null, Path.of(System.getProperty(
                    "java.io.tmpdir"), "troupe-query-" + ProcessHandle.current().pid()));
            answers.add(answer);
            return ImportPart.of(query.label(), answer.feed(), policies, counting);
        } catch (IOException e) {
            TransferRefused why = TransferRefused.of(e);
            throw why.saying(why.lines().stream().map(line -> query.label() + ": " + line)
                    .toList());
        }
    }

    @Override
    public void close() throws TransferRefused {
        for (OpenStore store : open) {
            store.close();
        }
        for (DuckDbQuery answer : answers) {
            try {
                answer.close();
            } catch (IOException e) {
                throw TransferRefused.of(e);
            }
        }
    }
}
