package io.troupe.data.storage.csv;

import io.troupe.data.storage.text.DateForms;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A header of two levels, as pandas writes a frame of several symbols: a row of what columns hold
 * ({@code Price,Close,Close,Open,…}), one of whose they are ({@code Ticker,KO,PEP,KO,…}), in either
 * order, and perhaps one that names the index ({@code Date,,,}); or pairs in one row, as {@code
 * ('Close', 'KO')}.
 *
 * @param rows how many records it takes
 * @param values what each column holds; the first are the dates
 * @param symbols whose each column is
 */
record LevelHeader(int rows, List<String> values, List<String> symbols) {
    private static final Pattern PAIR = Pattern.compile("\\('([^']*)', '([^']*)'\\)");
    /** No name of a level has one, every date does. */
    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final Set<String> OTHERS = Set.of("dividends", "stock splits", "capital gains",
            "repaired?");

    /** The header at the beginning of some records, or null if it is none. */
    static @Nullable LevelHeader of(List<List<String>> records) {
        if (records.size() < 2 || records.getFirst().size() < 2) {
            return null;
        }
        List<String> first = records.getFirst();
        List<String> second = records.get(1);
        LevelHeader pairs = ofPairs(first);
        if (pairs != null) {
            return pairs;
        }
        if (first.size() != second.size() || DIGIT.matcher(second.getFirst()).find()) {
            return null;
        }
        int rows = records.size() > 2 && isIndexRow(records.get(2)) ? 3 : 2;
        return isPrices(first) ? ofRows(rows, first, second) : ofRows(rows, second, first);
    }

    private static @Nullable LevelHeader ofRows(int rows, List<String> values,
            List<String> symbols) {
        return isPrices(values) && areSymbols(symbols) ? new LevelHeader(rows, values, symbols)
                : null;
    }

    private static @Nullable LevelHeader ofPairs(List<String> header) {
        List<String> values = new ArrayList<>(List.of("date"));
        List<String> symbols = new ArrayList<>(List.of(""));
        for (String name : header.subList(1, header.size())) {
            Matcher pair = PAIR.matcher(name);
            if (!pair.matches()) {
                return null;
            }
            boolean priceFirst = isPrice(pair.group(1));
            values.add(pair.group(priceFirst ? 1 : 2));
            symbols.add(pair.group(priceFirst ? 2 : 1));
        }
        return isPrices(values) ? new LevelHeader(1, values, symbols) : null;
    }

    private static boolean isIndexRow(List<String> row) {
        return row.subList(1, row.size()).stream().allMatch(String::isBlank)
                && !DateForms.isDate(row.getFirst());
    }

    private static boolean isPrices(List<String> row) {
        return row.subList(1, row.size()).stream().allMatch(LevelHeader::isPrice)
                && row.stream().anyMatch(name -> CsvFormat.isNamed(name, "close")
                        || CsvFormat.isNamed(name, "adj_close"));
    }

    private static boolean isPrice(String name) {
        return OTHERS.contains(CsvFormat.plain(name))
                || List.of("open", "high", "low", "close", "volume", "adj_close").stream()
                        .anyMatch(value -> CsvFormat.isNamed(name, value));
    }

    private static boolean areSymbols(List<String> row) {
        return row.subList(1, row.size()).stream().noneMatch(String::isBlank);
    }
}
