package io.troupe.data.storage.csv;

import io.troupe.data.schema.BarSink;
import io.troupe.data.schema.Layout;
import io.troupe.data.schema.RawPanel;
import io.troupe.data.schema.SchemaCheck;
import io.troupe.data.schema.Schemas;
import io.troupe.data.storage.BesideNames;
import io.troupe.data.storage.Feed;
import io.troupe.data.storage.Inventory;
import io.troupe.data.storage.Offences;
import io.troupe.data.storage.PanelAssembler;
import io.troupe.data.storage.PanelFeed;
import io.troupe.data.storage.ReadResult;
import io.troupe.data.storage.RowOrder;
import io.troupe.data.storage.ScanResult;
import io.troupe.data.storage.Selection;
import io.troupe.data.storage.Storage;
import io.troupe.data.storage.text.DayClock;
import io.troupe.model.CorporateAction;
import io.troupe.model.Instrument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One text file, plain or gzip (told apart by content), in one of the {@linkplain Layout layouts}.
 * Written as {@code closes} if there are closes alone, else as {@code bars}; packed if the name
 * ends in {@code .gz}. Corporate actions and instruments stand beside it: those of {@code
 * prices.csv.gz} in {@code prices.actions.csv} and {@code prices.instruments.csv}.
 *
 * <p>A scan passes once over the file and keeps nothing. It gives rows as they stand, so an order
 * is to be had only of a file that is sorted so. The file has no place for its interval: it is
 * told from the times ({@link io.troupe.data.storage.text.IntervalFinder}).
 */
public final class CsvStorage implements Storage {
    private final Path file;
    private final TextHints hints;
    private final @Nullable ZoneId zone;
    private List<String> notes = List.of();
    /** Whose midnights the times are, if they are; of the file as it was read last. */
    private @Nullable DayClock days;
    private boolean isLookedAt;

    /** A store in a file that need not exist yet. */
    public CsvStorage(Path file, Layout layout) {
        this(file, TextHints.NONE.layout(layout));
    }

    /** A store in a file, perhaps of another program, of which something is known. */
    public CsvStorage(Path file, TextHints hints) {
        this(file, hints, null);
    }

    /**
     * The same, perhaps of times that are dates.
     *
     * @param zone whose midnights times with an offset may be, or null
     */
    public CsvStorage(Path file, TextHints hints, @Nullable ZoneId zone) {
        this.file = file;
        this.hints = hints;
        this.zone = zone;
    }

    /** What was told from a file of another program when it was read last, in words. */
    public List<String> notes() {
        return notes;
    }

    @Override
    public String name() {
        return file.toString();
    }

    @Override
    public ScanResult inventory() {
        ScanResult all = lookedAt(null);
        return days == null ? all : lookedAt(days);
    }

    /** Reads all times. */
    private ScanResult lookedAt(@Nullable DayClock by) {
        var offences = new Offences(name());
        var rows = new CsvPass(file, hints, Selection.ALL, offences,
                columns -> OrderedRows.of(RowOrder.ANY, batch -> {})).by(by);
        Inventory inventory = rows.read();
        notes = rows.notes();
        if (by == null) {
            days = inventory == null ? null : rows.daysFound(zone);
            isLookedAt = true;
        }
        return inventory == null ? offences.scanRefused() : new ScanResult.Done(inventory);
    }

    @Override
    public ScanResult scan(Selection selection, RowOrder order, BarSink sink) {
        if (!isLookedAt) {
            lookedAt(null);
        }
        var offences = new Offences(name());
        var rows = new CsvPass(file, hints, selection, offences,
                columns -> OrderedRows.of(order, sink)).by(days);
        Inventory inventory = rows.read();
        notes = rows.notes();
        return inventory == null ? offences.scanRefused() : new ScanResult.Done(inventory);
    }

    @Override
    public ReadResult load(Selection selection) {
        var offences = new Offences(name());
        var assembler = new PanelAssembler();
        CsvPass rows = checked(selection, offences, assembler);
        Inventory inventory = rows.by(days).read();
        notes = rows.notes();
        DayClock found = days == null ? rows.daysFound(zone) : null;
        if (found != null) {
            days = found;
            isLookedAt = true;
            return load(selection);
        }
        return inventory == null || !offences.isEmpty() ? offences.refused()
                : new ReadResult.Read(assembler.panel(inventory.interval(), inventory.columns(),
                        rows.symbols()), inventory.spacing());
    }

    private CsvPass checked(Selection selection, Offences offences, BarSink sink) {
        return new CsvPass(file, hints, selection, offences,
                columns -> new SchemaCheck(Schemas.ofBars(columns), Map.of(), name(),
                        offences.problems(), sink));
    }

    @Override
    public void replace(Feed feed) throws IOException {
        if (feed.columns().equals(List.of("close"))) {
            PanelAssembler bars = new PanelAssembler();
            feed.rows().handTo(bars);
            store(bars.panel(feed.interval(), feed.columns()));
        } else {
            CsvFile.write(file, writer -> {
                var rows = new BarsWriter(writer, feed.columns());
                long[] count = new long[1];
                feed.rows().handTo(batch -> {
                    count[0] += batch.rows();
                    rows.write(feed.interval(), batch);
                });
                requireAny(count[0]);
                rows.flush();
            });
        }
    }

    @Override
    public void upsert(Feed feed) throws IOException {
        PanelAssembler bars = new PanelAssembler();
        Set<String> symbols = new LinkedHashSet<>();
        if (Files.exists(file)) {
            Old old = takeOld(bars);
            requireSameKind(feed, old);
            old.inventory().symbols().forEach(symbol -> symbols.add(symbol.name()));
        }
        feed.rows().handTo(batch -> {
            for (int row = 0; row < batch.rows(); row++) {
                symbols.add(batch.symbols().get(batch.symbol[row]));
            }
            bars.take(batch);
        });
        store(bars.panel(feed.interval(), feed.columns(), List.copyOf(symbols)));
    }

    private void requireAny(long bars) throws IOException {
        if (bars == 0) {
            throw new IOException(name() + ": there are no bars to store");
        }
    }

    private record Old(Inventory inventory, boolean intervalFounded) {}

    /** Hands over what is there symbol by symbol, so that the symbols keep their order. */
    private Old takeOld(PanelAssembler bars) throws IOException {
        var offences = new Offences(name());
        var old = new PanelAssembler();
        CsvPass rows = checked(Selection.ALL, offences, old);
        Inventory inventory = rows.by(days).read();
        if (rows.isForeign()) {
            throw new IOException(name() + " is a file that Troupe did not write, and would be"
                    + " rewritten in another layout; import it together with the rest into a new"
                    + " store");
        }
        if (inventory == null || !offences.isEmpty()) {
            throw new IOException(offences.refused().first().getFirst().message());
        }
        PanelFeed.of(old.panel(inventory.interval(), inventory.columns(), rows.symbols())).rows()
                .handTo(bars);
        return new Old(inventory, rows.isIntervalFounded());
    }

    private void requireSameKind(Feed feed, Old old) throws IOException {
        Inventory inventory = old.inventory();
        boolean other = inventory.interval() != feed.interval() && (old.intervalFounded()
                || inventory.interval().isIntraday() != feed.interval().isIntraday());
        if (other) {
            throw new IOException(name() + " has bars of one " + inventory.interval().label()
                    + ", the new ones are of one " + feed.interval().label()
                    + "; store them elsewhere");
        }
        if (!inventory.columns().equals(feed.columns())) {
            throw new IOException(name() + " has the columns "
                    + String.join(", ", inventory.columns()) + ", the new bars have "
                    + String.join(", ", feed.columns()) + "; store them elsewhere");
        }
    }

    @Override
    public void store(RawPanel panel) throws IOException {
        requireAny(panel.bars());
        boolean closesAlone = !panel.hasBars() && !panel.hasVolume()
                && !panel.hasAdjustedClose();
        CsvFile.write(file, writer -> {
            if (closesAlone) {
                ClosesWriter.writeAll(panel, writer);
            } else {
                BarsWriter.writeAll(panel, writer);
            }
        });
    }

    @Override
    public List<CorporateAction> actions() throws IOException {
        Path beside = beside("actions");
        return Files.exists(beside) ? ActionsFile.require(beside) : List.of();
    }

    @Override
    public void replaceActions(List<CorporateAction> actions) throws IOException {
        ActionsFile.write(beside("actions"), actions);
    }

    @Override
    public List<Instrument> instruments() throws IOException {
        Path beside = beside("instruments");
        return Files.exists(beside) ? InstrumentsFile.require(beside) : List.of();
    }

    @Override
    public void replaceInstruments(List<Instrument> instruments) throws IOException {
        InstrumentsFile.write(beside("instruments"), instruments);
    }

    private Path beside(String what) {
        return BesideNames.of(file, what);
    }

    @Override
    public List<String> notes(String kind) {
        return BesideNames.notes(file, kind, true);
    }

    @Override
    public void close() {}
}
