package io.troupe.metrics.standard;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.metrics.Metric;
import io.troupe.metrics.Need;
import io.troupe.metrics.View;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page of metrics has a row for every figure, in their order, and says of it what is so. */
class MetricsPageTest {
    private static final String NEXT_CELL = " \\| ";

    @Test
    void theRowsAreTheRegister() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("docs/metrics.md")).stream()
                .filter(line -> line.startsWith("| `")).toList();
        List<Metric> metrics = StandardMetrics.REGISTER.metrics();
        assertThat(rows.stream().map(row -> row.substring(0, row.lastIndexOf("|", row.length() - 2)
                + 1))).containsExactlyElementsOf(metrics.stream().map(MetricsPageTest::row)
                        .toList());
        assertThat(rows).allSatisfy(row -> assertThat(
                Arrays.asList(row.split(NEXT_CELL)).getLast()).hasSizeGreaterThan(10));
    }

    /** A row without its last cell, the definition. */
    private static String row(Metric metric) {
        String needs = metric.needs().stream().map(Need::label).collect(Collectors.joining(", "));
        String object = metric.section().object();
        String key = metric.label(View.JSON)
                .map(label -> quoted(object.isEmpty() ? label : object + "." + label)).orElse("–");
        return "| " + String.join(" | ", quoted(metric.name()), key,
                metric.label(View.CSV).map(MetricsPageTest::quoted).orElse("–"),
                metric.label(View.TABLE).orElse("–"), metric.unit().label(),
                metric.better().name().toLowerCase(Locale.ROOT), needs,
                metric.undefinedWhere().isEmpty() ? "never" : metric.undefinedWhere()) + " |";
    }

    private static String quoted(String name) {
        return '`' + name + '`';
    }
}
