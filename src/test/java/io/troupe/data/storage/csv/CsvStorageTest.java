package io.troupe.data.storage.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.troupe.data.schema.Layout;
import io.troupe.data.schema.RawPanel;
import io.troupe.data.storage.ReadResult;
import io.troupe.data.storage.Selection;
import io.troupe.model.Interval;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CsvStorageTest {
    private static final int SEEDS = 60;

    private final Path folder;

    CsvStorageTest(@TempDir Path folder) {
        this.folder = folder;
    }

    static IntStream seeds() {
        return IntStream.range(0, SEEDS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void loadsWhatWasStoredToTheLastBit(int seed) throws IOException {
        RawPanel panel = panel(new SplittableRandom(seed));
        var store = new CsvStorage(folder.resolve(seed % 2 == 0 ? "p.csv" : "p.csv.gz"),
                Layout.AUTO);
        store.store(panel);
        assertThat(store.load(Selection.ALL)).isInstanceOfSatisfying(ReadResult.Read.class,
                read -> assertThat(read.panel().sameAs(panel)).isTrue());
        assertThat(folder.resolve("p.csv.part")).doesNotExist();
    }

    private static RawPanel panel(SplittableRandom random) {
        int bars = random.nextInt(1, 40);
        int assets = random.nextInt(1, 6);
        Interval interval = random.nextBoolean() ? Interval.DAY : Interval.MINUTE;
        long[] times = new long[bars];
        for (int bar = 0; bar < bars; bar++) {
            times[bar] = (bar == 0 ? 0 : times[bar - 1])
                    + random.nextInt(1, 5) * interval.seconds();
        }
        List<String> symbols = new ArrayList<>();
        for (int asset = 0; asset < assets; asset++) {
            symbols.add(List.of("NO", "BRK.B", "A,B", "say \"x\"", "ÖL", "1234").get(asset));
        }
        double[] close = prices(random, bars * assets);
        for (int cell = 0; cell < close.length; cell++) {
            boolean mustTrade = cell % bars == 0 || cell < bars;
            close[cell] = !mustTrade && random.nextInt(4) == 0 ? Double.NaN : close[cell];
        }
        return random.nextBoolean() ? RawPanel.closeOnly(interval, symbols, times, close)
                : new RawPanel(interval, symbols, times, close, scaled(close, 1.5),
                        scaled(close, 0.5), close,
                        random.nextBoolean() ? scaled(close, 1000) : new double[0],
                        new double[0]);
    }

    private static double[] prices(SplittableRandom random, int count) {
        double[] prices = new double[count];
        Arrays.setAll(prices, cell -> random.nextBoolean() ? random.nextDouble(1e-6, 1e6)
                : random.nextInt(1, 100_000) / 100.0);
        return prices;
    }

    private static double[] scaled(double[] values, double factor) {
        double[] scaled = new double[values.length];
        Arrays.setAll(scaled, cell -> values[cell] * factor);
        return scaled;
    }

    @Test
    void packsTheSameContentToTheSameBytes() throws IOException {
        RawPanel panel = panel(new SplittableRandom(1));
        Path first = folder.resolve("a.csv.gz");
        Path second = folder.resolve("b.csv.gz");
        new CsvStorage(first, Layout.AUTO).store(panel);
        new CsvStorage(second, Layout.AUTO).store(panel);
        assertThat(first).hasSameBinaryContentAs(second);
    }

    @Test
    void leavesTheOldFileWhereWritingFails() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "old");
        assertThatThrownBy(() -> CsvFile.write(file, writer -> {
            writer.write("half of the n");
            throw new IOException("disk full");
        })).isInstanceOf(IOException.class).hasMessage("disk full");
        assertThat(file).hasContent("old");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void makesTheFolderOfAFile() throws IOException {
        Path file = folder.resolve("new").resolve("a.csv");
        new CsvStorage(file, Layout.AUTO).store(RawPanel.closeOnly(Interval.DAY, List.of("A"),
                new long[]{0}, new double[]{1.5}));
        assertThat(file).hasContent("date,A\n1970-01-01,1.5\n");
    }
}
