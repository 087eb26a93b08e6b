package io.troupe.features.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.troupe.data.MarketData;
import io.troupe.features.Markets;
import io.troupe.features.StreamingFeature;
import io.troupe.features.signals.JohansenSpread.Confidence;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Signals with numbers by hand. */
class SignalsTest {
    private static final double NONE = Double.NaN;

    /** Values of the first asset. */
    private static double[] of(StreamingFeature signal, double[]... closes) {
        double[] values = signal.compute(Markets.of(closes));
        double[] first = new double[closes[0].length];
        Arrays.setAll(first, bar -> values[bar * closes.length]);
        return first;
    }

    @Test
    void momentumLeavesOutTheLastBars() {
        assertThat(of(new Momentum(3, 1), new double[]{100, 110, 120, 150, 90}))
                .containsExactly(new double[]{NONE, NONE, NONE, 0.2, 150.0 / 110 - 1},
                        within(1e-15));
    }

    @Test
    void riskAdjustedMomentumDividesByItsOwnDeviation() {
        // Returns 0.1 and −0.1: mean 0, sample deviation √0.02, times √2 is 0.2; return −0.01.
        assertThat(of(new RiskAdjustedMomentum(2, 0), new double[]{100, 110, 99})[2])
                .isCloseTo(-0.01 / 0.2, within(1e-14));
    }

    @Test
    void timeSeriesMomentumIsLongWhatRoseAndSizedToTheTarget() {
        // Returns 0.1, −0.05, 0.2; centre of mass 1: weights 1/4, 1/2, 1 over 7/4.
        double[] closes = {100, 110, 104.5, 125.4};
        double mean = (0.1 / 4 - 0.05 / 2 + 0.2) / 1.75;
        double variance = (Math.pow(0.1 - mean, 2) / 4 + Math.pow(-0.05 - mean, 2) / 2
                + Math.pow(0.2 - mean, 2)) / 1.75;
        double[] values = of(new TimeSeriesMomentum(2, 1, 0.4), closes);
        assertThat(values[3]).isCloseTo(0.4 / Math.sqrt(252 * variance), within(1e-13));
        assertThat(of(new TimeSeriesMomentum(2, 1, 0.4), new double[]{3, 2, 1})[2]).isNegative();
    }

    @Test
    void nearnessForgetsAHighThatLeftTheWindow() {
        assertThat(of(new NearnessToHigh(3), new double[]{10, 8, 6, 4, 9}))
                .containsExactly(new double[]{NONE, NONE, 0.6, 0.5, 1}, within(1e-15));
    }

    @Test
    void channelHoldsWhatItBrokeInto() {
        assertThat(of(new ChannelBreakout(2), new double[]{10, 11, 11, 12, 11.5, 11, 10, 10.5}))
                .containsExactly(NONE, NONE, 0, 1, 1, -1, -1, -1);
    }

    @Test
    void breakoutForecastIsTwentyAtANewHighAndSmoothed() {
        // Spans below 8 bars are 1: no smoothing. 8 bars: span 2, weights 1/3 and 1.
        assertThat(of(new BreakoutForecast(3), new double[]{1, 2, 3, 3, 2}))
                .containsExactly(new double[]{NONE, NONE, 20, 20, -20}, within(1e-14));
        double[] smoothed = of(new BreakoutForecast(8),
                new double[]{1, 2, 3, 4, 5, 6, 7, 8, 4.5});
        assertThat(smoothed[8]).isCloseTo(
                (20.0 / 3 + 40 * (4.5 - 5) / 6) / (4.0 / 3), within(1e-13));
    }

    @Test
    void reversionBuysWhatFell() {
        // 1, 2, 6: mean 3, sample variance 7; with divisor n 14/3.
        double[] closes = {1, 2, 6};
        assertThat(of(new Reversion(3), closes)[2]).isCloseTo(-3 / Math.sqrt(7), within(1e-14));
        assertThat(of(new BollingerReversion(3, 2), closes)[2])
                .isCloseTo(-3 / (2 * Math.sqrt(14.0 / 3)), within(1e-14));
        assertThat(of(new ShortTermReversal(1), closes)).containsExactly(
                new double[]{NONE, -1, -2}, within(1e-14));
    }

    @Test
    void distanceSpreadIsInDeviationsOfTheFormation() {
        // Formation: multiples 1, 1.1, 1.2 and 1, 1, 1: spread 0, 0.1, 0.2, deviation 0.1. The
        // first bar after: 13.2/12 = 1.1 against 10/10 = 1: −0.1 in deviations is −1.
        double[] values = of(new DistanceSpread(0, 1, 3, 2),
                new double[]{10, 11, 12, 13.2, 12, 12}, new double[]{10, 10, 10, 10, 11, 11});
        assertThat(values[2]).isNaN();
        assertThat(values[3]).isCloseTo(-1, within(1e-13));
        assertThat(values[4]).isCloseTo(1, within(1e-13));
    }

    @Test
    void formationFindsTheClosestPairs() {
        double[][] closes = {{1, 2, 3}, {10, 20, 31}, {5, 5, 5}, {1, NONE, 3}, {2, 4, 6}};
        assertThat(PairFormation.closest(closes, 3)).containsExactly(
                new PairFormation.Candidate(0, 4, 0),
                new PairFormation.Candidate(0, 1, PairFormation.distance(closes[0], closes[1])),
                new PairFormation.Candidate(1, 4, PairFormation.distance(closes[1], closes[4])));
        assertThat(PairFormation.distance(closes[0], closes[2])).isEqualTo(5);
        assertThat(PairFormation.distance(closes[0], closes[3])).isNaN();
    }

    @Test
    void cointegratedPricesPassTheTestsAndStrangersDoNot() {
        double[] market = walk(1, 400);
        double[] other = walk(2, 400);
        double[] fellow = new double[400];
        SplittableRandom random = new SplittableRandom(3);
        Arrays.setAll(fellow, t -> market[t] * Math.exp(random.nextDouble(-0.02, 0.02)));
        StreamingFeature engle = new EngleGrangerSpread(0, 1, 200, 1, 0.05);
        StreamingFeature johansen = new JohansenSpread(0, 1, 200, 1, Confidence.NINETY_NINE);
        assertThat(defined(of(engle, fellow, market))).isEqualTo(201);
        assertThat(defined(of(johansen, fellow, market))).isEqualTo(201);
        assertThat(defined(of(engle, other, market))).isLessThan(60);
        assertThat(defined(of(johansen, other, market))).isLessThan(60);
    }

    private static double[] walk(long seed, int bars) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] closes = new double[bars];
        double close = 100;
        for (int t = 0; t < bars; t++) {
            close *= Math.exp(random.nextDouble(-0.02, 0.02));
            closes[t] = close;
        }
        return closes;
    }

    private static long defined(double[] values) {
        return Arrays.stream(values).filter(value -> !Double.isNaN(value)).count();
    }

    @Test
    void pricesThatMoveAsOneHaveNoSpread() {
        double[] one = walk(4, 60);
        double[] twice = Arrays.stream(one).map(x -> 2 * x).toArray();
        assertThat(defined(of(new EngleGrangerSpread(0, 1, 30, 1, 1), one, twice))).isZero();
        assertThat(defined(of(new JohansenSpread(0, 1, 30, 1, Confidence.ANY), one, twice)))
                .isZero();
    }

    @Test
    void residualsOfTheMarketItselfAreNoSignal() {
        double[] one = walk(5, 60);
        assertThat(defined(of(new ResidualMomentum(10, 1, 30, RelativeFeature.EQUAL_WEIGHT), one)))
                .isZero();
        assertThat(defined(of(new ResidualReversion(30, 0, 0), one, walk(6, 60)))).isZero();
    }

    @Test
    void forecastsAreCappedAndBlended() {
        double[] closes = new double[60];
        Arrays.setAll(closes, t -> 100 + t + 0.01 * (t % 2));
        assertThat(of(new EwmacForecast(2, 10), closes)[59]).isEqualTo(20);
        double[] falling = Arrays.stream(closes).map(x -> 300 - x).toArray();
        assertThat(of(TrendForecast.ofSpeeds(1.5, 2, 4), falling)[59]).isEqualTo(-20);
        double[] walk = walk(7, 300);
        double half = (of(new EwmacForecast(8, 35), walk)[299]
                + of(new EwmacForecast(16, 35), walk)[299]) / 2;
        assertThat(of(TrendForecast.ofSpeeds(1.13, 8, 16), walk)[299])
                .isCloseTo(Math.clamp(1.13 * half, -20, 20), within(1e-12));
    }

    @Test
    void forecastsOfAWalkAreNearTenInTheMean() {
        // A walk trends less than markets do, on which the scalars were found.
        double[] walk = walk(8, 20_000);
        for (int fast : new int[]{2, 4, 8, 16, 32}) {
            double mean = Arrays.stream(of(new EwmacForecast(fast, 35), walk))
                    .filter(each -> !Double.isNaN(each)).map(Math::abs).average().orElseThrow();
            assertThat(mean).as("fast %d", fast).isBetween(7.0, 10.5);
        }
    }

    @Test
    void bandEntersFarOutAndLeavesNearTheMiddle() {
        BandPosition band = new BandPosition(2, 1);
        double[] scores = {0, 1.9, 2, 1.5, NONE, 1, 0, -2.5, -1.1, 2, -1};
        int[] positions = Arrays.stream(scores).mapToInt(band::next).toArray();
        assertThat(positions).containsExactly(0, 0, -1, -1, -1, 0, 0, 1, 1, -1, 0);
    }

    @Test
    void refusesWhatCannotBe() {
        refuses(() -> new Momentum(5, 5), "lookbackBars must be > skipBars, were 5 and 5");
        refuses(() -> new RiskAdjustedMomentum(3, 2), "lookbackBars must be > skipBars + 1 = 3");
        refuses(() -> new ResidualMomentum(30, 1, 20, -1), "regressionBars must be ≥ 30, was 20");
        refuses(() -> new ResidualMomentum(10, 1, 20, -2), "benchmark must be ≥ -1, was -2");
        refuses(() -> new TimeSeriesMomentum(10, 0, 0.4), "centerBars must be > 0");
        refuses(() -> new EngleGrangerSpread(1, 1, 30, 1, 0.05), "two assets, were 1 and 1");
        refuses(() -> new EngleGrangerSpread(0, 1, 7, 1, 0.05), "bars must be ≥ 8, was 7");
        refuses(() -> new EngleGrangerSpread(0, 1, 30, 1, 1.5), "mostPValue must be from 0.0");
        refuses(() -> new JohansenSpread(0, 1, 11, 0, Confidence.ANY), "bars must be ≥ 12");
        refuses(() -> new KalmanSpread(0, 1, 1, 1, 5), "delta must be in 0…1");
        refuses(() -> new BandPosition(1, 1), "entry > exit ≥ 0, were 1.0 and 1.0");
        refuses(() -> new TrendForecast(List.of(), 1), "at least one rule");
        MarketData two = Markets.random(1, 30, 2);
        refuses(() -> new KalmanSpread(0, 2, 1e-4, 1e-3, 5).compute(two),
                "there is no asset 2 in a universe of 2");
        refuses(() -> new ResidualReversion(10, 0, 2).compute(two),
                "there is no asset 2 in a universe of 2");
    }

    private static void refuses(Runnable attempt, String message) {
        assertThatIllegalArgumentException().isThrownBy(attempt::run)
                .withMessageContaining(message);
    }
}
