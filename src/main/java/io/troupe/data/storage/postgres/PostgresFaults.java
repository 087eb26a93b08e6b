package io.troupe.data.storage.postgres;

import java.io.IOException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Says what a failure of the server or the way to it means, and what to do about it. */
final class PostgresFaults {
    private static final String DUPLICATE_KEY = "23505";
    private static final String CHANGED_TWICE = "21000";

    private final PostgresAddress address;

    PostgresFaults(PostgresAddress address) {
        this.address = address;
    }

    /** A failure before anything took effect. */
    IOException of(SQLException problem) {
        return new IOException(address.name() + ": " + reason(problem), problem);
    }

    /** A failure while a change was made final. */
    IOException atCommit(SQLException problem) {
        if (isOfConnection(state(innermost(problem)))) {
            return new IOException(address.name() + ": the connection to " + address.server()
                    + " was lost in the last moment, so that it is not known whether the change"
                    + " took effect; do it again, twice is like once", problem);
        }
        return of(problem);
    }

    /** What is wrong and what to do. */
    String reason(SQLException problem) {
        SQLException cause = innermost(problem);
        String state = state(cause);
        return switch (state) {
            case "08001", "08000" -> unreachable(cause);
            case "08004", "28000", "28P01" -> "the server at " + address.server()
                    + " did not let user " + address.user() + " in; check user and password"
                    + " (in the address, PGPASSWORD or ~/.pgpass): " + said(cause);
            case "3D000" -> "there is no database " + address.database() + " at "
                    + address.server() + "; check the name, or make it with createdb";
            case "42501" -> "user " + address.user() + " is not allowed to do this at "
                    + address.server() + " (" + said(cause) + "); ask the database's owner for the"
                    + " right, or connect as another user";
            case "57014" -> "the server at " + address.server() + " broke off (" + said(cause)
                    + "); raise statement_timeout for user " + address.user();
            case "57P03" -> "the server at " + address.server()
                    + " is starting or stopping; try again in a moment";
            case "53100" -> "the disk of the server at " + address.server()
                    + " is full; nothing was changed";
            case "53300" -> "the server at " + address.server()
                    + " has too many connections; close some, or raise max_connections";
            case "25006" -> "the server at " + address.server()
                    + " can only be read; connect to the one that is written to";
            case "22021" -> said(cause) + "; nothing was changed";
            case DUPLICATE_KEY, CHANGED_TWICE -> "two bars of one symbol begin at the same time;"
                    + " nothing was changed (" + said(cause) + ")";
            default -> isOfConnection(state)
                    ? "the connection to " + address.server()
                            + " was lost; nothing was changed, try again (" + said(cause) + ")"
                    : "the server at " + address.server() + " refused (" + said(cause) + ")";
        };
    }

    private String unreachable(SQLException problem) {
        Throwable cause = problem.getCause();
        if (cause instanceof UnknownHostException) {
            return "there is no host " + address.server() + "; check its name";
        }
        return "no server answers at " + address.server()
                + "; check host and port, and that it runs and lets this machine connect"
                + (cause == null ? "" : " (" + firstLine(cause.getMessage()) + ")");
    }

    private static boolean isOfConnection(String state) {
        return state.startsWith("08") || state.startsWith("57P");
    }

    /** The pool wraps what the driver said. */
    private static SQLException innermost(SQLException problem) {
        return problem.getSQLState() == null && problem.getCause() instanceof SQLException cause
                ? innermost(cause)
                : problem;
    }

    private static String state(SQLException problem) {
        String state = problem.getSQLState();
        return state == null ? "" : state;
    }

    private static String said(SQLException problem) {
        return firstLine(problem.getMessage());
    }

    private static String firstLine(@Nullable String message) {
        return message == null ? "no reason was given"
                : message.lines().findFirst().orElse("").replaceAll("\\p{Cntrl}", " ");
    }
}
