package io.troupe.metrics.standard;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.metrics.Figure;
import io.troupe.metrics.Metric;
import io.troupe.metrics.TrackRecord;
import io.troupe.metrics.Undefinedness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which figure is defined in which case, and why not, is what the page says of it. */
class UndefinedCasesTest {
    private static final String HEAD = "| case by case |";
    private static final String DEFINED = "✓";
    private static final Map<String, TrackRecord> CASES = UndefinedCases.all();

    static List<String> rows() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("docs/metrics.md"));
        int head = lines.indexOf(lines.stream().filter(line -> line.startsWith(HEAD)).findFirst()
                .orElseThrow());
        return lines.subList(head + 2, lines.size()).stream()
                .takeWhile(line -> line.startsWith("|")).toList();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void isDefinedOrNotAsThePageSays(String row) {
        List<String> cells = cells(row);
        Metric metric = StandardMetrics.REGISTER.metrics().stream()
                .filter(each -> each.name().equals(cells.getFirst())).findFirst().orElseThrow();
        assertThat(CASES.values().stream().map(record -> cell(metric.of(record))))
                .containsExactlyElementsOf(cells.subList(1, cells.size()));
    }

    private static String cell(Figure figure) {
        return figure instanceof Figure.Undefined(Undefinedness why) ? why.label() : DEFINED;
    }

    private static List<String> cells(String row) {
        return Arrays.stream(row.substring(1, row.lastIndexOf('|')).split("\\|"))
                .map(String::strip).toList();
    }

    @Test
    void thePageHasEveryFigureAndEveryCase() throws IOException {
        assertThat(rows().stream().map(row -> cells(row).getFirst()))
                .containsExactlyElementsOf(StandardMetrics.REGISTER.metrics().stream()
                        .map(Metric::name).toList());
        String head = Files.readAllLines(Path.of("docs/metrics.md")).stream()
                .filter(line -> line.startsWith(HEAD)).findFirst().orElseThrow();
        assertThat(cells(head)).hasSize(1 + CASES.size())
                .containsAll(CASES.keySet());
    }

    /** A reason that no row of the table has belongs to something else than a portfolio. */
    @Test
    void everyReasonHasWordsOfItsOwn() {
        assertThat(Stream.of(Undefinedness.values()).map(Undefinedness::sentence))
                .doesNotHaveDuplicates().noneMatch(String::isBlank);
        assertThat(Stream.of(Undefinedness.values()).map(Undefinedness::label))
                .doesNotHaveDuplicates().allMatch(label -> label.matches("[a-z-]+"));
    }
}
