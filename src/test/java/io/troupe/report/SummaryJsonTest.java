package io.troupe.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.troupe.data.DataReport;
import io.troupe.journal.BookingVisitor;
import io.troupe.metrics.standard.StandardMetrics;
import io.troupe.model.Instrument;
import io.troupe.report.analysis.RunAnalysis;
import io.troupe.report.analysis.RunAnalyzer;
import io.troupe.report.books.RunContext;
import io.troupe.report.diagnoses.StandardDiagnoses;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SummaryJsonTest {
    /** Strategy k ends with k more than it began with. */
    private static RunAnalysis run(int strategies) {
        double[] closes = {10, 11};
        long[] cash = new long[strategies];
        Arrays.fill(cash, 1_000_000_000);
        RunContext context = new RunContext(
                ScriptedBookings.daily(List.of(Instrument.share("A")), closes), "many",
                IntStream.range(0, strategies).mapToObj(k -> "näme \ud83d\ude00 " + k).toList(),
                cash);
        ScriptedBookings bookings = new ScriptedBookings().bar(visitor -> {
            int all = strategies * (strategies - 1) / 2;
            if (all > 0) {
                visitor.fill(BookingVisitor.HOUSE, 0, all, all * 10_000_000L, 0, 0);
            }
            for (int k = 1; k < strategies; k++) {
                visitor.fill(k, 0, k, k * 10_000_000L, 0, 0);
            }
        }).bar();
        return new RunAnalyzer(context, bookings).analyze(TestAnalyses.UNKNOWN,
                StandardMetrics.REGISTER, TestAnalyses.KNOWING_NOTHING, List.of());
    }

    /** Groups of strategies are written apart: at their seams, and within them, all is there. */
    @ParameterizedTest
    @ValueSource(ints = {1, 15, 16, 17, 33, 530})
    void everyStrategyStandsInItsPlace(int count) throws IOException {
        String text = SummaryJson.of(run(count).summary(), DataReport.NONE, _ -> {});

        JsonNode strategies = new ObjectMapper().readTree(text).get("strategies");
        assertThat(strategies).hasSize(count);
        for (int k = 0; k < count; k++) {
            assertThat(strategies.get(k).get("id").asText()).isEqualTo("näme \ud83d\ude00 " + k);
            assertThat(strategies.get(k).get("finalEquity").decimalValue())
                    .isEqualByComparingTo(Integer.toString(1000 + k));
        }
        // As one who writes them one by one has them: each begins a line, behind the last's comma.
        String list = text.substring(text.indexOf("\"strategies\" : ["), text.indexOf("\n  ],"));
        assertThat(Pattern.compile("(?m)^    \\{$").matcher(list).results().count())
                .isEqualTo(count);
        assertThat(Pattern.compile("(?m)^    \\},$").matcher(list).results().count())
                .isEqualTo(count - 1);
        assertThat(text).contains("\"strategies\" : [\n    {\n      \"id\"")
                .contains("\n    }\n  ],\n").endsWith("}\n").doesNotContain(",,", ", {", "\n\n");
    }

    @Test
    void theFileIsTheText(@TempDir Path folder) throws IOException {
        RunAnalysis run = run(40);
        Path file = folder.resolve("summary.json");

        SummaryJson.write(run, StandardDiagnoses.of(run), file);

        assertThat(file).hasContent(SummaryJson.of(run, StandardDiagnoses.of(run)));
    }
}
