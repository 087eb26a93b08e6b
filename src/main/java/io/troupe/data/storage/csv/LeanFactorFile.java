package io.troupe.data.storage.csv;

import io.troupe.data.schema.DataProblem;
import io.troupe.data.schema.DataProblems;
import io.troupe.data.schema.Decimals;
import io.troupe.data.schema.Schemas;
import io.troupe.model.CorporateAction;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads factor files of QuantConnect's LEAN: {@code yyyyMMdd,price factor,split factor,reference
 * price}, no header. A row's factors hold for dates after the row before and up to its own, on
 * which the raw close was the reference price; adjusted price = raw × price factor × split factor.
 *
 * <p>Between two rows p, s and p', s' the share was split s' : s, or joined, and paid a dividend of
 * reference × (1 − p / p') per share as it was counted before. Factors have seven places: the
 * ratio is the simplest that these leave open, and dividends are true to about reference × 1e-7.
 * The ex-date is the next day that is no Saturday or Sunday.
 */
public final class LeanFactorFile {
    /** Factors have seven places behind the point, rounded or cut off. */
    private static final BigDecimal UNIT = new BigDecimal("1e-7");
    private static final int FIELDS = 4;

    private record Row(LocalDate date, double priceFactor, BigDecimal splitFactor,
            double reference) {}

    private LeanFactorFile() {}

    /** The actions that a file's factors stand for, by date; adds every offence. */
    public static List<CorporateAction> read(Path file, String symbol, DataProblems problems) {
        List<Row> rows = new ArrayList<>();
        try {
            List<String> lines = Files.readAllLines(file, StandardCharsets.ISO_8859_1);
            for (int line = 1; line <= lines.size(); line++) {
                Row row = row(file.toString(), line, lines.get(line - 1), problems);
                if (row != null && !rows.isEmpty() && !row.date.isAfter(rows.getLast().date)) {
                    problems.add(new DataProblem(file.toString(), line, "date",
                            row.date.toString(), "does not come after " + rows.getLast().date));
                } else if (row != null) {
                    rows.add(row);
                }
            }
        } catch (IOException problem) {
            problems.add(DataProblem.ofFile(file.toString(), "cannot be read: " + problem));
        }
        return actions(symbol, rows);
    }

    private static List<CorporateAction> actions(String symbol, List<Row> rows) {
        List<CorporateAction> actions = new ArrayList<>();
        for (int at = 1; at < rows.size(); at++) {
            Row before = rows.get(at - 1);
            Row after = rows.get(at);
            LocalDate exDate = nextWeekday(before.date);
            double dividend = before.reference
                    * (1 - before.priceFactor / after.priceFactor);
            if (before.priceFactor < after.priceFactor) {
                actions.add(new CorporateAction.CashDividend(symbol, exDate, dividend));
            }
            Ratio.quotient(after.splitFactor, before.splitFactor, UNIT)
                    .filter(ratio -> ratio.numerator() != ratio.denominator())
                    .ifPresent(ratio -> actions.add(new CorporateAction.Split(symbol, exDate,
                            ratio.numerator(), ratio.denominator())));
        }
        return actions;
    }

    private static LocalDate nextWeekday(LocalDate date) {
        LocalDate next = date.plusDays(1);
        while (next.getDayOfWeek() == DayOfWeek.SATURDAY
                || next.getDayOfWeek() == DayOfWeek.SUNDAY) {
            next = next.plusDays(1);
        }
        return next;
    }

    private static @Nullable Row row(String file, int line, String text, DataProblems problems) {
        if (text.isBlank()) {
            return null;
        }
        String[] fields = text.split(",", -1);
        try {
            LocalDate date = LocalDate.parse(fields[0], DateTimeFormatter.BASIC_ISO_DATE);
            double[] numbers = new double[FIELDS];
            boolean sound = fields.length == FIELDS && !date.isBefore(Schemas.FIRST_DATE)
                    && !date.isAfter(Schemas.LAST_DATE);
            for (int field = 1; sound && field < FIELDS; field++) {
                numbers[field] = Decimals.parse(fields[field]);
                sound = numbers[field] >= 0 && numbers[field] <= Schemas.LARGEST_PRICE
                        && (field == FIELDS - 1 || numbers[field] > 0);
            }
            if (sound) {
                return new Row(date, numbers[1], new BigDecimal(fields[2].strip()), numbers[3]);
            }
        } catch (DateTimeParseException _) {
            // told below
        }
        problems.add(new DataProblem(file, line, "", text,
                "must be yyyyMMdd,price factor,split factor,reference price"));
        return null;
    }
}
