package io.troupe.data.storage.postgres;

import io.troupe.model.NearestName;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Where a data set is: a server, a database, a name. Only a few parameters of the driver can be
 * given, because others of them load classes or write files. A password is taken from the address
 * or from {@code PGPASSWORD}; without one the driver looks into {@code ~/.pgpass}. It is in no
 * message.
 */
final class PostgresAddress {
    static final int STANDARD_PORT = 5432;

    private static final String FORM = "postgresql://user@host:port/database?dataset=NAME";
    private static final Pattern PARTS = Pattern
            .compile("postgres(?:ql)?://(?:([^@/?#]*)@)?(\\[[^]]+]|[^@:/?#\\[\\]]*)(?::(\\d{1,5}))?"
                    + "/([^/?#]*)(?:\\?([^#]*))?");
    private static final List<String> PARAMETERS = List.of("dataset", "sslmode", "sslrootcert");
    private static final List<String> SSL_MODES = List.of("disable", "allow", "prefer", "require",
            "verify-ca", "verify-full");
    private static final int LONGEST_NAME = 200;
    private static final int LAST_PORT = 65_535;

    private final @Nullable String user;
    private final @Nullable String password;
    private final String host;
    private final int port;
    private final String database;
    private final Map<String, String> parameters;

    private PostgresAddress(Matcher parts, Map<String, String> environment) throws IOException {
        String login = parts.group(1) == null ? "" : parts.group(1);
        int colon = login.indexOf(':');
        String name = decoded(colon < 0 ? login : login.substring(0, colon));
        this.user = name.isEmpty() ? null : name;
        this.password = colon < 0 ? environment.get("PGPASSWORD")
                : decoded(login.substring(colon + 1));
        this.host = parts.group(2).isEmpty() ? "localhost" : parts.group(2);
        this.port = parts.group(3) == null ? STANDARD_PORT : Integer.parseInt(parts.group(3));
        this.database = decoded(parts.group(4));
        this.parameters = parameters(parts.group(5) == null ? "" : parts.group(5));
        check();
    }

    /**
     * Reads an address.
     *
     * @param environment variables of the process
     * @throws IOException if it is none; the message does not repeat it, as it may have a password
     */
    static PostgresAddress parse(String url, Map<String, String> environment) throws IOException {
        Matcher parts = PARTS.matcher(url);
        if (!parts.matches()) {
            throw refused("write it as " + FORM
                    + ", and @ : / ? # % in a name or password as %40 %3A %2F %3F %23 %25");
        }
        return new PostgresAddress(parts, environment);
    }

    private static IOException refused(String reason) {
        return new IOException("this is no address of a PostgreSQL data set: " + reason);
    }

    private static String decoded(String text) throws IOException {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            throw refused("a % is not followed by two digits of base 16; write % as %25");
        }
    }

    private static Map<String, String> parameters(String query) throws IOException {
        Map<String, String> parameters = new TreeMap<>();
        for (String part : query.isEmpty() ? new String[0] : query.split("&", -1)) {
            int equals = part.indexOf('=');
            String key = decoded(equals < 0 ? part : part.substring(0, equals));
            if (!PARAMETERS.contains(key)) {
                throw refused("it may have the parameters " + String.join(", ", PARAMETERS)
                        + NearestName.of(key, PARAMETERS)
                                .map(nearest -> "; did you mean " + nearest + "?").orElse(""));
            }
            String value = equals < 0 ? "" : decoded(part.substring(equals + 1));
            if (parameters.put(key, value) != null) {
                throw refused("the parameter " + key + " is there twice");
            }
        }
        return parameters;
    }

    private void check() throws IOException {
        if (database.isBlank()) {
            throw refused("it names no database; write it as " + FORM);
        }
        if (dataset().isBlank()) {
            throw refused("it names no data set; add ?dataset=NAME");
        }
        if (dataset().length() > LONGEST_NAME) {
            throw refused("the name of a data set has at most " + LONGEST_NAME + " characters");
        }
        if (port < 1 || port > LAST_PORT) {
            throw refused("the port must be 1 to " + LAST_PORT);
        }
        if (name().chars().anyMatch(Character::isISOControl)) {
            throw refused("it has a control character");
        }
        String mode = parameters.getOrDefault("sslmode", "prefer");
        if (!SSL_MODES.contains(mode)) {
            throw refused("sslmode must be one of " + String.join(", ", SSL_MODES));
        }
    }

    /** The data set's name, not blank. */
    String dataset() {
        return parameters.getOrDefault("dataset", "");
    }

    String database() {
        return database;
    }

    /** Host and port. */
    String server() {
        return host + ":" + port;
    }

    /** Who connects, as a person reads it. */
    String user() {
        return user == null ? "of your account's name" : user;
    }

    /** The address without the password. */
    String name() {
        return "postgresql://" + (user == null ? "" : user + "@") + server() + "/" + database
                + "?dataset=" + dataset();
    }

    /** What makes connections; every parameter is fixed here. */
    PGSimpleDataSource source() {
        var source = new PGSimpleDataSource();
        source.setServerNames(new String[]{host});
        source.setPortNumbers(new int[]{port});
        source.setDatabaseName(database);
        source.setUser(user);
        source.setPassword(password);
        source.setSslMode(parameters.get("sslmode"));
        source.setSslRootCert(parameters.get("sslrootcert"));
        source.setApplicationName("troupe");
        source.setTcpKeepAlive(true);
        source.setReWriteBatchedInserts(true);
        source.setPrepareThreshold(-1); // numbers come as bits from the first time on
        return source;
    }

    @Override
    public String toString() {
        return name();
    }
}
