package io.troupe.data.storage;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class DuckDbStorageContractTest extends StorageContractTest {
    private final Path folder;

    DuckDbStorageContractTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Override
    Storage open(String name) {
        return new DuckDbStorage(folder.resolve(name + ".duckdb"));
    }
}
