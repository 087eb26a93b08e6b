package io.troupe.metrics.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.troupe.Seeds;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RiskRecorderTest {
    static LongStream seeds() {
        return Seeds.upTo(50);
    }

    /** Three parts by bar, some bars with equal returns, at a level far from 0 for some seeds. */
    private static double[][] parts(Random random) {
        double level = random.nextInt(3);
        double[][] bars = new double[2 + random.nextInt(300)][3];
        for (double[] bar : bars) {
            Arrays.setAll(bar, part -> level
                    + Math.rint(random.nextGaussian() * 20) / (random.nextBoolean() ? 64 : 32));
        }
        return bars;
    }

    private static RiskRecorder recorded(double[][] bars, int most) {
        RiskRecorder recorder = new RiskRecorder(3, most);
        for (double[] bar : bars) {
            recorder.add(Arrays.stream(bar).sum(), bar);
        }
        return recorder;
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).sum() / values.length;
    }

    private static double covariance(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += (x[i] - mean(x)) * (y[i] - mean(y));
        }
        return sum / (x.length - 1);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void agreesWithPlainLoops(long seed) {
        double[][] bars = parts(Seeds.random(seed));
        RiskRecorder recorder = recorded(bars, bars.length + 40);
        double[] fund = Arrays.stream(bars).mapToDouble(bar -> Arrays.stream(bar).sum())
                .toArray();
        int[] worst = IntStream.range(0, fund.length).boxed()
                .sorted(Comparator.comparingDouble((Integer bar) -> fund[bar])
                        .thenComparing(bar -> bar))
                .limit((int) ((fund.length - 1) * 0.05) + 1).mapToInt(bar -> bar).toArray();
        List<RiskPart> told = recorder.parts(0, List.of("a", "b", "c"));
        double volatilities = 0;
        for (int part = 0; part < told.size(); part++) {
            int place = part;
            double[] own = Arrays.stream(bars).mapToDouble(bar -> bar[place]).toArray();
            volatilities += Math.sqrt(covariance(own, own));
            assertThat(told.get(part).volatility().getAsDouble())
                    .isCloseTo(Math.sqrt(covariance(own, own)), within(1e-12));
            assertThat(told.get(part).varianceShare().getAsDouble())
                    .isCloseTo(covariance(own, fund) / covariance(fund, fund), within(1e-12));
            assertThat(told.get(part).expectedShortfall().getAsDouble()).isCloseTo(
                    -Arrays.stream(worst).mapToDouble(bar -> own[bar]).average().orElseThrow(),
                    within(1e-12));
        }
        assertThat(recorder.expectedShortfall().getAsDouble()).isCloseTo(
                -Arrays.stream(worst).mapToDouble(bar -> fund[bar]).average().orElseThrow(),
                within(1e-12));
        assertThat(recorder.diversificationRatio(3).getAsDouble())
                .isCloseTo(volatilities / Math.sqrt(covariance(fund, fund)), within(1e-12));
    }

    /** Of 41 returns the 3 worst are the tail, of 40 the 2 worst: quantiles of type 7. */
    @Test
    void theTailIsWhatIsNotAboveTheQuantile() {
        double[][] bars = new double[41][3];
        Arrays.setAll(bars, bar -> new double[]{bar, 0, 0});
        assertThat(recorded(bars, 41).expectedShortfall()).hasValue(-1);
        assertThat(recorded(Arrays.copyOf(bars, 40), 41).expectedShortfall()).hasValue(-0.5);
    }

    /** Parts that move though their sum does not have volatilities, but no shares. */
    @Test
    void aFundThatDoesNotVaryHasNoShares() {
        RiskRecorder recorder = recorded(new double[][]{{1, -1, 0}, {2, -2, 0}, {0, 0, 0}}, 3);
        assertThat(recorder.volatility()).hasValue(0);
        assertThat(recorder.diversificationRatio(3)).isEmpty();
        RiskPart part = recorder.parts(0, List.of("a")).getFirst();
        assertThat(part.varianceShare()).isEmpty();
        assertThat(part.volatility()).hasValue(1);
        assertThat(part.expectedShortfall()).isPresent();
    }

    /** Where the tail would fill the memory the fund's is known, not the parts'. */
    @Test
    void aTailTooLargeForItsPartsIsNotTold() {
        RiskRecorder recorder = new RiskRecorder(3, 20 * RiskRecorder.MOST_KEPT);
        recorder.add(-0.1, new double[]{-0.2, 0.1, 0});
        assertThat(recorder.expectedShortfall()).hasValue(0.1);
        assertThat(recorder.parts(0, List.of("a")).getFirst().expectedShortfall()).isEmpty();
    }
}
