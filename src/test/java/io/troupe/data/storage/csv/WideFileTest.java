package io.troupe.data.storage.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.data.schema.BarBatch;
import io.troupe.data.schema.Decimals;
import io.troupe.data.schema.Layout;
import io.troupe.data.schema.RawPanel;
import io.troupe.data.storage.Inventory;
import io.troupe.data.storage.ReadResult;
import io.troupe.data.storage.RowOrder;
import io.troupe.data.storage.ScanResult;
import io.troupe.data.storage.Selection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines of closes go through batches at once: held to the cells of the file, one by one. */
class WideFileTest {
    private static final int SYMBOLS = 23;
    private static final int LINES = 900;
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);

    @TempDir
    Path folder;

    private final double[][] cells = new double[LINES][SYMBOLS];

    private record Cell(String symbol, long day, double close, long line) {}

    private Path write() throws IOException {
        var random = new SplittableRandom(7);
        var text = new StringBuilder("date");
        for (int symbol = 0; symbol < SYMBOLS; symbol++) {
            text.append(",S").append(symbol);
        }
        for (int line = 0; line < LINES; line++) {
            text.append('\n').append(FIRST.plusDays(line));
            for (int symbol = 0; symbol < SYMBOLS; symbol++) {
                boolean gap = line % 5 == 0 && random.nextInt(3) == 0;
                cells[line][symbol] = gap ? Double.NaN : random.nextInt(1, 1_000_000) / 100.0;
                text.append(',').append(Decimals.print(cells[line][symbol]));
            }
        }
        return Files.writeString(folder.resolve("closes.csv"), text);
    }

    private List<Cell> expected(List<String> symbols) {
        List<Cell> expected = new ArrayList<>();
        for (int line = 0; line < LINES; line++) {
            for (String symbol : symbols) {
                double close = cells[line][Integer.parseInt(symbol.substring(1))];
                if (!Double.isNaN(close)) {
                    expected.add(new Cell(symbol, FIRST.plusDays(line).toEpochDay(), close,
                            line + 2));
                }
            }
        }
        return expected;
    }

    private static List<Cell> scanned(Path file, Selection selection, List<Integer> sizes) {
        List<Cell> found = new ArrayList<>();
        ScanResult result = new CsvStorage(file, Layout.AUTO).scan(selection, RowOrder.ANY,
                batch -> {
                    sizes.add(batch.rows());
                    for (int row = 0; row < batch.rows(); row++) {
                        found.add(new Cell(batch.symbols().get(batch.symbol[row]),
                                batch.time[row] / 86_400, batch.value[BarBatch.CLOSE][row],
                                batch.line[row]));
                        assertThat(batch.spoiled[row]).isFalse();
                        assertThat(batch.value[BarBatch.VOLUME][row]).isNaN();
                    }
                });
        assertThat(result).isInstanceOf(ScanResult.Done.class);
        return found;
    }

    @Test
    void handsOnEachCellWhereItStandsAndFullBatchesOnly() throws IOException {
        Path file = write();
        List<Integer> sizes = new ArrayList<>();
        List<String> all = new ArrayList<>();
        for (int symbol = 0; symbol < SYMBOLS; symbol++) {
            all.add("S" + symbol);
        }
        List<Cell> expected = expected(all);
        assertThat(scanned(file, Selection.ALL, sizes)).isEqualTo(expected);
        assertThat(sizes).hasSizeGreaterThan(2).last()
                .isEqualTo(expected.size() % BarBatch.ROWS);
        assertThat(sizes.subList(0, sizes.size() - 1)).containsOnly(BarBatch.ROWS);
    }

    @Test
    void handsOnChosenSymbolsInTheirOrder() throws IOException {
        Path file = write();
        List<String> chosen = List.of("S9", "S2", "S20");
        assertThat(scanned(file, new Selection(chosen, null, null), new ArrayList<>()))
                .isEqualTo(expected(chosen));
    }

    @Test
    void loadsEachCellAndCountsThem() throws IOException {
        Path file = write();
        RawPanel panel = ((ReadResult.Read) new CsvStorage(file, Layout.AUTO)
                .load(Selection.ALL)).panel();
        assertThat(panel.bars()).isEqualTo(LINES);
        for (int line = 0; line < LINES; line++) {
            for (int symbol = 0; symbol < SYMBOLS; symbol++) {
                assertThat(Double.valueOf(panel.close()[panel.cell(line, symbol)]))
                        .isEqualTo(Double.valueOf(cells[line][symbol]));
            }
        }
        Inventory inventory = ((ScanResult.Done) new CsvStorage(file, Layout.AUTO).inventory())
                .inventory();
        assertThat(inventory.bars()).isEqualTo(expected(panel.symbols()).size());
    }
}
