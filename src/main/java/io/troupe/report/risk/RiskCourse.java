package io.troupe.report.risk;

import io.troupe.report.stress.StressResult;
import io.troupe.simulation.plan.VarRules;
import java.util.List;

/**
 * What a fund could have lost from bar to bar, by what it held, and at its end.
 *
 * @param rules by which it was forecast
 * @param forecasts of the last bars, by the fund's model and by others to compare it with
 * @param tests of them
 * @param byStrategy what may be lost after the last close, with the parts of strategies
 * @param byAsset the same with the parts of assets
 * @param byGroup the same with the parts of groups; without parts if the fund has no groups
 * @param rulesActed what rules about risk did
 * @param stress what scenarios come to for what is held at the end: those of windows that the data
 *        covers, of a fall of all, and of a loss turned round
 */
public record RiskCourse(VarRules rules, Forecasts forecasts, List<ModelBacktest> tests,
        RiskMeasurement byStrategy, RiskMeasurement byAsset, RiskMeasurement byGroup,
        RuleActs rulesActed, List<StressResult> stress) {
    /** Copies the list. */
    public RiskCourse {
        tests = List.copyOf(tests);
        stress = List.copyOf(stress);
    }
}
