package io.troupe.data;

import io.troupe.data.storage.CsvStorage;
import io.troupe.data.storage.DuckDbStorage;
import io.troupe.data.storage.ParquetStorage;
import io.troupe.data.storage.Storage;
import io.troupe.data.storage.Stores;
import io.troupe.data.storage.TextHints;
import java.io.IOException;

/** Opens the stores that requests name. */
final class DataStores {
    private DataStores() {}

    /**
     * A store.
     *
     * @param store itself
     * @param kind its kind, as settings name it
     * @param shortName the last part of its name, which does not change when it moves
     */
    record Opened(Storage store, String kind, String shortName) {}

    /**
     * Opens a store.
     *
     * @throws IOException if it cannot be; the message says why
     */
    static Opened open(String place, Stores.Kind asked, TextHints text) throws IOException {
        Storage store = Stores.open(place, asked, text);
        Stores.Kind kind = switch (store) {
            case CsvStorage _ -> Stores.Kind.CSV;
            case ParquetStorage _ -> Stores.Kind.PARQUET;
            case DuckDbStorage _ -> Stores.Kind.DUCKDB;
            default -> Stores.Kind.POSTGRES;
        };
        String name = store.name();
        return new Opened(store, kind.label(),
                name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1));
    }
}
