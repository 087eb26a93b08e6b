package io.troupe.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.troupe.data.DataReport;
import io.troupe.journal.Bookings;
import io.troupe.metrics.Figure;
import io.troupe.metrics.Undefinedness;
import io.troupe.metrics.Unit;
import io.troupe.metrics.standard.RecoveryFactor;
import io.troupe.report.summary.RunSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A metric that is added to the register is in the table and in both files, and that is all. */
class AddedFigureTest {
    @TempDir
    private Path folder;

    private static RunSummary summary(Bookings bookings) {
        return ResultsWriter.summarize(HandComputedFund.context(), bookings,
                RecoveryFactor.added());
    }

    /** Without room for more. */
    private static List<String> table() {
        return SummaryTable.render(summary(), 80, false, true).lines().toList();
    }

    private static RunSummary summary() {
        return summary(HandComputedFund.bookings());
    }

    @Test
    void isTheLastColumnOfTheTable() {
        List<String> lines = table();
        // The house's 1.2127 % over 0.08 %; down only fell, and lost all of its fall.
        assertThat(lines.get(1)).endsWith("fills  recovery");
        assertThat(lines.get(3)).endsWith("    2     17.25");
        assertThat(lines.get(4)).endsWith("    3     -1.00");
        assertThat(lines.get(6)).endsWith("    2     15.16");
    }

    @Test
    void isAKeyOfItsObjectInTheSummary() throws IOException {
        JsonNode run = new ObjectMapper()
                .readTree(SummaryJson.of(summary(), DataReport.NONE, _ -> {}));
        JsonNode house = run.get("house").get("performance");
        assertThat(house.get("recoveryFactor").asDouble()).isCloseTo(
                house.get("totalReturn").asDouble()
                        / house.get("maxDrawdown").get("fraction").asDouble(),
                within(1e-9));
        assertThat(run.at("/strategies/1/performance/recoveryFactor").asDouble())
                .isCloseTo(-1, within(1e-9));
    }

    /** Readers of text, and of the sealed file's bytes, rely on it. */
    @Test
    void keysStandInTheOrderTheyAlwaysHad() throws IOException {
        JsonNode up = new ObjectMapper().readTree(SummaryJson.of(
                ResultsWriter.summarize(HandComputedFund.context(), HandComputedFund.bookings()),
                DataReport.NONE, _ -> {}))
                .at("/strategies/0");
        assertThat(up.fieldNames()).toIterable().containsExactly("id", "capital", "finalEquity",
                "finalCash", "performance", "trading", "flows", "transfers", "quarantine",
                "undefined", "years", "quarters", "months", "distribution", "tails", "ratios",
                "drawdowns", "benchmark");
        assertThat(up.get("performance").fieldNames()).toIterable().containsExactly("totalReturn",
                "annualizedReturn", "moneyWeightedReturn", "volatility", "sharpe", "maxDrawdown",
                "turnover", "bustDate", "unfundedBars");
        assertThat(up.get("trading").fieldNames()).toIterable().containsExactly("fills",
                "tradedNotional", "commission", "slippage", "cuts");
        assertThat(up.get("transfers").fieldNames()).toIterable().containsExactly("in", "out");
    }

    @Test
    void isAColumnOfTheStrategies() throws IOException {
        Path file = folder.resolve("strategies.csv");
        StrategiesCsv.write(file, summary());
        List<String> rows = Files.readAllLines(file);
        assertThat(rows.getFirst()).endsWith(",mSquared,recoveryFactor");
        assertThat(Double.parseDouble(rows.get(2).substring(rows.get(2).lastIndexOf(',') + 1)))
                .isCloseTo(-1, within(1e-9));
    }

    /** Nobody trades, so nothing falls. */
    @Test
    void isSaidToBeUndefinedInEveryView() throws IOException {
        RunSummary summary = summary(new ScriptedBookings().bar().bar());
        Path file = folder.resolve("strategies.csv");
        StrategiesCsv.write(file, summary);
        assertThat(SummaryTable.render(summary, 80, false, true).lines().toList().get(6))
                .endsWith("    0       n/a");
        JsonNode house = new ObjectMapper()
                .readTree(SummaryJson.of(summary, DataReport.NONE, _ -> {}))
                .get("house");
        JsonNode figures = house.get("performance");
        assertThat(figures.has("recoveryFactor")).isTrue();
        assertThat(figures.get("recoveryFactor").isNull()).isTrue();
        assertThat(house.at("/undefined/recoveryFactor").asText())
                .isEqualTo("it never fell from a peak");
        assertThat(Files.readAllLines(file).get(1)).endsWith(",,");
    }

    @Test
    void everyKindOfFigureHasACell() {
        assertThat(Figures.cell(Unit.FRACTION, new Figure.Measure(0.12345))).isEqualTo("12.35%");
        assertThat(Figures.cell(Unit.FRACTION_PER_YEAR, new Figure.Measure(-0.5)))
                .isEqualTo("-50.00%");
        assertThat(Figures.cell(Unit.RATIO, new Figure.Measure(1234.565))).isEqualTo("1,234.57");
        assertThat(Figures.cell(Unit.MONEY, Figure.micros(1_234_565_000))).isEqualTo("1,234.57");
        assertThat(Figures.cell(Unit.COUNT, new Figure.Count(1_000))).isEqualTo("1,000");
        assertThat(Figures.cell(Unit.DATE, new Figure.Day("2024-01-02"))).isEqualTo("2024-01-02");
        assertThat(Figures.cell(Unit.FRACTION, new Figure.Fall(0.25, "", ""))).isEqualTo("25.00%");
        assertThat(Figures.cell(Unit.RATIO, new Figure.Undefined(Undefinedness.NO_BARS)))
                .isEqualTo("n/a");
    }
}
