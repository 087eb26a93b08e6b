package io.troupe.data.transfer;

import io.troupe.data.Stores;
import io.troupe.data.schema.BarSink;
import io.troupe.data.schema.DataProblems;
import io.troupe.data.schema.Layout;
import io.troupe.data.storage.Feed;
import io.troupe.data.storage.Inventory;
import io.troupe.data.storage.RowOrder;
import io.troupe.data.storage.ScanResult;
import io.troupe.data.storage.Selection;
import io.troupe.data.storage.Storage;
import io.troupe.data.storage.csv.CsvStorage;
import io.troupe.data.storage.parquet.ParquetStorage;
import io.troupe.data.storage.parquet.Partition;
import io.troupe.model.CorporateAction;
import io.troupe.model.Instrument;
import io.troupe.model.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/** A store that a command was told of; whatever is wrong with it becomes a refusal. */
public final class OpenStore implements AutoCloseable {
    private final Storage storage;

    private OpenStore(Storage storage) {
        this.storage = storage;
    }

    /** Opens what a user named: a file, a folder, an address. It need not be there yet. */
    public static OpenStore of(String where) throws TransferRefused {
        return of(where, Layout.AUTO, Partition.SYMBOL);
    }

    /**
     * Opens what a user named.
     *
     * @param layout of a text file
     * @param partition how a new Parquet folder is divided
     */
    public static OpenStore of(String where, Layout layout, Partition partition)
            throws TransferRefused {
        try {
            return new OpenStore(Stores.kindOf(where) == Stores.Kind.PARQUET
                    ? new ParquetStorage(Path.of(where), partition)
                    : Stores.open(where, Stores.Kind.AUTO, layout));
        } catch (IOException e) {
            throw TransferRefused.of(e);
        }
    }

    /** Refuses a file or folder that is not there. */
    public void requireThere() throws TransferRefused {
        Optional<Path> path = path();
        if (path.isPresent() && !Files.exists(path.get())) {
            throw new TransferRefused(name() + ": there is no such file or folder; check the path");
        }
    }

    /** Refuses to replace data unless told so, and places where nothing can be. */
    public static void requireWritable(String option, String where, boolean force)
            throws TransferRefused {
        Optional<String> why = whyNotWritable(where, force);
        if (why.isPresent()) {
            throw new TransferRefused(option + " " + why.get());
        }
    }

    /** Refuses to replace the data set of a server unless told so; paths were looked at before. */
    public void requireFree(String option, boolean force) throws TransferRefused {
        if (!force && isAddress(storage.name())
                && storage.inventory() instanceof ScanResult.Done) {
            throw new TransferRefused(option + " " + name()
                    + ": there is data already; choose another name, or say --force to replace it");
        }
    }

    /** Why a file or folder cannot be made there; an address is left to the server. */
    public static Optional<String> whyNotWritable(String where, boolean force) {
        if (isAddress(where)) {
            return Optional.empty();
        }
        Path path;
        try {
            path = Path.of(where);
        } catch (InvalidPathException e) {
            return Optional.of(where + ": is no path (" + e.getReason() + ")");
        }
        boolean isParquet = Stores.kindOf(where) == Stores.Kind.PARQUET;
        if (Files.isDirectory(path) && !isParquet) {
            return Optional.of(where + ": is a folder; name a file in it");
        }
        if (Files.exists(path) && !force) {
            return Optional.of(where + ": there is such a file; choose another name, or say"
                    + " --force to overwrite it");
        }
        Path folder = path.toAbsolutePath().getParent();
        return folder == null || Files.isDirectory(folder) ? Optional.empty()
                : Optional.of(where + ": there is no folder " + folder + "; make it first");
    }

    /** How many bytes its file or folder takes; empty if that cannot be told. */
    public OptionalLong sizeBytes() {
        try {
            Path path = path().orElse(null);
            if (path == null || !Files.exists(path)) {
                return OptionalLong.empty();
            }
            return OptionalLong.of(
                    Files.isDirectory(path) ? Sizes.ofFolder(path) : Files.size(path));
        } catch (IOException unknown) {
            return OptionalLong.empty();
        }
    }

    /** Where it lies, if it is a file or a folder. */
    private Optional<Path> path() {
        return isAddress(storage.name()) ? Optional.empty() : Optional.of(Path.of(storage.name()));
    }

    static boolean isAddress(String where) {
        return Stores.kindOf(where) == Stores.Kind.POSTGRES;
    }

    /** The store itself. */
    public Storage storage() {
        return storage;
    }

    /** What was told from a text file of another program, in words that name it. */
    List<String> notes() {
        return storage instanceof CsvStorage text
                ? text.notes().stream().map(note -> name() + ": " + note).toList()
                : List.of();
    }

    /** How messages name it, never with a password. */
    public String name() {
        return Wording.printable(storage.name());
    }

    /**
     * The order in which rows are copied, so that the copy has its symbols in the same order: a
     * text file has the order of its lines, other stores are asked for one symbol after the other.
     */
    RowOrder order() {
        return storage instanceof CsvStorage ? RowOrder.ANY : RowOrder.BY_SYMBOL;
    }

    /** What the store holds, without its rows. */
    public Inventory inventory() throws TransferRefused {
        return done(storage.inventory());
    }

    /** Hands over all selected rows. */
    public Inventory scan(Selection selection, RowOrder order, BarSink sink)
            throws TransferRefused {
        return done(storage.scan(selection, order, sink));
    }

    /** The corporate actions it holds. */
    public List<CorporateAction> actions() throws TransferRefused {
        try {
            return storage.actions();
        } catch (IOException e) {
            throw TransferRefused.of(e);
        }
    }

    /** The instruments it holds. */
    public List<Instrument> instruments() throws TransferRefused {
        try {
            return storage.instruments();
        } catch (IOException e) {
            throw TransferRefused.of(e);
        }
    }

    /** Replaces bars, actions and instruments; leaves out what neither was nor is there. */
    public void replaceAll(Feed bars, Supplier<List<CorporateAction>> actions,
            List<Instrument> instruments) throws IOException {
        storage.replace(bars);
        List<CorporateAction> wanted = actions.get();
        if (!wanted.isEmpty() || !storage.actions().isEmpty()) {
            storage.replaceActions(wanted);
        }
        if (!instruments.isEmpty() || !storage.instruments().isEmpty()) {
            storage.replaceInstruments(instruments);
        }
    }

    private static Inventory done(ScanResult result) throws TransferRefused {
        return switch (result) {
            case ScanResult.Done(Inventory inventory) -> inventory;
            case ScanResult.Refused refused ->
                throw new TransferRefused(lines(refused));
        };
    }

    /** One line per offence, and how many more there are. */
    public static List<String> lines(ScanResult.Refused refused) {
        return DataProblems.lines(refused.first(), refused.total());
    }

    @Override
    public void close() throws TransferRefused {
        try {
            storage.close();
        } catch (IOException e) {
            throw TransferRefused.of(e);
        }
    }
}
