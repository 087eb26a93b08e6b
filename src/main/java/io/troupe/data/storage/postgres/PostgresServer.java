package io.troupe.data.storage.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A few connections to a database, each used for one transaction after the other. */
final class PostgresServer implements AutoCloseable {
    /** One that writes while another reads what is to be written, and one to spare. */
    private static final int CONNECTIONS = 3;
    private static final long PATIENCE_MILLIS = 15_000;

    private final HikariDataSource pool;
    private final PostgresFaults faults;

    private PostgresServer(HikariDataSource pool, PostgresFaults faults) {
        this.pool = pool;
        this.faults = faults;
    }

    /**
     * Connects once, to see that it can be done; not by the pool, which would note in the log of
     * faults what the user is told anyway.
     */
    static PostgresServer connect(PostgresAddress address) throws IOException {
        var faults = new PostgresFaults(address);
        DataSource source = address.source();
        try {
            source.getConnection().close();
        } catch (SQLException problem) {
            throw faults.of(problem);
        }
        return new PostgresServer(new HikariDataSource(settings(source)), faults);
    }

    private static HikariConfig settings(DataSource source) {
        var config = new HikariConfig();
        config.setDataSource(source);
        config.setPoolName("troupe-postgres");
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(PATIENCE_MILLIS);
        config.setInitializationFailTimeout(-1); // tried already
        config.setAutoCommit(false);
        return config;
    }

    /** What is done in a transaction. */
    @FunctionalInterface
    interface Work<T extends @Nullable Object> {
        /** Does it; whatever it changed is undone if it throws. */
        T on(Connection connection) throws SQLException, IOException;
    }

    PostgresFaults faults() {
        return faults;
    }

    /** Reads one state of the database, whatever others write meanwhile. */
    <T extends @Nullable Object> T read(Work<T> work)
            throws IOException, SQLException {
        try (Connection connection = pool.getConnection()) {
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            T result = work.on(connection);
            connection.rollback();
            return result;
        }
    }

    /** Changes the database as a whole or not at all. */
    <T extends @Nullable Object> T write(Work<T> work)
            throws IOException {
        try (Connection connection = pool.getConnection()) {
            T result = work.on(connection);
            commit(connection);
            return result;
        } catch (SQLException problem) {
            throw faults.of(problem);
        }
    }

    private void commit(Connection connection) throws IOException {
        try {
            connection.commit();
        } catch (SQLException problem) {
            throw faults.atCommit(problem);
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
