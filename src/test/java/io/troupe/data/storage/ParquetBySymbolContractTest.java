package io.troupe.data.storage;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class ParquetBySymbolContractTest extends StorageContractTest {
    private final Path folder;

    ParquetBySymbolContractTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Override
    Storage open(String name) {
        return new ParquetStorage(folder.resolve(name), Partition.SYMBOL);
    }
}
