package io.troupe.data.storage.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The first records of a text file, without blank lines.
 *
 * @param records their fields
 * @param separator that stands between them: of comma, semicolon, tab and bar the one that most
 *        lines have most of, and all the same number
 */
record TextHead(List<List<String>> records, char separator) {
    /** Enough to find a layout. */
    static final int CHARACTERS = 1 << 18;
    /** Enough to see that a file is in a layout of Troupe's, most of the time. */
    static final int FEW_CHARACTERS = 1 << 13;
    private static final int RECORDS = 500;
    private static final int COUNTED_LINES = 12;
    private static final char[] CANDIDATES = {',', ';', '\t', '|'};

    TextHead {
        records = List.copyOf(records);
    }

    /**
     * Reads it.
     *
     * @param said the separator, or 0 to look for it
     * @param characters how many are read
     */
    static TextHead of(Path file, char said, int characters) throws IOException {
        String start = start(file, characters);
        char separator = said == '\0' ? separator(start) : said;
        List<List<String>> records = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder().fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(new StringReader(start))) {
            for (CsvRecord one : reader) {
                if (records.size() == RECORDS) {
                    break;
                }
                if (one.getFieldCount() > 1 || !one.getField(0).isBlank()) {
                    records.add(List.copyOf(one.getFields()));
                }
            }
        } catch (CsvParseException _) {
            return new TextHead(records, separator); // what follows is told when it is read
        }
        return new TextHead(records, separator);
    }

    private static String start(Path file, int characters) throws IOException {
        char[] text = new char[characters];
        int length = 0;
        try (Reader reader = CsvFile.open(file)) {
            int read = 0;
            while (read >= 0 && length < characters) {
                length += read;
                read = reader.read(text, length, characters - length);
            }
        }
        String start = new String(text, 0, length);
        int lastLine = start.lastIndexOf('\n');
        return length < characters || lastLine < 0 ? start : start.substring(0, lastLine + 1);
    }

    private static char separator(String start) {
        List<String> all = start.lines().filter(line -> !line.isBlank())
                .limit(COUNTED_LINES).map(line -> line.replaceAll("\"[^\"]*\"", "")).toList();
        boolean above = all.size() > 2 && all.getFirst().chars()
                .noneMatch(each -> String.valueOf(CANDIDATES).indexOf(each) >= 0);
        List<String> lines = above ? all.subList(1, all.size()) : all;
        char best = ',';
        long most = 0;
        for (char candidate : CANDIDATES) {
            long[] counts = lines.stream().mapToLong(
                    line -> line.chars().filter(each -> each == candidate).count()).toArray();
            boolean same = counts.length > 0;
            for (long count : counts) {
                same &= count == counts[0];
            }
            if (same && counts[0] > most) {
                most = counts[0];
                best = candidate;
            }
        }
        return best;
    }
}
