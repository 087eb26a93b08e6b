package io.troupe.conformance;

import io.troupe.features.signals.BandPosition;
import io.troupe.math.econometrics.LeastSquares;
import io.troupe.math.econometrics.OrnsteinUhlenbeck;
import io.troupe.metrics.ReturnMoments;
import io.troupe.metrics.SharpeRatio;
import io.troupe.model.BarsPerYear;
import java.io.IOException;
import java.util.Arrays;

/**
 * A pair traded as in Chan's "Quantitative Trading" (2008), example 3.6: the hedge ratio by a
 * regression through the origin over the training rows, the spread's mean and sample deviation
 * there, a position of one unit of return long and one short from 2 deviations until 1, profits of
 * the day after. The first day has no profit.
 */
final class PairTrade {
    private static final BarsPerYear DAILY = BarsPerYear.set(252);

    private final double[] first;
    private final double[] second;
    private final int trainRows;
    private final BandPosition band;
    private final double hedgeRatio;
    private final double[] spread;

    private PairTrade(double[] first, double[] second, int trainRows, BandPosition band) {
        this.first = first;
        this.second = second;
        this.trainRows = trainRows;
        this.band = band;
        hedgeRatio = LeastSquares.fit(Arrays.copyOf(first, trainRows),
                Arrays.copyOf(second, trainRows)).coefficients()[0];
        spread = new double[first.length];
        Arrays.setAll(spread, t -> first[t] - hedgeRatio * second[t]);
    }

    static PairTrade of(ReferenceCase reference) throws IOException {
        double[][] columns = UnitRootArea.columns(reference.table(),
                reference.inputs().path("columns"));
        return new PairTrade(columns[0], columns[1],
                reference.inputs().path("train_rows").asInt(columns[0].length),
                new BandPosition(reference.inputs().path("entry").asDouble(2),
                        reference.inputs().path("exit").asDouble(1)));
    }

    Figures figures() {
        ReturnMoments train = new ReturnMoments();
        Arrays.stream(spread, 0, trainRows).forEach(train::add);
        double mean = train.moments().mean().orElseThrow();
        double deviation = train.moments().standardDeviation().orElseThrow();
        int[] positions = new int[spread.length];
        Arrays.setAll(positions, t -> band.next((spread[t] - mean) / deviation));
        return new Figures().number("hedge_ratio", () -> hedgeRatio)
                .number("spread_mean", () -> mean).number("spread_std", () -> deviation)
                .number("sharpe_train", () -> sharpe(positions, 1, trainRows))
                .number("sharpe_test", () -> sharpe(positions, trainRows, spread.length))
                .number("days_in_market",
                        () -> (double) Arrays.stream(positions).filter(each -> each != 0).count())
                .number("half_life", this::halfLifeBars);
    }

    double halfLifeBars() {
        return OrnsteinUhlenbeck.fit(spread).halfLifeBars();
    }

    private double sharpe(int[] positions, int from, int to) {
        ReturnMoments profits = new ReturnMoments();
        for (int t = from; t < to; t++) {
            profits.add(positions[t - 1]
                    * (first[t] / first[t - 1] - second[t] / second[t - 1]));
        }
        return SharpeRatio.of(profits.moments(), DAILY).orElse(Double.NaN);
    }
}
