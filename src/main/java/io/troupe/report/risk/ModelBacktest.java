package io.troupe.report.risk;

import io.troupe.report.risk.Forecasts.ModelForecasts;
import io.troupe.risk.backtests.Coverage;
import io.troupe.risk.backtests.Exceedances;
import io.troupe.risk.backtests.ShortfallTest;
import io.troupe.risk.backtests.TestFigure;
import io.troupe.risk.backtests.TrafficLight;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Whether what a model said of each next bar was right.
 *
 * @param model its name
 * @param outcome what its forecasts are compared with
 * @param counts of bars
 * @param coverage whether there are as many exceedances as the level says, and when
 * @param zone of the last 250 bars (Basel Committee 1996); empty of fewer
 * @param shortfall whether losses beyond are as large as the expected shortfall: Z₂ of Acerbi and
 *        Szekely (2014), 0 if they are, below 0 if they are larger; empty if it cannot be told
 */
public record ModelBacktest(String model, Outcome outcome, Counts counts, CoverageTests coverage,
        Optional<TrafficLight> zone, OptionalDouble shortfall) {
    /**
     * How many bars there were.
     *
     * @param observations forecasts that met an outcome
     * @param leftOut bars without a forecast, or without an outcome
     * @param exceedances losses above the value at risk
     * @param expected how many there ought to be
     */
    public record Counts(int observations, int leftOut, int exceedances, double expected) {}

    /**
     * Tests of exceedances.
     *
     * @param unconditional whether they are as many as the level says (Kupiec 1995)
     * @param independence whether one does not make the next more probable (Christoffersen 1998)
     * @param conditional both together
     */
    public record CoverageTests(TestFigure unconditional, TestFigure independence,
            TestFigure conditional) {}

    /** Judges all forecasts by both outcomes: those of a model stand together. */
    public static List<ModelBacktest> of(Forecasts forecasts, double level) {
        List<ModelBacktest> tests = new ArrayList<>();
        for (ModelForecasts model : forecasts.models()) {
            tests.add(of(model, Outcome.CLEAN, forecasts.clean(), level));
            tests.add(of(model, Outcome.BOOKED, forecasts.booked(), level));
        }
        return List.copyOf(tests);
    }

    private static ModelBacktest of(ModelForecasts said, Outcome outcome, double[] returns,
            double level) {
        Exceedances exceedances = new Exceedances(level);
        for (int i = 0; i < returns.length; i++) {
            exceedances.add(said.valueAtRisk()[i], said.expectedShortfall()[i], -returns[i]);
        }
        return new ModelBacktest(said.model(), outcome,
                new Counts(exceedances.observations(), exceedances.leftOut(), exceedances.count(),
                        exceedances.expected()),
                new CoverageTests(Coverage.unconditional(exceedances),
                        Coverage.independence(exceedances), Coverage.conditional(exceedances)),
                TrafficLight.of(exceedances), ShortfallTest.of(exceedances));
    }
}
