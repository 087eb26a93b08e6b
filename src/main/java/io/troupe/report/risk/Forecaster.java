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
import org.jspecify.annotations.Nullable;

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
    private final int first;
    /** The bar that was told last. */
    private int before = -1;
    private int count;
    private int withoutSample;

    /** One model, and what it said so far. */
    private static final class Spoken {
        private final RiskModel model;
        private final double[] valueAtRisk;
        private final double[] expectedShortfall;
        /** The sample that what is found by iteration was found in, and the model that holds it. */
        private double[] fittedOn = {};
        private transient @Nullable RiskModel fitted;
        private int notAvailable;
        private String reason = "";

        Spoken(RiskModel model, int most) {
            this.model = model;
            valueAtRisk = new double[most];
            expectedShortfall = new double[most];
        }

        void say(int number, double[] sample, double level) {
            if (number % Forecasts.REFIT_BARS == 0) {
                fittedOn = sample.clone();
                fitted = null;
            }
            RiskModel held = fitted == null ? model.held(fittedOn, fittedOn.length) : fitted;
            fitted = held;
            note(number, held.estimate(sample, sample.length, level));
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
     * @param first the first bar at whose close models may be asked
     * @param last its last bar
     */
    Forecaster(AssetReturns returns, RiskQuestion question, int first, int last) {
        this.of = question.of();
        this.level = question.level();
        ring = new ForecastRing(returns, question.window());
        sample = new double[question.window()];
        this.first = Math.max(first, question.window());
        // As long as the run, so that what was remembered of a shorter one fits.
        int most = last + 1;
        question.models().forEach(model -> spoken.add(new Spoken(model, most)));
        outcomes = new int[most];
        clean = new double[most];
        booked = new double[most];
    }

    /** Of the last bar of all nothing is asked: nobody knows what came of it. */
    @Override
    public void closed(Holdings holdings) {
        boolean isAsked = before >= first;
        boolean isSaid = isAsked && ring.sample(of, sample);
        double fundReturn = fund.closed(holdings);
        if (isSaid) {
            spoken.forEach(each -> each.say(count, sample, level));
        } else if (isAsked) {
            withoutSample++;
        }
        before = holdings.bar();
        ring.moved(before, fundReturn);
        if (isSaid) {
            outcomes[count] = before;
            clean[count] = ring.clean();
            booked[count] = fundReturn;
            count++;
        }
        ring.holding(holdings);
    }

    /** All that was said of bars that came. */
    Forecasts forecasts() {
        return new Forecasts(Arrays.copyOf(outcomes, count), Arrays.copyOf(clean, count),
                Arrays.copyOf(booked, count), withoutSample,
                spoken.stream().map(each -> each.forecasts(count)).toList());
    }
}
