package io.troupe.bench;

import io.troupe.data.storage.postgres.EmbeddedServer;
import java.io.IOException;

/**
 * {@code make bench-data}: the benchmark of the stores with a PostgreSQL server of its own. Takes
 * the number of rounds.
 */
public final class DataBenchWithServer {
    private DataBenchWithServer() {}

    /** Measures and prints. */
    public static void main(String[] arguments) throws IOException {
        int rounds = arguments.length == 0 ? 5 : Integer.parseInt(arguments[0]);
        DataBench.run(new DataBenchOptions(rounds, 1,
                "postgresql://postgres@localhost:" + EmbeddedServer.port() + "/postgres"),
                System.out);
    }
}
