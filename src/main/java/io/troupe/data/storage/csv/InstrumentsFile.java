package io.troupe.data.storage.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.troupe.data.schema.DataProblems;
import io.troupe.data.schema.Decimals;
import io.troupe.data.schema.Schemas;
import io.troupe.model.CellText;
import io.troupe.model.Instrument;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A text table of instruments: {@code
 * symbol,currency,step,lot,tick,multiplier,shortable,borrow_rate,session}, see {@link
 * Schemas#INSTRUMENTS}. Only the symbol is required; what is empty is as for a {@linkplain
 * Instrument#share share}.
 */
public final class InstrumentsFile {
    private InstrumentsFile() {}

    /** All sound instruments in the order of the file; adds every offence. */
    public static List<Instrument> read(Path file, DataProblems problems) {
        return TableFile.read(file, Schemas.INSTRUMENTS, problems, InstrumentsFile::instrument);
    }

    /**
     * All instruments.
     *
     * @throws IOException if something offends: the first offence, and how many there are
     */
    public static List<Instrument> require(Path file) throws IOException {
        var problems = new DataProblems();
        return TableFile.required(read(file, problems), problems);
    }

    private static Instrument instrument(Map<String, String> row) {
        Instrument share = Instrument.share(row.getOrDefault("symbol", ""));
        Instrument.Terms terms = share.terms();
        String currency = row.getOrDefault("currency", "");
        String lot = row.getOrDefault("lot", "");
        String shortable = row.getOrDefault("shortable", "");
        return new Instrument(share.symbol(), currency.isEmpty() ? share.currency() : currency,
                number(row, "step", share.quantityStep()),
                new Instrument.Terms(lot.isEmpty() ? terms.lotSteps() : Long.parseLong(lot),
                        number(row, "tick", terms.tick()),
                        number(row, "multiplier", terms.multiplier()),
                        shortable.isEmpty() ? terms.shortable() : shortable.equals("true"),
                        number(row, "borrow_rate", terms.borrowRateAnnual()),
                        row.getOrDefault("session", "")));
    }

    private static double number(Map<String, String> row, String column, double standard) {
        String text = row.getOrDefault(column, "");
        return text.isEmpty() ? standard : Decimals.parse(text);
    }

    /** Writes instruments, as a whole or not at all. */
    public static void write(Path file, List<Instrument> instruments) throws IOException {
        CsvFile.write(file, writer -> {
            CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(writer);
            csv.writeRecord(Schemas.INSTRUMENTS.columnNames());
            for (Instrument one : instruments) {
                Instrument.Terms terms = one.terms();
                csv.writeRecord(CellText.guarded(one.symbol()), one.currency(),
                        Decimals.print(one.quantityStep()),
                        Long.toString(terms.lotSteps()), Decimals.print(terms.tick()),
                        Decimals.print(terms.multiplier()), Boolean.toString(terms.shortable()),
                        Decimals.print(terms.borrowRateAnnual()),
                        CellText.guarded(terms.session()));
            }
            csv.flush();
        });
    }
}
