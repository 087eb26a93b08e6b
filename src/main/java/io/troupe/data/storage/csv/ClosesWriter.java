package io.troupe.data.storage.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.troupe.data.schema.Decimals;
import io.troupe.data.schema.RawPanel;
import io.troupe.model.CellText;
import java.io.IOException;
import java.io.Writer;

/** Writes the wide layout. */
final class ClosesWriter {
    private ClosesWriter() {}

    static void writeAll(RawPanel panel, Writer writer) throws IOException {
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(writer);
        String[] row = new String[panel.assets() + 1];
        row[0] = "date";
        for (int asset = 0; asset < panel.assets(); asset++) {
            row[asset + 1] = CellText.guarded(panel.symbols().get(asset));
        }
        csv.writeRecord(row);
        for (int bar = 0; bar < panel.bars(); bar++) {
            row[0] = panel.interval().format(panel.times()[bar]);
            for (int asset = 0; asset < panel.assets(); asset++) {
                row[asset + 1] = Decimals.print(panel.close()[panel.cell(bar, asset)]);
            }
            csv.writeRecord(row);
        }
        csv.flush();
    }
}
