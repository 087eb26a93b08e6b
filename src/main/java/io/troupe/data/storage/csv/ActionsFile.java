package io.troupe.data.storage.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.troupe.data.schema.DataProblems;
import io.troupe.data.schema.Decimals;
import io.troupe.data.schema.Schemas;
import io.troupe.model.CellText;
import io.troupe.model.CorporateAction;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * A text table of corporate actions: {@code date,symbol,type,value,new_symbol}, see {@link
 * Schemas#ACTIONS}. A ratio is written {@code 2:1}; a decimal number is read if it is a ratio of
 * small whole numbers, with the precision that it has: {@code 1.05} is {@code 21:20}, {@code
 * 0.1428571} is {@code 1:7}.
 */
public final class ActionsFile {
    private ActionsFile() {}

    /** All sound actions, by ex-date and in the order of the file; adds every offence. */
    public static List<CorporateAction> read(Path file, DataProblems problems) {
        return byDate(TableFile.read(file, Schemas.ACTIONS, problems, ActionsFile::action));
    }

    /**
     * All actions.
     *
     * @throws IOException if something offends: the first offence, and how many there are
     */
    public static List<CorporateAction> require(Path file) throws IOException {
        var problems = new DataProblems();
        return TableFile.required(read(file, problems), problems);
    }

    private static List<CorporateAction> byDate(List<CorporateAction> actions) {
        return actions.stream().sorted(Comparator.comparing(CorporateAction::exDate)).toList();
    }

    private static CorporateAction action(Map<String, String> row) {
        String symbol = row.getOrDefault("symbol", "");
        LocalDate date = LocalDate.parse(row.getOrDefault("date", ""));
        String value = row.getOrDefault("value", "");
        String type = row.getOrDefault("type", "");
        return switch (type) {
            case "split" -> {
                Ratio ratio = ratio(value);
                yield new CorporateAction.Split(symbol, date, ratio.numerator(),
                        ratio.denominator());
            }
            case "stock-dividend" -> {
                Ratio ratio = ratio(value);
                yield new CorporateAction.StockDividend(symbol, date, ratio.numerator(),
                        ratio.denominator());
            }
            case "dividend" -> new CorporateAction.CashDividend(symbol, date,
                    Decimals.parse(value));
            case "symbol-change" -> new CorporateAction.SymbolChange(symbol, date,
                    row.getOrDefault("new_symbol", ""));
            case "delisting" -> new CorporateAction.Delisting(symbol, date,
                    value.isEmpty() ? OptionalDouble.empty()
                            : OptionalDouble.of(Decimals.parse(value)));
            default -> throw new IllegalArgumentException("there is no type " + type);
        };
    }

    private static Ratio ratio(String value) {
        return Ratio.parse(value).orElseThrow(() -> new IllegalArgumentException("'" + value
                + "' is no ratio of small whole numbers; write it like 2:1"));
    }

    /** Writes actions by ex-date, as a whole or not at all. */
    public static void write(Path file, List<CorporateAction> actions) throws IOException {
        CsvFile.write(file, writer -> {
            CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(writer);
            csv.writeRecord(Schemas.ACTIONS.columnNames());
            for (CorporateAction action : byDate(actions)) {
                csv.writeRecord(row(action));
            }
            csv.flush();
        });
    }

    private static List<String> row(CorporateAction action) {
        String date = action.exDate().toString();
        String symbol = CellText.guarded(action.symbol());
        return switch (action) {
            case CorporateAction.Split(var _, var _, long numerator, long denominator) ->
                List.of(date, symbol, "split", numerator + ":" + denominator, "");
            case CorporateAction.StockDividend(var _, var _, long numerator, long denominator) ->
                List.of(date, symbol, "stock-dividend", numerator + ":" + denominator, "");
            case CorporateAction.CashDividend(var _, var _, double amount) ->
                List.of(date, symbol, "dividend", Decimals.print(amount), "");
            case CorporateAction.SymbolChange(var _, var _, String newSymbol) ->
                List.of(date, symbol, "symbol-change", "", CellText.guarded(newSymbol));
            case CorporateAction.Delisting(var _, var _, OptionalDouble cash) ->
                List.of(date, symbol, "delisting",
                        cash.isPresent() ? Decimals.print(cash.getAsDouble()) : "", "");
        };
    }
}
