package io.troupe.data.storage.postgres;

import io.troupe.data.storage.Storage;
import io.troupe.data.storage.StorageContractTest;
import java.io.IOException;

class PostgresStorageContractTest extends StorageContractTest {
    private final String prefix = EmbeddedServer.newName("contract");

    @Override
    protected Storage open(String name) throws IOException {
        return PostgresStorage.open(EmbeddedServer.url(prefix + name));
    }
}
