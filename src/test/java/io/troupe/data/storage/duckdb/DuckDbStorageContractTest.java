package io.troupe.data.storage.duckdb;

import io.troupe.data.storage.Storage;
import io.troupe.data.storage.StorageContractTest;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class DuckDbStorageContractTest extends StorageContractTest {
    private final Path folder;

    DuckDbStorageContractTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Override
    protected Storage open(String name) {
        return new DuckDbStorage(folder.resolve(name + ".duckdb"));
    }
}
