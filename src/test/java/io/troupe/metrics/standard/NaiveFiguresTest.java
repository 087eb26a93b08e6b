package io.troupe.metrics.standard;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.metrics.Basis;
import io.troupe.metrics.Convention;
import io.troupe.metrics.Figure;
import io.troupe.metrics.Metric;
import io.troupe.metrics.Need;
import io.troupe.metrics.ReturnPath;
import io.troupe.metrics.RiskFree;
import io.troupe.metrics.TrackRecord;
import io.troupe.model.BarsPerYear;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every figure of returns is what its definition says, on random series. */
class NaiveFiguresTest {
    private static final int SERIES = 1_000;
    private static final int GROUPS = 20;
    /** Of the largest of the numbers that a figure is computed of and its own. */
    private static final double TOLERANCE = 1e-12;

    static LongStream groups() {
        return LongStream.range(0, GROUPS);
    }

    static double[] noise(Random random, int bars, double mean, double deviation) {
        double[] returns = new double[bars];
        Arrays.setAll(returns, bar -> Math.max(-0.9, mean + deviation * random.nextGaussian()));
        return returns;
    }

    /** The record of returns that begin after the first bar. */
    static TrackRecord record(double[] returns, double[] benchmark, Basis basis) {
        double[] own = new double[returns.length + 1];
        double[] other = new double[returns.length + 1];
        own[0] = Double.NaN;
        other[0] = Double.NaN;
        System.arraycopy(returns, 0, own, 1, returns.length);
        System.arraycopy(benchmark, 0, other, 1, returns.length);
        return TrackRecord.ofReturns(new ReturnPath(own, Optional.of(other)), basis,
                bar -> "day " + bar);
    }

    @ParameterizedTest(name = "series {0} and every twentieth after it")
    @MethodSource("groups")
    void everyFigureIsItsDefinition(long group) {
        for (long seed = group; seed < SERIES; seed += GROUPS) {
            Random random = new Random(seed);
            int bars = 30 + random.nextInt(40);
            double year = 1 + random.nextInt(60);
            double[] returns = noise(random, bars, 0.002, 0.03);
            double[] benchmark = noise(random, bars, 0.001, 0.02);
            double[] rates = new double[bars + 1];
            Arrays.setAll(rates, bar -> 0.001 * random.nextDouble());
            Basis basis = new Basis(BarsPerYear.set(year), Convention.EMPYRICAL,
                    new RiskFree.ByBar(rates));
            TrackRecord record = record(returns, benchmark, basis);
            Map<String, Double> expected = new NaiveFigures(returns, benchmark,
                    Arrays.copyOfRange(rates, 1, bars + 1), year).all();
            for (Metric metric : ofReturns()) {
                compare(seed, metric, metric.of(record), expected);
            }
            compareByBacon(seed, TrackRecord.ofReturns(record.path().orElseThrow(),
                    new Basis(basis.year(), Convention.BACON, basis.riskFree()),
                    Integer::toString),
                    new NaiveFigures(returns, benchmark,
                            Arrays.copyOfRange(rates, 1, bars + 1), year).byBacon(),
                    expected);
        }
    }

    /** What Bacon has otherwise is what needs the convention, and nothing else is another. */
    private static void compareByBacon(long seed, TrackRecord record,
            Map<String, Double> bacon, Map<String, Double> usual) {
        for (Metric metric : ofReturns()) {
            assertThat(bacon.containsKey(metric.name())).as(metric.name())
                    .isEqualTo(metric.needs().contains(Need.CONVENTION));
            compare(seed, metric, metric.of(record),
                    bacon.containsKey(metric.name()) ? bacon : usual);
        }
    }

    private static void compare(long seed, Metric metric, Figure figure,
            Map<String, Double> expected) {
        OptionalDouble actual = figure.number();
        Double number = expected.get(metric.name());
        assertThat(actual.isPresent()).as("%s of series %d", metric.name(), seed)
                .isEqualTo(number != null);
        if (number != null) {
            assertThat(Math.abs(actual.getAsDouble() - number))
                    .as("%s of series %d is %s", metric.name(), seed, number)
                    .isLessThanOrEqualTo(TOLERANCE * Math.max(1, Math.abs(number)));
        }
    }

    static List<Metric> ofReturns() {
        return StandardMetrics.REGISTER.metrics().stream()
                .filter(metric -> !metric.needs().contains(Need.ACCOUNT)
                        && !metric.needs().contains(Need.TRADES)
                        && !metric.name().equals("bustDate"))
                .toList();
    }

    /** So that no figure is compared with nothing. */
    @Test
    void everyFigureHasADefinition() {
        double[] returns = noise(new Random(1), 60, 0.01, 0.03);
        double[] benchmark = noise(new Random(2), 60, 0.01, 0.03);
        assertThat(new NaiveFigures(returns, benchmark, new double[60], 12).all().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        ofReturns().stream().map(Metric::name).toList());
    }
}
