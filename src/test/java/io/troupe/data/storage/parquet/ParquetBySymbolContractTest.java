package io.troupe.data.storage.parquet;

import io.troupe.data.storage.Storage;
import io.troupe.data.storage.StorageContractTest;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class ParquetBySymbolContractTest extends StorageContractTest {
    private final Path folder;

    ParquetBySymbolContractTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Override
    protected Storage open(String name) {
        return new ParquetStorage(folder.resolve(name), Partition.SYMBOL);
    }
}
