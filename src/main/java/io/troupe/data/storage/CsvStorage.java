package io.troupe.data.storage;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.troupe.data.schema.BarSink;
import io.troupe.data.schema.DataProblem;
import io.troupe.data.schema.Layout;
import io.troupe.data.schema.RawPanel;
import io.troupe.model.CorporateAction;
import io.troupe.model.Instrument;
import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * One text file, plain or gzip (told apart by content), in one of the {@linkplain Layout layouts}.
 * Written as {@code closes} if the panel has closes alone, else as {@code bars}; packed if the
 * name ends in {@code .gz}.
 */
public final class CsvStorage implements Storage {
    private final Path file;
    private final Layout layout;

    /** A store in a file that need not exist yet. */
    public CsvStorage(Path file, Layout layout) {
        this.file = file;
        this.layout = layout;
    }

    @Override
    public ReadResult load(Selection selection) {
        var offences = new Offences(file.toString());
        var rows = new CsvRows(layout, selection, offences);
        try {
            if (Files.isDirectory(file)) {
                return unreadable("is a folder; name a file in it");
            }
            readAll(rows);
        } catch (IOException problem) {
            return unreadable(reason(problem));
        } catch (UncheckedIOException problem) {
            return unreadable(reason(problem.getCause()));
        } catch (CsvParseException problem) {
            offences.add("", "", "is not readable as CSV: " + innermost(problem));
        }
        RawPanel panel = offences.isEmpty() ? rows.panel() : null;
        return panel == null ? offences.refused() : new ReadResult.Read(panel);
    }

    /** Whatever else was found follows from this. */
    private ReadResult unreadable(String reason) {
        return new ReadResult.Refused(List.of(DataProblem.ofFile(file.toString(), reason)), 1);
    }

    private void readAll(CsvRows rows) throws IOException {
        try (Reader text = CsvFile.open(file);
                CsvReader<Boolean> records = CsvReader.builder()
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .allowUnclosedQuote(false).build(rows, text)) {
            for (boolean goOn : records) {
                if (!goOn) {
                    return;
                }
            }
        }
    }

    private static String reason(@Nullable IOException problem) {
        return switch (problem) {
            case null -> "cannot be read";
            case NoSuchFileException _ -> "there is no such file; check the path";
            case AccessDeniedException _ -> "may not be read; check its permissions";
            case EOFException _ -> "the packed file ends too early; copy it again";
            case ZipException damage -> "the packed file is damaged (" + damage.getMessage()
                    + "); copy it again";
            default -> "cannot be read: " + problem.getMessage();
        };
    }

    private static String innermost(Throwable problem) {
        Throwable innermost = problem;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        return String.valueOf(innermost.getMessage());
    }

    @Override
    public String name() {
        return file.toString();
    }

    @Override
    public ScanResult inventory() {
        return scan(Selection.ALL, RowOrder.ANY, batch -> {});
    }

    @Override
    public ScanResult scan(Selection selection, RowOrder order, BarSink sink) {
        return switch (load(selection)) {
            case ReadResult.Refused(List<DataProblem> first, long total) ->
                new ScanResult.Refused(first, total);
            case ReadResult.Read(RawPanel panel) -> handed(PanelFeed.of(panel), sink);
        };
    }

    private static ScanResult handed(Feed feed, BarSink sink) {
        try {
            PanelAssembler counted = new PanelAssembler();
            feed.rows().handTo(batch -> {
                counted.take(batch);
                sink.take(batch);
            });
            return new ScanResult.Done(counted.inventory(feed));
        } catch (IOException impossible) {
            throw new UncheckedIOException("a panel is in memory", impossible);
        }
    }

    @Override
    public void replace(Feed feed) throws IOException {
        PanelAssembler bars = new PanelAssembler();
        feed.rows().handTo(bars);
        store(bars.panel(feed));
    }

    @Override
    public void upsert(Feed feed) throws IOException {
        PanelAssembler bars = new PanelAssembler();
        if (Files.exists(file)) {
            switch (load(Selection.ALL)) {
                case ReadResult.Refused(List<DataProblem> first, long _) ->
                    throw new IOException(first.getFirst().message());
                case ReadResult.Read(RawPanel old) -> PanelFeed.of(old).rows().handTo(bars);
            }
        }
        feed.rows().handTo(bars);
        store(bars.panel(feed));
    }

    @Override
    public void store(RawPanel panel) throws IOException {
        CsvFile.write(file, writer -> {
            if (panel.hasBars()) {
                BarsWriter.writeAll(panel, writer);
            } else {
                ClosesWriter.writeAll(panel, writer);
            }
        });
    }

    @Override
    public List<CorporateAction> actions() {
        return List.of();
    }

    @Override
    public void replaceActions(List<CorporateAction> actions) throws IOException {
        throw new IOException(file + " holds prices alone, no corporate actions");
    }

    @Override
    public List<Instrument> instruments() {
        return List.of();
    }

    @Override
    public void replaceInstruments(List<Instrument> instruments) throws IOException {
        throw new IOException(file + " holds prices alone, no instruments");
    }

    @Override
    public void close() {}
}
