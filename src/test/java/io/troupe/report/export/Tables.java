package io.troupe.report.export;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** Reads exported tables as any other program would. */
final class Tables {
    private Tables() {}

    /** Rows of a query, cells joined by commas, nothing {@code -}; no row of other statements. */
    static List<String> rows(Path database, String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + database);
                Statement statement = connection.createStatement()) {
            List<String> rows = new ArrayList<>();
            if (!statement.execute(query)) {
                return rows;
            }
            ResultSet found = statement.getResultSet();
            while (found.next()) {
                StringJoiner cells = new StringJoiner(",");
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    String cell = found.getString(i);
                    cells.add(cell == null ? "-" : cell);
                }
                rows.add(cells.toString());
            }
            return rows;
        }
    }
}
