package io.troupe.data.storage.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.troupe.data.schema.BarBatch;
import io.troupe.data.schema.Decimals;
import io.troupe.data.schema.RawPanel;
import io.troupe.data.storage.Feed;
import io.troupe.data.storage.PanelFeed;
import io.troupe.model.Bar;
import io.troupe.model.CellText;
import io.troupe.model.Interval;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Writes the long layout row by row, so that a file may be larger than the memory. */
public final class BarsWriter {
    private static final List<String> PRICES = BarBatch.VALUES.subList(0, BarBatch.VOLUME);
    private static final int BEFORE_VALUES = 2;

    private final CsvWriter csv;
    private final int[] values;
    private final String[] row;

    /** A writer that has written the header; the caller flushes and closes what it writes to. */
    public BarsWriter(Writer writer, boolean withVolume) {
        this(writer, withVolume ? BarBatch.VALUES.subList(0, BarBatch.ADJUSTED_CLOSE) : PRICES);
    }

    /** A writer of some of the {@link BarBatch#VALUES}, in their order. */
    BarsWriter(Writer writer, List<String> columns) {
        this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(writer);
        this.values = columns.stream().mapToInt(BarBatch.VALUES::indexOf).toArray();
        this.row = new String[BEFORE_VALUES + values.length];
        row[0] = "date";
        row[1] = "symbol";
        for (int column = 0; column < values.length; column++) {
            row[BEFORE_VALUES + column] = columns.get(column);
        }
        csv.writeRecord(row);
    }

    /** Writes one row; {@code time} is the bar's time as text. */
    public void write(String time, String symbol, Bar bar) {
        double[] all = {bar.open(), bar.high(), bar.low(), bar.close(), bar.volume(), Double.NaN};
        write(time, symbol, all);
    }

    private void write(String time, String symbol, double[] all) {
        row[0] = time;
        row[1] = CellText.guarded(symbol);
        for (int column = 0; column < values.length; column++) {
            row[BEFORE_VALUES + column] = Decimals.print(all[values[column]]);
        }
        csv.writeRecord(row);
    }

    /** Writes the rows of a batch. */
    void write(Interval interval, BarBatch batch) {
        double[] all = new double[BarBatch.VALUES.size()];
        for (int at = 0; at < batch.rows(); at++) {
            for (int value = 0; value < all.length; value++) {
                all[value] = batch.value[value][at];
            }
            write(interval.format(batch.time[at]), batch.symbols().get(batch.symbol[at]), all);
        }
    }

    /** Hands everything written so far to the underlying writer. */
    public void flush() throws IOException {
        csv.flush();
    }

    /**
     * Writes all bars of a panel: by time where the symbols then appear in the panel's order,
     * which readers take for theirs, else by symbol.
     */
    static void writeAll(RawPanel panel, Writer writer) throws IOException {
        Feed feed = PanelFeed.of(panel);
        var rows = new BarsWriter(writer, feed.columns());
        if (appearInOrder(panel)) {
            writeByTime(panel, rows);
        } else {
            feed.rows().handTo(batch -> rows.write(panel.interval(), batch));
        }
        rows.flush();
    }

    private static boolean appearInOrder(RawPanel panel) {
        int next = 0;
        for (int bar = 0; bar < panel.bars() && next < panel.assets(); bar++) {
            int before = next;
            for (int asset = before; asset < panel.assets(); asset++) {
                if (!Double.isNaN(panel.close()[panel.cell(bar, asset)])) {
                    if (asset != next) {
                        return false;
                    }
                    next++;
                }
            }
        }
        return true;
    }

    private static void writeByTime(RawPanel panel, BarsWriter rows) {
        double[][] columns = PanelFeed.columns(panel);
        double[] all = new double[columns.length];
        for (int bar = 0; bar < panel.bars(); bar++) {
            String time = panel.interval().format(panel.times()[bar]);
            for (int asset = 0; asset < panel.assets(); asset++) {
                int cell = panel.cell(bar, asset);
                if (!Double.isNaN(panel.close()[cell])) {
                    for (int value = 0; value < all.length; value++) {
                        all[value] = columns[value].length == 0 ? Double.NaN
                                : columns[value][cell];
                    }
                    rows.write(time, panel.symbols().get(asset), all);
                }
            }
        }
    }
}
