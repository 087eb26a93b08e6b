package io.troupe.data.storage;

import io.troupe.data.schema.Layout;
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
    Storage open(String name) {
        return new CsvStorage(folder.resolve(name + ".csv"), Layout.AUTO);
    }

    @Override
    Set<Ability> lacks() {
        return EnumSet.of(Ability.ALL_INTERVALS, Ability.ROW_ORDER);
    }
}
