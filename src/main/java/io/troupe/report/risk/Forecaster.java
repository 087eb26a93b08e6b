package io.troupe.report.risk;

import io.troupe.data.AssetReturns;
import io.troupe.report.holdings.Holdings;
import io.troupe.report.holdings.HoldingsWalk;
import io.troupe.report.risk.Forecasts.ModelForecasts;
import io.troupe.risk.models.RiskEstimate;
import io.troupe.risk.models.RiskEstimate.Estimated;
import io.troupe.risk.models.RiskEstimate.NotAvailable;
import io.troupe.risk.models.RiskModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Asks models at every close what may be lost by the next, from what is known at it, and notes what
 * came. What a model finds by iteration is found anew every {@value Forecasts#REFIT_BARS} forecasts
 * and held in between.
 */
final class Forecaster implements HoldingsWalk.Follower {
    private final RiskSource of;
    private final double level;
    private final ForecastRing ring;
    private final FundReturns fund = new FundReturns();
    private final double[] sample;
    private final List<Spoken> spoken = new ArrayList<>();
    private final int[] outcomes;
    private final double[] clean;
    private final double[] booked;
    private final int last;
    private boolean isPending;
    private int count;
    private int withoutSample;

    /** One model, and what it said so far. */
    private static final class Spoken {
        private final RiskModel model;
        private final double[] valueAtRisk;
        private final double[] expectedShortfall;
        private RiskModel fitted;
        private int notAvailable;
        private String reason = "";

        Spoken(RiskModel model, int most) {
            this.model = model;
            fitted = model;
            valueAtRisk = new double[most];
            expectedShortfall = new double[most];
        }

        void say(int number, double[] sample, double level) {
            if (number % Forecasts.REFIT_BARS == 0) {
                fitted = model.held(sample, sample.length);
            }
            note(number, fitted.estimate(sample, sample.length, level));
        }

        private void note(int number, RiskEstimate estimate) {
            valueAtRisk[number] = Double.NaN;
            expectedShortfall[number] = Double.NaN;
            switch (estimate) {
                case Estimated(double loss, double shortfall, var _) -> {
                    valueAtRisk[number] = loss;
                    expectedShortfall[number] = shortfall;
                }
                case NotAvailable(String why) -> {
                    reason = notAvailable == 0 ? why : reason;
                    notAvailable++;
                }
            }
        }

        ModelForecasts forecasts(int count) {
            return new ModelForecasts(model.name(), Arrays.copyOf(valueAtRisk, count),
                    Arrays.copyOf(expectedShortfall, count), notAvailable, reason);
        }
    }

    /**
     * Is to be led through a run.
     *
     * @param returns of its assets
     * @param last its last bar
     */
    Forecaster(AssetReturns returns, RiskQuestion question, int last) {
        this.of = question.of();
        this.level = question.level();
        ring = new ForecastRing(returns, question.window());
        sample = new double[question.window()];
        this.last = last;
        int most = Math.max(0, last - question.window());
        question.models().forEach(model -> spoken.add(new Spoken(model, most)));
        outcomes = new int[most];
        clean = new double[most];
        booked = new double[most];
    }

    @Override
    public void closed(Holdings holdings) {
        double fundReturn = fund.closed(holdings);
        ring.moved(holdings.bar(), fundReturn);
        if (isPending) {
            outcomes[count] = holdings.bar();
            clean[count] = ring.clean();
            booked[count] = fundReturn;
            count++;
        }
        ring.holding(holdings);
        isPending = holdings.bar() < last && ring.sample(of, sample);
        if (isPending) {
            spoken.forEach(each -> each.say(count, sample, level));
        } else if (holdings.bar() >= sample.length && holdings.bar() < last) {
            withoutSample++;
        }
    }

    /** All that was said of bars that came. */
    Forecasts forecasts() {
        return new Forecasts(Arrays.copyOf(outcomes, count), Arrays.copyOf(clean, count),
                Arrays.copyOf(booked, count), withoutSample,
                spoken.stream().map(each -> each.forecasts(count)).toList());
    }
}
