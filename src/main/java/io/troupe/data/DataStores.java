package io.troupe.data;

import io.troupe.data.schema.Layout;
import io.troupe.data.storage.CsvStorage;
import io.troupe.data.storage.DuckDbStorage;
import io.troupe.data.storage.PostgresStorage;
import io.troupe.data.storage.Storage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

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
    static Opened open(String place, StoreKind asked, Layout layout) throws IOException {
        StoreKind kind = asked == StoreKind.AUTO ? kindOf(place) : asked;
        Storage store = switch (kind) {
            case AUTO, CSV -> new CsvStorage(Path.of(place), layout);
            case DUCKDB -> new DuckDbStorage(Path.of(place));
            case POSTGRES -> PostgresStorage.open(place);
            case PARQUET -> throw new IOException(place + ": there is no such store");
        };
        String name = store.name();
        return new Opened(store, kind.name().toLowerCase(Locale.ROOT),
                name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1));
    }

    private static StoreKind kindOf(String place) {
        if (place.startsWith("postgresql:") || place.startsWith("postgres:")) {
            return StoreKind.POSTGRES;
        }
        return place.endsWith(".duckdb") ? StoreKind.DUCKDB : StoreKind.CSV;
    }
}
