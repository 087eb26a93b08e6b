package io.troupe.data;

import io.troupe.data.storage.ScanResult;
import io.troupe.data.storage.Storage;
import io.troupe.data.storage.csv.CsvStorage;
import io.troupe.data.storage.csv.TextHints;
import io.troupe.data.storage.duckdb.DuckDbStorage;
import io.troupe.data.storage.parquet.ParquetStorage;
import java.io.IOException;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Opens the stores that requests name. */
final class DataStores {
    private DataStores() {}

    /**
     * A store.
     *
     * @param store itself
     * @param kind its kind, as settings name it
     * @param shortName the last part of its name, which does not change when it moves
     * @param lookup what it holds
     */
    record Opened(Storage store, String kind, String shortName, Lookup lookup) {
        /** What the store holds; looked up once, since a text file is read for it. */
        ScanResult inventory() {
            return lookup.of(store);
        }
    }

    /** Remembers what a store holds. */
    static final class Lookup {
        private @Nullable ScanResult known;

        private ScanResult of(Storage store) {
            ScanResult found = known == null ? store.inventory() : known;
            known = found;
            return found;
        }
    }

    /**
     * Opens a store.
     *
     * @param text what is known of text files
     * @param zone whose midnights times may be, or null
     * @throws IOException if it cannot be; the message says why
     */
    static Opened open(String place, Stores.Kind asked, TextHints text, @Nullable ZoneId zone)
            throws IOException {
        Storage store = Stores.open(place, asked, text, zone);
        Stores.Kind kind = switch (store) {
            case CsvStorage _ -> Stores.Kind.CSV;
            case ParquetStorage _ -> Stores.Kind.PARQUET;
            case DuckDbStorage _ -> Stores.Kind.DUCKDB;
            default -> Stores.Kind.POSTGRES;
        };
        String name = store.name();
        return new Opened(store, kind.label(),
                name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1),
                new Lookup());
    }
}
