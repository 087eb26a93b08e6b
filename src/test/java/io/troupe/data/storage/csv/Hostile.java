package io.troupe.data.storage.csv;

import io.troupe.data.schema.DataProblem;
import io.troupe.data.schema.DataProblems;
import io.troupe.data.schema.Layout;
import io.troupe.data.schema.Policy;
import io.troupe.data.schema.RawPanel;
import io.troupe.data.storage.PanelAssembler;
import io.troupe.data.storage.ReadResult;
import io.troupe.data.storage.Selection;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;

/**
 * A hostile input and what becomes of it. Other stores add their cases by a {@link Reading} of
 * their own.
 *
 * @param name the case in words
 * @param file the name under which the bytes are stored
 * @param bytes the input
 * @param reading who reads it
 * @param outcome what becomes of it, in words
 */
@SuppressWarnings("ArrayRecordComponent") // a row of a table, never compared
record Hostile(String name, String file, byte[] bytes, Reading reading, String outcome) {
    /** Reads a file and says what became of it, without the file's own name. */
    @FunctionalInterface
    interface Reading {
        String outcomeOf(Path file);
    }

    @Override
    public String toString() {
        return name;
    }

    /** A text file in Troupe's own layouts. */
    static Hostile csv(String name, String text, String outcome) {
        return new Hostile(name, "a.csv", text.getBytes(StandardCharsets.UTF_8), Hostile::load,
                outcome);
    }

    /** The value in the last cell of a small file of closes. */
    static Hostile price(String name, String cell, String outcome) {
        return csv("price: " + name, "date,KO,PEP\n2020-01-02,1,2\n2020-01-03,1.5," + cell + "\n",
                outcome);
    }

    /** The date of the last row of a small file of closes. */
    static Hostile date(String name, String date, String outcome) {
        return csv("date: " + name, "date,KO\n2020-01-02,1\n" + date + ",2\n", outcome);
    }

    /** The values of the last row of a small file of bars. */
    static Hostile bar(String name, String values, String outcome) {
        return csv("bar: " + name, "date,symbol,open,high,low,close,volume\n"
                + "2020-01-02,KO,5,6,4,5,10\n2020-01-03,KO," + values + "\n", outcome);
    }

    /** The symbol of a small file of bars. */
    static Hostile symbol(String name, String symbol, String outcome) {
        return csv("symbol: " + name, "date,symbol,open,high,low,close\n2020-01-02,\""
                + symbol.replace("\"", "\"\"") + "\",5,6,4,5\n", outcome);
    }

    /** Bytes in a file of some name. */
    static Hostile bytes(String name, String file, byte[] bytes, String outcome) {
        return new Hostile(name, file, bytes, Hostile::load, outcome);
    }

    /** A file of another tool. */
    static Hostile imported(String name, String text, CsvFormat format,
            Map<String, Policy> policies, String outcome) {
        return new Hostile("import: " + name, "A.csv", text.getBytes(StandardCharsets.UTF_8),
                file -> importing(file, format, policies), outcome);
    }

    /** A file of another program: read as it is and imported, which must come to the same. */
    static Hostile foreign(String name, String file, String text, String outcome) {
        return new Hostile(name, file, text.getBytes(StandardCharsets.UTF_8), path -> {
            String read = load(path);
            String imported = outcome(path,
                    CsvImport.read(List.of(path), TextHints.NONE, Map.of()));
            return read.equals(imported) ? read : read + ", but imported: " + imported;
        }, outcome);
    }

    /** A table of corporate actions, without its header. */
    static Hostile actions(String name, String rows, String outcome) {
        return new Hostile("actions: " + name, "a.actions.csv",
                ("date,symbol,type,value,new_symbol\n" + rows).getBytes(StandardCharsets.UTF_8),
                file -> table(file, problems -> ActionsFile.read(file, problems)), outcome);
    }

    /** A table of instruments. */
    static Hostile instruments(String name, String text, String outcome) {
        return new Hostile("instruments: " + name, "a.instruments.csv",
                text.getBytes(StandardCharsets.UTF_8),
                file -> table(file, problems -> InstrumentsFile.read(file, problems)), outcome);
    }

    static byte[] packed(byte[] bytes) {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    private interface Table {
        List<?> read(DataProblems problems);
    }

    private static String table(Path file, Table table) {
        var problems = new DataProblems();
        List<?> rows = table.read(problems);
        return problems.isEmpty() ? "read: " + rows
                : refused(file, problems.first(), problems.total());
    }

    private static String load(Path file) {
        return switch (new CsvStorage(file, Layout.AUTO).load(Selection.ALL)) {
            case ReadResult.Refused(List<DataProblem> first, long total) ->
                refused(file, first, total);
            case ReadResult.Read(RawPanel panel, var _) -> read(panel);
        };
    }

    private static String importing(Path file, CsvFormat format, Map<String, Policy> policies) {
        return outcome(file, CsvImport.read(List.of(file), format, policies));
    }

    private static String outcome(Path file, CsvImport.Result result) {
        return switch (result) {
            case CsvImport.Result.Refused(List<DataProblem> first, long total) ->
                refused(file, first, total);
            case CsvImport.Result.Ready ready -> {
                var assembler = new PanelAssembler();
                try {
                    ready.feed().rows().handTo(assembler);
                } catch (IOException problem) {
                    throw new UncheckedIOException(problem);
                }
                yield read(assembler.panel(ready.feed().interval(), ready.feed().columns()))
                        + (ready.counts().isEmpty() ? ""
                                : "; " + ready.counts().stream()
                                        .map(count -> count.policy() + " " + count.rule() + " "
                                                + count.count())
                                        .toList());
            }
        };
    }

    /** The offences as a person sees them; more than three are counted. */
    static String refused(Path file, List<DataProblem> first, long total) {
        List<String> messages = first.stream().limit(3).map(DataProblem::message)
                .map(message -> message.replace(file.toString(), "")
                        .replaceFirst("^(, |: )", ""))
                .toList();
        return "refused: " + String.join(" / ", messages)
                + (total > 3 ? " / and " + (total - 3) + " more" : "");
    }

    /** What was read, in short. */
    static String read(RawPanel panel) {
        int last = panel.bars() - 1;
        double close = panel.close()[panel.close().length - 1];
        return "read: " + panel.bars() + " × " + String.join(" ", panel.symbols()) + ", "
                + panel.interval().label() + ", until "
                + panel.interval().format(panel.times()[last])
                + (Double.isNaN(close) ? ", no last close" : ", last close " + close);
    }

    /** Writes the input into a folder and reads it. */
    String outcomeIn(Path folder) throws IOException {
        Path path = folder.resolve(file);
        Files.write(path, bytes);
        return Objects.requireNonNull(reading.outcomeOf(path));
    }
}
