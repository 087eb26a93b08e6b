package io.troupe.metrics.standard;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.metrics.AnnualizedReturn;
import io.troupe.metrics.Basis;
import io.troupe.metrics.Convention;
import io.troupe.metrics.Metric;
import io.troupe.metrics.ReturnPath;
import io.troupe.metrics.RiskFree;
import io.troupe.metrics.Rolling;
import io.troupe.metrics.TotalReturn;
import io.troupe.metrics.TrackRecord;
import io.troupe.metrics.series.Period;
import io.troupe.metrics.series.PeriodReturns;
import io.troupe.model.BarsPerYear;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of figures when returns are scaled, shifted, put in line, mixed or relabelled. */
class MetricLawsTest {
    private static final int BARS = 200;
    private static final double DAILY = 252;
    private static final double WEEKLY = 52;

    /** By what power of the number of bars a year figures grow that are stated per year. */
    private static final Map<String, Double> POWERS = Map.ofEntries(Map.entry("volatility", 0.5),
            Map.entry("sharpe", 0.5), Map.entry("sortino", 0.5),
            Map.entry("downsideDeviation", 0.5), Map.entry("trackingError", 0.5),
            Map.entry("informationRatio", 0.5), Map.entry("treynor", 1.0),
            Map.entry("jensenAlpha", 1.0), Map.entry("netSelectivity", 1.0),
            Map.entry("mSquared", 1.0));
    /** Figures that compound to a year or are no power of it. */
    private static final Set<String> COMPOUNDED = Set.of("annualizedReturn", "calmar", "sterling",
            "burke", "martin", "pain", "alpha", "upCapture", "downCapture", "adjustedSharpe");
    /** Figures that do not ask in which order returns came. */
    private static final List<String> UNORDERED = List.of("totalReturn", "annualizedReturn",
            "volatility", "sharpe", "sortino", "omega", "kappa3", "skewness", "excessKurtosis",
            "valueAtRisk", "expectedShortfall", "modifiedValueAtRisk", "tailRatio", "beta",
            "alpha", "correlation", "upCapture", "trackingError", "informationRatio", "mSquared",
            "bernardoLedoit", "downsideDeviation", "bestReturn", "positiveShare");

    static LongStream seeds() {
        return LongStream.range(0, 20);
    }

    private static Basis basis(double year) {
        return new Basis(BarsPerYear.set(year), Convention.EMPYRICAL, RiskFree.none());
    }

    private static double value(String name, TrackRecord record) {
        return metric(name).of(record).number().orElseThrow();
    }

    private static Metric metric(String name) {
        return StandardMetrics.REGISTER.metrics().stream()
                .filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    }

    private static TrackRecord record(double[] returns, double[] benchmark, double year) {
        return NaiveFiguresTest.record(returns, benchmark, basis(year));
    }

    private static double[] returns(long seed) {
        return NaiveFiguresTest.noise(new Random(seed), BARS, 0.001, 0.01);
    }

    private static double[] mapped(double[] values, DoubleUnaryOperator map) {
        return Arrays.stream(values).map(map).toArray();
    }

    private static void close(String name, double actual, double expected) {
        assertThat(Math.abs(actual - expected)).as("%s: %s, not %s", name, actual, expected)
                .isLessThanOrEqualTo(1e-11 * Math.max(1, Math.abs(expected)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void ratiosOfScaledReturnsAreTheSame(long seed) {
        double[] r = returns(seed);
        double[] b = returns(seed + 1000);
        TrackRecord once = record(r, b, DAILY);
        TrackRecord scaled = record(mapped(r, v -> 3 * v), mapped(b, v -> 3 * v), DAILY);
        for (String name : List.of("sharpe", "sortino", "omega", "kappa3", "bernardoLedoit",
                "skewness", "excessKurtosis", "tailRatio", "adjustedSharpe", "beta",
                "correlation", "informationRatio", "positiveShare")) {
            close(name, value(name, scaled), value(name, once));
        }
        for (String name : List.of("volatility", "downsideDeviation", "valueAtRisk",
                "expectedShortfall", "gaussianValueAtRisk", "gaussianExpectedShortfall",
                "modifiedValueAtRisk", "modifiedExpectedShortfall", "bestReturn", "worstReturn",
                "trackingError", "treynor", "jensenAlpha", "netSelectivity", "mSquared")) {
            close(name, value(name, scaled), 3 * value(name, once));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsAddedToEveryReturnMovesMeansAndQuantilesAlone(long seed) {
        double[] r = returns(seed);
        double[] b = returns(seed + 1000);
        TrackRecord before = record(r, b, DAILY);
        TrackRecord after = record(mapped(r, v -> v + 0.004), b, DAILY);
        for (String name : List.of("volatility", "skewness", "excessKurtosis", "beta",
                "correlation", "trackingError")) {
            close(name, value(name, after), value(name, before));
        }
        for (String name : List.of("valueAtRisk", "expectedShortfall", "gaussianValueAtRisk",
                "gaussianExpectedShortfall", "modifiedValueAtRisk",
                "modifiedExpectedShortfall")) {
            close(name, value(name, after), value(name, before) - 0.004);
        }
        close("sharpe", value("sharpe", after), value("sharpe", before)
                + 0.004 * DAILY / value("volatility", before));
        close("jensenAlpha", value("jensenAlpha", after),
                value("jensenAlpha", before) + 0.004 * DAILY);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void twoPartsInLineCompound(long seed) {
        double[] r = returns(seed);
        TrackRecord whole = record(r, r, DAILY);
        TrackRecord first = record(Arrays.copyOf(r, 70), Arrays.copyOf(r, 70), DAILY);
        double[] rest = Arrays.copyOfRange(r, 70, BARS);
        TrackRecord second = record(rest, rest, DAILY);
        close("totalReturn", 1 + value("totalReturn", whole),
                (1 + value("totalReturn", first)) * (1 + value("totalReturn", second)));
        assertThat(value("maxDrawdown", whole)).isGreaterThanOrEqualTo(
                Math.max(value("maxDrawdown", first), value("maxDrawdown", second)) - 1e-15);
        close("positiveShare", BARS * value("positiveShare", whole),
                70 * value("positiveShare", first) + 130 * value("positiveShare", second));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderOfReturnsMattersToPathsAlone(long seed) {
        double[] r = returns(seed);
        double[] b = returns(seed + 1000);
        double[] mixedR = r.clone();
        double[] mixedB = b.clone();
        Random random = new Random(seed);
        for (int i = BARS - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            swap(mixedR, i, j);
            swap(mixedB, i, j);
        }
        for (String name : UNORDERED) {
            close(name, value(name, record(mixedR, mixedB, DAILY)),
                    value(name, record(r, b, DAILY)));
        }
        assertThat(value("painIndex", record(mixedR, mixedB, DAILY)))
                .isNotEqualTo(value("painIndex", record(r, b, DAILY)));
    }

    private static void swap(double[] values, int i, int j) {
        double value = values[i];
        values[i] = values[j];
        values[j] = value;
    }

    /** The same returns called daily and weekly: no function has a year of its own. */
    @Test
    void aYearOfOtherLengthScalesByItsRootOrItself() {
        double[] r = returns(1);
        double[] b = returns(2);
        TrackRecord daily = record(r, b, DAILY);
        TrackRecord weekly = record(r, b, WEEKLY);
        for (Metric metric : NaiveFiguresTest.ofReturns()) {
            String name = metric.name();
            if (!COMPOUNDED.contains(name) && metric.of(daily).number().isPresent()) {
                double power = POWERS.getOrDefault(name, 0.0);
                close(name, value(name, daily),
                        value(name, weekly) * StrictMath.pow(DAILY / WEEKLY, power));
            }
        }
        for (String name : List.of("annualizedReturn", "alpha")) {
            close(name, StrictMath.pow(1 + value(name, daily), 1 / DAILY),
                    StrictMath.pow(1 + value(name, weekly), 1 / WEEKLY));
        }
        close("calmar", value("calmar", daily),
                value("annualizedReturn", daily) / value("maxDrawdown", daily));
    }

    /** Each window by itself, of each metric of returns, with a rate of each bar. */
    @Test
    void rollingIsTheMetricOfEachWindow() {
        double[] r = NaiveFiguresTest.noise(new Random(5), 50, 0.001, 0.01);
        double[] b = NaiveFiguresTest.noise(new Random(6), 50, 0.001, 0.01);
        r[0] = Double.NaN;
        r[10] = Double.NaN;
        double[] rates = new double[50];
        Arrays.setAll(rates, bar -> 0.0001 * bar);
        Basis basis = new Basis(BarsPerYear.set(DAILY), Convention.EMPYRICAL,
                new RiskFree.ByBar(rates));
        ReturnPath path = new ReturnPath(r, Optional.of(b));
        for (String name : List.of("sharpe", "volatility", "beta", "omega", "totalReturn")) {
            double[] rolling = Rolling.of(List.of(metric(name)), path, basis, 6)[0];
            assertThat(rolling).hasSize(50);
            for (int bar = 0; bar < 50; bar++) {
                boolean isWhole = bar >= 6 && (bar < 10 || bar >= 16);
                assertThat(Double.isNaN(rolling[bar])).as("%s at %d", name, bar)
                        .isEqualTo(!isWhole);
                if (isWhole) {
                    close(name, rolling[bar], Objects.requireNonNull(new NaiveFigures(
                            Arrays.copyOfRange(r, bar - 5, bar + 1),
                            Arrays.copyOfRange(b, bar - 5, bar + 1),
                            Arrays.copyOfRange(rates, bar - 5, bar + 1), DAILY).all().get(name)));
                }
            }
        }
    }

    /** January 2024 has days 30 and 31, of 1 and 2 %; February the rest; a day has none. */
    @Test
    void periodsCompoundTheirBars() {
        double[] r = {Double.NaN, 0.01, 0.02, -0.1, Double.NaN, 0.05};
        LocalDate first = LocalDate.of(2024, 1, 29);
        assertThat(PeriodReturns.by(Period.MONTH, r, bar -> first.plusDays(bar).toString()))
                .hasToString("[PeriodReturn[label=2024-01, value=" + (1.01 * 1.02 - 1)
                        + "], PeriodReturn[label=2024-02, value=" + (0.9 * 1.05 - 1) + "]]");
        assertThat(PeriodReturns.by(Period.QUARTER, r, bar -> "2024-12-31T23:00").getFirst()
                .label()).isEqualTo("2024-Q4");
        assertThat(PeriodReturns.by(Period.YEAR, r, bar -> "2024-12-31").getFirst().label())
                .isEqualTo("2024");
        assertThat(PeriodReturns.by(Period.YEAR, new double[0], bar -> "")).isEmpty();
    }

    @Test
    void totalAndAnnualReturnAreThoseOfTheIndex() {
        TrackRecord record = record(new double[]{0.1, -0.5, 1}, new double[3], 3);
        close("total", TotalReturn.METRIC.of(record).number().orElseThrow(), 1.1 - 1);
        close("annual", AnnualizedReturn.METRIC.of(record).number().orElseThrow(), 1.1 - 1);
    }
}
