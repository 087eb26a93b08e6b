package io.troupe.risk.stress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class HistoricalWindowTest {
    /** Four days after Lehman Brothers the index was 0.3 % above the close before. */
    private static final double ABOVE_THE_BEGIN = 1.003;
    private static final Path INDEX = Path.of("data/sp500-index.csv.gz");

    private static NavigableMap<LocalDate, Double> closes() throws IOException {
        NavigableMap<LocalDate, Double> closes = new TreeMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(INDEX)), StandardCharsets.UTF_8))) {
            lines.lines().skip(1).map(line -> line.split(",")).forEach(cells -> closes
                    .put(LocalDate.parse(cells[0]), Double.valueOf(cells[1])));
        }
        return closes;
    }

    private static double highest(NavigableMap<LocalDate, Double> closes) {
        return closes.values().stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }

    private static double lowest(NavigableMap<LocalDate, Double> closes) {
        return closes.values().stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    }

    @Test
    void datesAreThoseOfTheIndex() throws IOException {
        NavigableMap<LocalDate, Double> closes = closes();
        int checked = 0;
        for (HistoricalWindow window : HistoricalWindow.ALL) {
            if (window.high().isBefore(closes.firstKey())
                    || window.trough().isAfter(closes.lastKey())) {
                continue;
            }
            checked++;
            double high = Objects.requireNonNull(closes.get(window.high()));
            assertThat(highest(closes.subMap(window.high(), true, window.trough(), true)))
                    .as(window.name()).isEqualTo(high);
            assertThat(highest(closes.subMap(window.peak(), true, window.trough(), true)))
                    .as(window.name()).isLessThan(Objects.requireNonNull(closes.get(window.peak()))
                            * ABOVE_THE_BEGIN);
            assertThat(lowest(closes.subMap(window.peak(), true, window.trough(), true)))
                    .as(window.name()).isEqualTo(closes.get(window.trough()));
            LocalDate regained = closes.tailMap(window.high(), false).entrySet().stream()
                    .filter(each -> each.getValue() >= high).map(each -> each.getKey())
                    .findFirst().orElse(LocalDate.parse("2024-01-19"));
            assertThat(window.regained()).as(window.name()).isEqualTo(regained);
        }
        assertThat(checked).isEqualTo(17);
    }

    @Test
    void windowsAreInTheOrderOfTimeAndTheirDatesToo() {
        assertThat(HistoricalWindow.ALL)
                .isSortedAccordingTo(Comparator.comparing(HistoricalWindow::peak));
        for (HistoricalWindow window : HistoricalWindow.ALL) {
            assertThat(window.high()).as(window.name()).isBeforeOrEqualTo(window.peak());
            assertThat(window.peak()).as(window.name()).isBefore(window.trough());
            assertThat(window.trough()).as(window.name()).isBefore(window.regained());
        }
    }

    @Test
    void aNameIsOneWindows() {
        List<String> names = HistoricalWindow.ALL.stream().map(HistoricalWindow::name).toList();

        assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z0-9-]+"));
    }
}
