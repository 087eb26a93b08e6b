package io.troupe.metrics.standard;

import io.troupe.metrics.ReturnPath;
import io.troupe.metrics.TrackRecord;
import io.troupe.metrics.TrackRecorder;
import io.troupe.metrics.TrackRecords;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Portfolios of which not every figure is defined, by the names that the page gives them. */
final class UndefinedCases {
    private static final int BARS = 41;

    private UndefinedCases() {}

    static Map<String, TrackRecord> all() {
        Map<String, TrackRecord> cases = new LinkedHashMap<>();
        Optional<double[]> benchmark = Optional.of(returns(noise(2, BARS)));
        cases.put("no trades", record(constant(100, BARS), 0, benchmark));
        cases.put("one bar", record(new double[]{100}, 0,
                Optional.of(new double[]{Double.NaN})));
        cases.put("zero variance", record(growing(), 1, benchmark));
        cases.put("all cash", record(constant(100, BARS), 2, benchmark));
        cases.put("unfunded", record(constant(0, BARS), 0, benchmark));
        double[] bust = noise(1, BARS);
        Arrays.fill(bust, 35, BARS, -5);
        cases.put("bust", record(bust, 1, benchmark));
        TrackRecord whole = record(noise(1, BARS), 1, benchmark);
        double[] gaps = returns(noise(1, BARS));
        gaps[7] = Double.NaN;
        gaps[20] = Double.NaN;
        cases.put("NaN", whole.with(new ReturnPath(gaps, benchmark)));
        cases.put("no benchmark", record(noise(1, BARS), 1, Optional.empty()));
        cases.put("no overlap", record(noise(1, BARS), 1,
                Optional.of(constant(Double.NaN, BARS))));
        cases.put("29 returns", record(noise(1, 30), 1, Optional.of(returns(noise(2, 30)))));
        return cases;
    }

    private static TrackRecord record(double[] equities, int fills,
            Optional<double[]> benchmark) {
        TrackRecorder recorder = TrackRecords.recorder((long) (equities[0] * 1e6));
        double[] returns = new double[equities.length];
        for (int bar = 0; bar < equities.length; bar++) {
            if (bar < fills) {
                recorder.fill(1_000_000, 0, 0);
            }
            returns[bar] = recorder.endBar(bar, equities[bar], 0);
        }
        return TrackRecords.of(recorder, Double.toString(equities[equities.length - 1]))
                .with(new ReturnPath(returns, benchmark));
    }

    private static double[] constant(double value, int bars) {
        double[] values = new double[bars];
        Arrays.fill(values, value);
        return values;
    }

    private static double[] growing() {
        double[] equities = new double[BARS];
        Arrays.setAll(equities, bar -> 100 * StrictMath.pow(1.01, bar));
        return equities;
    }

    /** Falls by a fifth in bar 3, so that the deepest fall is over by the end. */
    private static double[] noise(long seed, int bars) {
        Random random = new Random(seed);
        double[] equities = new double[bars];
        equities[0] = 100;
        for (int bar = 1; bar < bars; bar++) {
            equities[bar] = equities[bar - 1]
                    * (bar == 3 ? 0.8 : 1.02 + 0.03 * random.nextGaussian());
        }
        return equities;
    }

    private static double[] returns(double[] equities) {
        double[] returns = new double[equities.length];
        returns[0] = Double.NaN;
        for (int bar = 1; bar < equities.length; bar++) {
            returns[bar] = equities[bar] / equities[bar - 1] - 1;
        }
        return returns;
    }
}
