package io.troupe.data.storage.csv;

import io.troupe.data.schema.Layout;
import io.troupe.data.storage.Storage;
import io.troupe.data.storage.StorageContractTest;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;

class CsvStorageContractTest extends StorageContractTest {
    private final Path folder;

    CsvStorageContractTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Override
    protected Storage open(String name) {
        return new CsvStorage(folder.resolve(name + ".csv"), Layout.AUTO);
    }

    @Override
    protected Set<Ability> lacks() {
        return EnumSet.of(Ability.ALL_INTERVALS, Ability.ROW_ORDER);
    }
}
