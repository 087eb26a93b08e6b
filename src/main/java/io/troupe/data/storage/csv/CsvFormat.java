package io.troupe.data.storage.csv;

import io.troupe.data.schema.BarBatch;
import io.troupe.data.storage.Offences;
import io.troupe.data.storage.text.TimeColumn;
import io.troupe.model.NearestName;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a text file of another tool lays out bars: one row per bar, of one symbol per file or of
 * several. Columns are found by their header, in any letter case and order; those without a
 * meaning are ignored.
 *
 * @param columns what a column is → its header, where that is none of the {@linkplain #ALIASES
 *        usual ones}. What there is: {@code date, clock} (time of day), {@code period, symbol,
 *        open, high, low, close, volume, adj_close, factor} (adjusted close = close × factor).
 *        The empty header means that the file does not have it; {@code time} is a time of day
 *        beside a column of dates
 * @param datePattern as {@link java.time.format.DateTimeFormatter} has it, like {@code
 *        dd/MM/yyyy}; empty for {@code yyyy-MM-dd[THH:mm[:ss][Z|±hh:mm]]}
 * @param zone where the clocks of times without an offset hang
 * @param separator between fields
 * @param decimalComma whether numbers have a comma instead of a decimal point
 * @param missing words that stand for a value that is not there, besides the empty field
 */
public record CsvFormat(Map<String, String> columns, String datePattern, ZoneId zone,
        char separator, boolean decimalComma, List<String> missing) {
    /** Under which headers a column is found, in lower case. */
    public static final Map<String, List<String>> ALIASES = Map.ofEntries(
            Map.entry("date", List.of("date", "<date>", "time", "datetime", "timestamp",
                    "index", "open time", "open_time", "gmt time", "local time", "datum")),
            Map.entry("clock", List.of("clock", "<time>", "time")),
            Map.entry("period", List.of("<per>")),
            Map.entry("symbol", List.of("symbol", "<ticker>", "ticker", "tic", "name")),
            Map.entry("open", List.of("open", "<open>", "erster")),
            Map.entry("high", List.of("high", "<high>", "hoch")),
            Map.entry("low", List.of("low", "<low>", "tief")),
            Map.entry("close", List.of("close", "<close>", "close/last", "last", "price",
                    "schlusskurs")),
            Map.entry("volume", List.of("volume", "<vol>", "vol", "vol.", "<tickvol>",
                    "stuecke", "stücke")),
            Map.entry("adj_close", List.of("adj_close", "adj close", "adjclose", "adj. close",
                    "adjusted_close", "adjusted close")),
            Map.entry("factor", List.of("factor")));

    /** Columns under their usual headers, ISO dates in UTC, decimal points. */
    public static final CsvFormat GENERIC = new CsvFormat(Map.of(), "", ZoneOffset.UTC, ',', false,
            List.of());
    /** {@code Date,Open,High,Low,Close,Adj Close,Volume}; rows of {@code null} are left out. */
    public static final CsvFormat YAHOO = new CsvFormat(Map.of(), "", ZoneOffset.UTC, ',', false,
            List.of("null"));
    /**
     * {@code <TICKER>,<PER>,<DATE>,<TIME>,<OPEN>,<HIGH>,<LOW>,<CLOSE>,<VOL>,<OPENINT>}; a time is
     * read unless the period is D, W or M. Its site writes {@link #GENERIC} files too.
     */
    public static final CsvFormat STOOQ = new CsvFormat(Map.of(), "yyyyMMdd", ZoneOffset.UTC, ',',
            false, List.of());

    private static final Map<String, Integer> ROLES = roles();

    /** Checks the components. */
    public CsvFormat {
        columns = Map.copyOf(columns);
        missing = List.copyOf(missing);
        for (String name : new TreeMap<>(columns).keySet()) {
            if (!ALIASES.containsKey(name)) {
                throw new IllegalArgumentException("there is no column '" + name + "' of bars"
                        + NearestName.hint(name, new TreeMap<>(ALIASES).keySet())
                        + "; there are " + String.join(", ", new TreeMap<>(ALIASES).keySet()));
            }
        }
        if (!datePattern.isEmpty()) {
            requirePattern(datePattern, zone);
        }
    }

    private static void requirePattern(String pattern, ZoneId zone) {
        try {
            new TimeColumn(pattern, zone);
        } catch (IllegalArgumentException reason) {
            throw new IllegalArgumentException("'" + pattern + "' is no pattern of dates: "
                    + reason.getMessage(), reason);
        }
    }

    private static Map<String, Integer> roles() {
        Map<String, Integer> roles = new TreeMap<>();
        for (int value = 0; value < BarBatch.VALUES.size(); value++) {
            roles.put(BarBatch.VALUES.get(value), value);
        }
        roles.put("factor", BarColumns.FACTOR);
        roles.put("date", BarColumns.TIME);
        roles.put("clock", BarColumns.CLOCK);
        roles.put("symbol", BarColumns.SYMBOL);
        roles.put("period", BarColumns.PERIOD);
        return roles;
    }

    /** The same with other headers for some columns. */
    public CsvFormat withColumns(Map<String, String> headers) {
        return new CsvFormat(headers, datePattern, zone, separator, decimalComma, missing);
    }

    /** The same with dates of another form, of a zone. */
    public CsvFormat withDates(String pattern, ZoneId dateZone) {
        return new CsvFormat(columns, pattern, dateZone, separator, decimalComma, missing);
    }

    /** The same with other signs between fields and before decimals. */
    public CsvFormat withSigns(char fieldSeparator, boolean comma) {
        return new CsvFormat(columns, datePattern, zone, fieldSeparator, comma, missing);
    }

    /** What the columns of a header are; adds an offence for everything that is wrong. */
    BarColumns columnsOf(List<String> header, Offences offences) {
        List<String> lower = header.stream().map(CsvFormat::plain).toList();
        int[] roles = new int[header.size()];
        Arrays.fill(roles, BarColumns.IGNORED);
        for (Map.Entry<String, Integer> entry : ROLES.entrySet()) {
            int column = find(entry.getKey(), lower, header, offences);
            if (column >= 0 && roles[column] != BarColumns.IGNORED) {
                offences.add(header.get(column), "", "is used for two things");
            } else if (column >= 0) {
                roles[column] = entry.getValue();
            }
        }
        var found = new BarColumns(roles, header);
        require(found, offences);
        return found;
    }

    /** A header as aliases are written: some sources number their columns, as {@code 1. open}. */
    static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceFirst("^\\d\\. ", "");
    }

    /** Whether a header is one of those that a column is found under. */
    static boolean isNamed(String header, String column) {
        return ALIASES.getOrDefault(column, List.of()).contains(plain(header));
    }

    private int find(String name, List<String> lower, List<String> header, Offences offences) {
        String mapped = columns.get(name);
        if (mapped == null) {
            boolean noDate = !lower.contains("date") && !lower.contains("<date>");
            for (String alias : ALIASES.getOrDefault(name, List.of())) {
                boolean isDate = name.equals("clock") && alias.equals("time") && noDate;
                if (lower.contains(alias) && !isDate) {
                    return lower.indexOf(alias);
                }
            }
            return -1;
        }
        int column = mapped.isEmpty() ? -1 : lower.indexOf(mapped.toLowerCase(Locale.ROOT));
        if (column < 0 && !mapped.isEmpty()) {
            offences.add("", "", "the header has no column '" + mapped + "' for " + name
                    + NearestName.hint(mapped, header));
        }
        return column;
    }

    private static void require(BarColumns found, Offences offences) {
        List<String> values = found.values();
        if (!found.has(BarColumns.TIME)) {
            offences.add("", "", "the header has no column of dates; say which it is");
        }
        boolean closesAlone = values.contains("close") && !values.contains("open")
                && !values.contains("high") && !values.contains("low");
        BarBatch.VALUES.subList(0, BarBatch.VOLUME).stream()
                .filter(name -> !closesAlone && !values.contains(name))
                .forEach(name -> offences.add("", "", "the header has no column '" + name
                        + "'; say which it is"));
        if (found.has(BarColumns.FACTOR) && found.has(BarBatch.ADJUSTED_CLOSE)) {
            offences.add("", "", "the header has adjusted closes and factors; say that one of "
                    + "them is not there");
        }
    }
}
