package io.troupe.data.storage.duckdb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Array;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;
import org.duckdb.DuckDBPreparedStatement;
import org.jspecify.annotations.Nullable;

/**
 * A connection to DuckDB with the settings that Troupe wants: bounded memory, larger work beside
 * the data on disk, nothing loaded from the network. One thread at a time.
 *
 * <p>Files are opened for one operation and closed after it, so that no process keeps others out
 * longer than needed. Texts of users are bound as parameters; where a statement has no place for
 * one (the target of COPY), it is {@linkplain #literal quoted}.
 */
public final class DuckDb implements AutoCloseable {
    private static final String MEMORY_LIMIT = "2GB";
    private static final String OTHER_CONFIGURATION = "different configuration";

    private final DuckDBConnection connection;
    private final String name;

    private DuckDb(DuckDBConnection connection, String name) {
        this.connection = connection;
        this.name = name;
    }

    /** Opens a file to look at it. Others may look at it too, in this process and in others. */
    public static DuckDb openToRead(Path file) throws IOException {
        requireReadable(file);
        try {
            return connect(file, true);
        } catch (SQLException problem) {
            if (!message(problem).contains(OTHER_CONFIGURATION)) {
                throw failure(file.toString(), problem);
            }
            // Somebody in this process writes the file: look at it as it was before, through
            // their database.
            return open(file);
        }
    }

    /** Opens a file to change it, and makes it if there is none. Nobody else may have it open. */
    static DuckDb openToWrite(Path file) throws IOException {
        if (Files.exists(file)) {
            requireReadable(file);
        }
        requirePlain(file);
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        return open(file);
    }

    private static DuckDb open(Path file) throws IOException {
        try {
            return connect(file, false);
        } catch (SQLException problem) {
            throw failure(file.toString(), problem);
        }
    }

    /** A new database in a file, for work that reads and writes other files. */
    public static DuckDb scratch(Path file, String name) throws IOException {
        requirePlain(file);
        try {
            return new DuckDb(connection(file.toAbsolutePath().toString(),
                    settings(file.resolveSibling(file.getFileName() + ".tmp"))), name);
        } catch (SQLException problem) {
            throw failure(name, problem);
        }
    }

    /** A database of its own in memory; what does not fit there goes to a folder. */
    public static DuckDb inMemory(String name, Path overflow) throws IOException {
        try {
            return new DuckDb(connection("", settings(overflow)), name);
        } catch (SQLException problem) {
            throw failure(name, problem);
        }
    }

    /**
     * Opens a file to answer queries of the user's own, or none: nothing can be changed, loaded or
     * set by them.
     */
    static DuckDb toAsk(@Nullable Path file, String name, Path overflow) throws IOException {
        if (file != null) {
            requireReadable(file);
        }
        try {
            Properties settings = settings(overflow);
            if (file != null) {
                settings.setProperty(DuckDBDriver.DUCKDB_READONLY_PROPERTY, "true");
            }
            settings.setProperty("lock_configuration", "true");
            return new DuckDb(connection(file == null ? "" : file.toAbsolutePath().toString(),
                    settings), name);
        } catch (SQLException problem) {
            throw failure(name, problem);
        }
    }

    private static DuckDb connect(Path file, boolean readOnly) throws SQLException {
        Properties settings = settings(file.resolveSibling(file.getFileName() + ".tmp"));
        settings.setProperty("enable_external_access", "false");
        settings.setProperty(DuckDBDriver.DUCKDB_READONLY_PROPERTY, Boolean.toString(readOnly));
        return new DuckDb(connection(file.toAbsolutePath().toString(), settings), file.toString());
    }

    private static DuckDBConnection connection(String place, Properties settings)
            throws SQLException {
        return new DuckDBDriver().connect("jdbc:duckdb:" + place, settings)
                .unwrap(DuckDBConnection.class);
    }

    private static Properties settings(Path overflow) {
        Properties settings = new Properties();
        settings.setProperty("memory_limit", MEMORY_LIMIT);
        settings.setProperty("temp_directory", overflow.toAbsolutePath().toString());
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        return settings;
    }

    private static void requireReadable(Path file) throws IOException {
        requirePlain(file);
        if (!Files.exists(file)) {
            throw new IOException(file + ": there is no such file; check the path");
        }
        if (Files.isDirectory(file)) {
            throw new IOException(file + ": is a folder; name a file in it");
        }
    }

    /** The driver takes what follows a semicolon for settings, DuckDB a question mark's as well. */
    private static void requirePlain(Path file) throws IOException {
        String path = file.toAbsolutePath().toString();
        if (path.indexOf(';') >= 0 || path.indexOf('?') >= 0) {
            throw new IOException(file
                    + ": DuckDB writes to no path with ; or ? in it; rename the file or folder");
        }
    }

    /** How the database is named in messages. */
    String name() {
        return name;
    }

    /** The connection itself. */
    DuckDBConnection connection() {
        return connection;
    }

    /** Runs a statement that holds no text of a user, unless quoted. */
    public void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** A statement with parameters bound in their order: numbers, texts, or lists of either. */
    public DuckDBPreparedStatement prepare(String sql, List<?> parameters) throws SQLException {
        DuckDBPreparedStatement statement = connection.prepare(sql);
        try {
            for (int i = 0; i < parameters.size(); i++) {
                if (parameters.get(i) instanceof List<?> list) {
                    statement.setArray(i + 1, array(list));
                } else {
                    statement.setObject(i + 1, parameters.get(i));
                }
            }
            return statement;
        } catch (SQLException problem) {
            statement.close();
            throw problem;
        }
    }

    private Array array(List<?> list) throws SQLException {
        String type = list.isEmpty() || list.getFirst() instanceof String ? "VARCHAR" : "BIGINT";
        return connection.createArrayOf(type, list.toArray());
    }

    /** Runs a statement with parameters. */
    public void run(String sql, List<?> parameters) throws SQLException {
        try (DuckDBPreparedStatement statement = prepare(sql, parameters)) {
            statement.execute();
        }
    }

    /** Adds rows to a table of this database; to be closed before it. */
    public RowAppender appender(String table) throws SQLException {
        return new RowAppender(connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, table),
                name);
    }

    /** Does several changes as one: all of them, or none if one throws. */
    void inOneTransaction(Work work) throws SQLException, IOException {
        connection.setAutoCommit(false);
        boolean done = false;
        try {
            work.run();
            connection.commit();
            done = true;
        } finally {
            if (!done) {
                connection.rollback();
            }
            connection.setAutoCommit(true);
        }
    }

    /** Changes that belong together. */
    @FunctionalInterface
    public interface Work {
        /** Does them. */
        void run() throws SQLException, IOException;
    }

    /** A text within a statement, where no parameter may stand. */
    public static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** A problem of the database as one of input and output, in words of the user. */
    public static IOException failure(String name, SQLException problem) {
        return new IOException(name + ": " + reason(problem), problem);
    }

    /** What went wrong, and what to do. */
    public static String reason(SQLException problem) {
        String message = message(problem);
        String text = message.toLowerCase(Locale.ROOT);
        if (text.contains("could not set lock") || text.contains("conflicting lock")) {
            return "is being written by another process; wait until it is done (" + message + ")";
        }
        if (text.contains(OTHER_CONFIGURATION)) {
            return "is being read in this process; finish that first";
        }
        if (text.contains("not a valid duckdb database")) {
            return "is no DuckDB database; check the path";
        }
        if (text.contains("database file with version number")
                || text.contains("newer version of duckdb")) {
            return "was written by another version of DuckDB (" + message + ")";
        }
        if (text.contains("permission denied") || text.contains("read-only file system")) {
            return "may not be opened; check the permissions of the file and its folder";
        }
        return message;
    }

    /** The first line of the database's own words. */
    private static String message(SQLException problem) {
        return String.valueOf(problem.getMessage()).lines().findFirst().orElse("unknown problem");
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException problem) {
            throw failure(name, problem);
        }
    }
}
