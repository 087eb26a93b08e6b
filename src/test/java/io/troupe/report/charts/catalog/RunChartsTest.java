package io.troupe.report.charts.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.troupe.report.analysis.FundSeries;
import io.troupe.report.analysis.RunAnalysis;
import io.troupe.report.charts.Axis;
import io.troupe.report.charts.ChartSpec;
import io.troupe.report.charts.ChartSpec.Panel;
import io.troupe.report.charts.ChartTable;
import io.troupe.report.charts.EChartsOptions;
import io.troupe.report.charts.Layer;
import io.troupe.report.charts.LayerFacts;
import io.troupe.report.charts.Values;
import io.troupe.report.risk.Forecasts;
import io.troupe.report.risk.RiskCourse;
import io.troupe.run.ReportedRun;
import io.troupe.run.RunRefused;
import io.troupe.run.TestRuns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** The charts of two years of the example, against the returns in the run's own file. */
@TestInstance(Lifecycle.PER_CLASS)
class RunChartsTest {
    private RunAnalysis run;
    private List<String[]> rows;

    @BeforeAll
    void simulate(@TempDir Path folder) throws RunRefused, IOException {
        TestRuns.run(folder, "two", TestRuns.EXAMPLE, "run.until=1991-12-31");
        run = ReportedRun.analyze(folder, "two");
        rows = Files.readAllLines(folder.resolve("two/results/returns.csv")).stream().skip(1)
                .map(line -> line.split(",", -1)).toList();
    }

    private ChartSpec chart(String id) {
        return RunCharts.chart(id, run).orElseThrow();
    }

    private static Values first(ChartSpec chart, int panel) {
        return chart.panels().get(panel).layers().stream()
                .filter(layer -> !LayerFacts.series(layer).isEmpty())
                .map(layer -> LayerFacts.series(layer).getFirst()).reduce((_, last) -> last)
                .orElseThrow();
    }

    /** The house's returns as the file has them, 0 where it has none. */
    private double[] returns() {
        return rows.stream().mapToDouble(
                row -> row[1].isEmpty() ? 0 : Double.parseDouble(row[1])).toArray();
    }

    private Map<String, Double> compounded(int letters) {
        Map<String, Double> periods = new LinkedHashMap<>();
        for (String[] row : rows) {
            if (!row[1].isEmpty()) {
                periods.merge(row[0].substring(0, letters), 1 + Double.parseDouble(row[1]),
                        (a, b) -> a * b);
            }
        }
        periods.replaceAll((_, growth) -> growth - 1);
        return periods;
    }

    @Test
    void everyChartHasASentenceAndATable() {
        assertThat(RunCharts.ids()).doesNotHaveDuplicates().allMatch(
                id -> id.matches("[a-z]+(-[a-z]+)*"));
        for (ChartBuilder each : RunCharts.ALL) {
            ChartSpec chart = chart(each.id());
            assertThat(chart.id()).isEqualTo(each.id());
            assertThat(chart.title()).isEqualTo(each.title());
            assertThat(chart.sentence()).as(each.id()).endsWith(".").matches("[A-Z0-9].*");
            assertThat(chart.table().rows()).as(each.id()).isPositive();
            assertThat(EChartsOptions.json(chart).length()).isLessThan(400_000);
        }
    }

    @Test
    void equityIsCompoundedAndDrawdownIsBelowItsPeak() {
        Values growth = first(chart("equity"), 0);
        Values drawdown = first(chart("equity"), 1);
        double[] returns = returns();
        double level = 1;
        double peak = 1;
        for (int bar = 0; bar < returns.length; bar++) {
            level *= 1 + returns[bar];
            peak = Math.max(peak, level);
            assertThat(growth.at(bar)).isCloseTo(level, within(1e-9));
            assertThat(drawdown.at(bar)).isCloseTo(level / peak - 1, within(1e-9));
        }
        assertThat(growth.count()).isEqualTo(returns.length);
        assertThat(LayerFacts.series(chart("underwater").panels().getFirst().layers()
                .getFirst()).getFirst().at(100)).isEqualTo(drawdown.at(100));
    }

    @Test
    void monthsAndYearsAreCompounded() {
        Layer.Cells cells = (Layer.Cells) chart("monthly").panels().getFirst().layers()
                .getFirst();
        double[] months = compounded(7).values().stream().mapToDouble(Double::doubleValue)
                .toArray();
        assertThat(cells.values().present().toArray()).containsExactly(months, within(1e-9));
        assertThat(cells.values().count()).isEqualTo(24);
        Values years = LayerFacts.series(chart("yearly").panels().getFirst().layers()
                .getFirst()).getFirst();
        assertThat(years.present().toArray()).containsExactly(compounded(4).values().stream()
                .mapToDouble(Double::doubleValue).toArray(), within(1e-9));
    }

    @Test
    void everyReturnIsCountedOnce() {
        assertThat(first(chart("distribution"), 0).present().sum())
                .isEqualTo((double) rows.stream().filter(row -> !row[1].isEmpty()).count());
    }

    /** The deepest of the drawdown chart's table is the lowest of the underwater chart. */
    @Test
    void theDeepestDrawdownIsFirst() {
        ChartTable.Amounts depths = (ChartTable.Amounts) chart("drawdowns").table().columns()
                .get(4);
        double lowest = first(chart("equity"), 1).present().min().orElseThrow();
        assertThat(depths.cells().at(0)).isCloseTo(lowest, within(1e-12));
        Layer.Spans spans = (Layer.Spans) chart("drawdowns").panels().getFirst().layers()
                .getFirst();
        assertThat(spans.spans()).isSortedAccordingTo(
                Comparator.comparingInt(Layer.Span::first)).hasSizeLessThanOrEqualTo(5);
    }

    /** A line at minus the loss that was forecast, and what was held that fell below it. */
    @Test
    void valueAtRiskIsWhatWasForecastOfWhatWasHeld() {
        Forecasts said = run.series().risk().orElseThrow().forecasts();
        int bars = run.series().dates().size();
        assertThat(said.bars()).containsExactly(IntStream.range(501, bars).toArray());
        Values level = first(chart("value-at-risk"), 0);
        Values exceeded = LayerFacts.series(chart("value-at-risk").panels().getFirst().layers()
                .getFirst()).getFirst();
        assertThat(level.at(500)).isNaN();
        for (int i = 0; i < said.bars().length; i++) {
            double loss = said.models().getFirst().valueAtRisk()[i];
            assertThat(loss).isPositive();
            assertThat(level.at(501 + i)).isEqualTo(-loss);
            if (said.clean()[i] < -loss) {
                assertThat(exceeded.at(501 + i)).isEqualTo(said.clean()[i]);
            } else {
                assertThat(exceeded.at(501 + i)).isNaN();
            }
        }
    }

    /** Of 2 %, 3 % and nothing forecast −2.1 %, 3.1 % and −9 % came: one is below its line. */
    @Test
    void aBarThatLostMoreThanWasForecastIsShown() {
        double none = Double.NaN;
        Forecasts said = new Forecasts(new int[]{10, 11, 12}, new double[]{-0.021, 0.031, -0.09},
                new double[]{0, 0, 0}, 0, List.of(new Forecasts.ModelForecasts("normal",
                        new double[]{0.02, 0.03, none}, new double[]{0.03, 0.04, none}, 1, "")));
        RiskCourse course = run.series().risk().orElseThrow();
        FundSeries series = run.series();
        RunAnalysis other = new RunAnalysis(run.context(), run.provenance(), run.summary(),
                new FundSeries(series.dates(), series.house(), series.strategies(),
                        series.benchmark(), series.exposure(), series.accounts(), series.fan(),
                        Optional.of(new RiskCourse(course.rules(), said, List.of(),
                                course.byStrategy(), course.byAsset(), course.byGroup(),
                                course.rulesActed(), course.stress()))),
                run.trades(), run.attribution(), run.inference(), run.vetting(), run.orders());
        ChartSpec chart = RunCharts.chart("value-at-risk", other).orElseThrow();
        Values exceeded = LayerFacts.series(chart.panels().getFirst().layers().getFirst())
                .getFirst();
        assertThat(exceeded.at(10)).isEqualTo(-0.021);
        assertThat(exceeded.at(11)).isNaN();
        assertThat(exceeded.at(12)).isNaN();
        assertThat(chart.sentence()).endsWith("fell below it: 1 of 2, 50.00 %.");
    }

    @Test
    void sharesOfTheRiskAddUpToTheWhole() {
        assertThat(first(chart("risk-shares"), 0).present().sum()).isCloseTo(1, within(1e-9));
    }

    /** Windows of half a year of minutes, and of days, at no more than 2²⁶ returns in all. */
    @Test
    void rollingWindowsAreFewerWhereTheyAreLongAndMany() {
        assertThat(RollingChart.every(8313, 126)).isEqualTo(1);
        assertThat(RollingChart.every(2_000_000, 49_140)).isEqualTo(1429);
        assertThat(RollingChart.every(100_000, 99_999)).isEqualTo(1);
    }

    @Test
    void rollingWindowsEndAtTheirBars() {
        double[] returns = returns();
        int window = run.context().basis().year().months(6);
        int bar = returns.length - 1;
        double growth = IntStream.rangeClosed(bar - window + 1, bar)
                .mapToDouble(at -> 1 + returns[at]).reduce(1, (a, b) -> a * b) - 1;
        Values rolling = first(chart("rolling"), 0);
        assertThat(rolling.at(bar)).isCloseTo(growth, within(1e-9));
        assertThat(rolling.at(window - 1)).isNaN();
        assertThat(rolling.at(window)).isNotNaN();
    }

    /** What strategies and accounts have is what the fund has, but for the crossings. */
    @Test
    void capitalAddsUp() {
        List<Layer> layers = chart("capital").panels().getFirst().layers();
        int bar = run.series().dates().size() - 1;
        double sum = layers.stream().mapToDouble(
                layer -> LayerFacts.series(layer).getFirst().at(bar)).sum();
        double fund = run.series().house().equity()[bar];
        assertThat(sum).isCloseTo(fund, within(1e-9 * fund));
        assertThat(layers).hasSizeBetween(2, 11);
    }

    @Test
    void stepsLeadFromPaperToWhatWasBooked() {
        Layer.Steps steps = (Layer.Steps) chart("waterfall").panels().getFirst().layers()
                .getFirst();
        double[] levels = LayerFacts.levels(steps);
        int last = steps.y().count() - 1;
        assertThat(levels[2 * last - 1]).isCloseTo(steps.y().at(last),
                within(1e-6 * Math.abs(steps.y().at(last))));
        assertThat(steps.totals()).startsWith(true, false).endsWith(false, true);
    }

    @Test
    void contributionsAddUpToTheProfit() {
        double profit = run.series().house().equity()[run.series().dates().size() - 1] - 12e6;
        assertThat(first(chart("contributions"), 0).present().sum())
                .isCloseTo(profit, within(1.0));
    }

    /** ±1 of multiples, 0 of what alternates differently, NaN of what never varies. */
    @Test
    void correlationIsPearsons() {
        double[] a = {1, 2, 3, 4, Double.NaN};
        assertThat(CorrelationChart.correlation(a, new double[]{2, 4, 6, 8, 1}))
                .isCloseTo(1, within(1e-12));
        assertThat(CorrelationChart.correlation(a, new double[]{-1, -2, -3, -4, 9}))
                .isCloseTo(-1, within(1e-12));
        assertThat(CorrelationChart.correlation(a, new double[]{1, -1, -1, 1, 0}))
                .isCloseTo(0, within(1e-12));
        assertThat(CorrelationChart.correlation(a, new double[]{5, 5, 5, 5, 5})).isNaN();
        Layer.Cells cells = (Layer.Cells) chart("correlation").panels().getFirst().layers()
                .getFirst();
        int count = run.series().strategies().size();
        assertThat(DoubleStream.iterate(0, at -> at < count, at -> at + 1)
                .map(at -> cells.values().at(((int) at) * (count + 1))).filter(Double::isFinite))
                .allSatisfy(one -> assertThat(one).isCloseTo(1, within(1e-12)));
    }

    @Test
    void timesAreTheBars() {
        for (String id : List.of("equity", "exposure", "capital", "strategies", "rolling")) {
            assertThat(chart(id).x()).as(id).isInstanceOfSatisfying(Axis.Times.class,
                    times -> assertThat(times.bars().count())
                            .isEqualTo(run.series().dates().size()));
        }
        assertThat(chart("equity").panels()).extracting(Panel::title)
                .containsExactly("Growth of 1", "Drawdown");
    }

    @Test
    void nobodyHasAChartOfAnotherName() {
        assertThat(RunCharts.chart("pie", run)).isEmpty();
    }

    /** Of more than ten, the nine that were worth most over time, in the order of the file. */
    @Test
    void capitalIsOfThoseWhoHadMostInTheirOrder(@TempDir Path folder)
            throws RunRefused, IOException {
        TestRuns.run(folder, "worth", TestRuns.EXAMPLE, "run.until=1990-06-29");
        List<String[]> equity = Files.readAllLines(folder.resolve("worth/results/equity.csv"))
                .stream().map(line -> line.split(",", -1)).toList();
        ChartSpec chart = RunCharts.chart("capital", ReportedRun.analyze(folder, "worth"))
                .orElseThrow();
        List<String> strategies = ReportedRun.analyze(folder, "worth").series().strategies()
                .stream().map(each -> each.id()).toList();
        Map<String, Double> sums = new LinkedHashMap<>();
        for (int column = 1; column < equity.getFirst().length; column++) {
            int at = column;
            if (strategies.contains(equity.getFirst()[column])) {
                sums.put(equity.getFirst()[column], equity.stream().skip(1)
                        .mapToDouble(row -> Double.parseDouble(row[at])).sum());
            }
        }
        List<String> most = sums.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed()).limit(9)
                .map(Map.Entry::getKey).toList();

        assertThat(sums.size()).isGreaterThan(10);
        assertThat(chart.panels().getFirst().layers().stream()
                .map(layer -> LayerFacts.legendName(layer).orElseThrow()).limit(10))
                .containsExactlyElementsOf(Stream.concat(
                        sums.keySet().stream().filter(most::contains),
                        Stream.of("all others")).toList());
    }
}
