package io.troupe.data.storage.duckdb;

import io.troupe.data.schema.BarBatch;
import io.troupe.data.storage.Offences;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the columns of bars among those of any table by their names, letter case ignored:
 * {@code symbol} (or {@code ticker}), {@code date} ({@code time}, {@code timestamp}, {@code
 * datetime}, pandas' {@code __index_level_0__}), {@code open, high, low, close, volume, adj_close}
 * ({@code adj close}, {@code adjclose}, {@code adjusted_close}). Others are left alone.
 */
final class NaturalColumns {
    private static final List<String> SYMBOL = List.of("symbol", "ticker");
    private static final List<String> TIME = List.of("date", "time", "timestamp", "datetime",
            "__index_level_0__");
    private static final Pattern NUMBER = Pattern.compile("U?(TINY|SMALL|BIG|HUGE)INT|U?INTEGER"
            + "|FLOAT|DOUBLE|DECIMAL\\(\\d+,\\d+\\)");

    private final Offences offences;
    private final String symbolElsewhere;
    /** Names as they are, by what they stand for. */
    private final TreeMap<String, String> names = new TreeMap<>();
    private final TreeMap<String, String> types = new TreeMap<>();

    /** Looks at the columns of a table; adds an offence for all that is missing or wrong. */
    NaturalColumns(ResultSetMetaData columns, String symbol, Offences offences)
            throws SQLException {
        this.offences = offences;
        this.symbolElsewhere = symbol;
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            String meaning = meaning(columns.getColumnName(i));
            if (meaning != null && names.put(meaning, columns.getColumnName(i)) != null) {
                offences.add(columns.getColumnName(i), "", "is the second column that holds the "
                        + meaning + "; leave one of them out");
            } else if (meaning != null) {
                types.put(meaning, columns.getColumnTypeName(i));
            }
        }
        for (String needed : List.of("symbol", "date", "close")) {
            boolean elsewhere = needed.equals("symbol") && !symbol.isEmpty();
            if (!names.containsKey(needed) && !elsewhere) {
                offences.addForFile("has no column '" + needed + "'; bars have the columns symbol, "
                        + "date or time, open, high, low, close, volume");
            }
        }
        checkTypes();
    }

    private static @Nullable String meaning(String column) {
        String name = column.toLowerCase(Locale.ROOT).replace(' ', '_');
        if (SYMBOL.contains(name)) {
            return "symbol";
        }
        if (TIME.contains(name)) {
            return "date";
        }
        if (List.of("adjclose", "adjusted_close").contains(name)) {
            return "adj_close";
        }
        return BarBatch.VALUES.contains(name) ? name : null;
    }

    private void checkTypes() {
        types.forEach((meaning, type) -> {
            boolean fits = switch (meaning) {
                case "symbol" -> type.equals("VARCHAR") || type.startsWith("ENUM");
                case "date" -> type.equals("DATE") || type.startsWith("TIMESTAMP");
                default -> NUMBER.matcher(type).matches();
            };
            if (!fits) {
                offences.add(String.valueOf(names.get(meaning)), type, switch (meaning) {
                    case "symbol" -> "is the type of the column; symbols are text";
                    case "date" -> "is the type of the column; times are dates or timestamps";
                    default -> "is the type of the column; prices and volumes are numbers";
                });
            }
        });
        List<String> missing = BarBatch.VALUES.subList(0, BarBatch.CLOSE).stream()
                .filter(name -> !names.containsKey(name)).toList();
        if (!missing.isEmpty() && missing.size() < BarBatch.CLOSE) {
            offences.addForFile("has no column '" + missing.getFirst()
                    + "' though it has another price of bars; give all of open, high, low, close");
        }
    }

    /** The values there are, in their order. */
    List<String> columns() {
        return BarBatch.VALUES.stream().filter(names::containsKey).toList();
    }

    /** Their expressions. */
    List<String> values() {
        List<String> values = new ArrayList<>();
        columns().forEach(name -> values.add("CAST(" + quoted(name) + " AS DOUBLE)"));
        return values;
    }

    /** The expression of the symbol. */
    String symbol() {
        return names.containsKey("symbol") ? "CAST(" + quoted("symbol") + " AS VARCHAR)"
                : symbolElsewhere;
    }

    /** The column of the time. */
    String time() {
        return quoted("date");
    }

    /** What it holds. */
    BarClock clock() {
        String type = String.valueOf(types.get("date"));
        return type.equals("DATE") ? BarClock.DATE
                : type.contains("ZONE") || type.contains("TZ") ? BarClock.INSTANT
                        : BarClock.TIMESTAMP;
    }

    /** Column names are other people's texts: within quotes they are names, whatever they hold. */
    private String quoted(String meaning) {
        return "b.\"" + String.valueOf(names.get(meaning)).replace("\"", "\"\"") + "\"";
    }
}
