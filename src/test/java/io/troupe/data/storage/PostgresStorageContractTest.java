package io.troupe.data.storage;

import java.io.IOException;

class PostgresStorageContractTest extends StorageContractTest {
    private final String prefix = EmbeddedServer.newName("contract");

    @Override
    Storage open(String name) throws IOException {
        return PostgresStorage.open(EmbeddedServer.url(prefix + name));
    }
}
