package io.troupe.data.storage;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.troupe.data.schema.Decimals;
import io.troupe.data.schema.RawPanel;
import io.troupe.model.Bar;
import java.io.IOException;
import java.io.Writer;

/** Writes the long layout row by row, so that a file may be larger than the memory. */
public final class BarsWriter {
    private final CsvWriter csv;
    private final boolean withVolume;

    /** A writer that has written the header; the caller flushes and closes what it writes to. */
    public BarsWriter(Writer writer, boolean withVolume) {
        this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(writer);
        this.withVolume = withVolume;
        if (withVolume) {
            csv.writeRecord("date", "symbol", "open", "high", "low", "close", "volume");
        } else {
            csv.writeRecord("date", "symbol", "open", "high", "low", "close");
        }
    }

    /** Writes one row; {@code time} is the bar's time as text. */
    public void write(String time, String symbol, Bar bar) {
        String open = Decimals.print(bar.open());
        String high = Decimals.print(bar.high());
        String low = Decimals.print(bar.low());
        String close = Decimals.print(bar.close());
        if (withVolume) {
            csv.writeRecord(time, symbol, open, high, low, close, Decimals.print(bar.volume()));
        } else {
            csv.writeRecord(time, symbol, open, high, low, close);
        }
    }

    /** Hands everything written so far to the underlying writer. */
    public void flush() throws IOException {
        csv.flush();
    }

    static void writeAll(RawPanel panel, Writer writer) throws IOException {
        var rows = new BarsWriter(writer, panel.hasVolume());
        for (int bar = 0; bar < panel.bars(); bar++) {
            String time = panel.interval().format(panel.times()[bar]);
            for (int asset = 0; asset < panel.assets(); asset++) {
                int cell = panel.cell(bar, asset);
                if (!Double.isNaN(panel.close()[cell])) {
                    rows.write(time, panel.symbols().get(asset), bar(panel, bar, cell));
                }
            }
        }
        rows.flush();
    }

    private static Bar bar(RawPanel panel, int bar, int cell) {
        return new Bar(panel.times()[bar], panel.open()[cell], panel.high()[cell],
                panel.low()[cell], panel.close()[cell],
                panel.hasVolume() ? panel.volume()[cell] : Double.NaN);
    }
}
