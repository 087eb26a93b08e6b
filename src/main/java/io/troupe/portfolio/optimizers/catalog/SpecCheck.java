package io.troupe.portfolio.optimizers.catalog;

import io.troupe.portfolio.measures.RiskMeasure;
import io.troupe.portfolio.optimizers.Penalties;
import java.util.ArrayList;
import java.util.List;

/** Finds what is wrong with the parameters of an optimizer. */
final class SpecCheck {
    private final OptimizerSpec spec;
    private final List<SpecProblem> problems = new ArrayList<>();

    private SpecCheck(OptimizerSpec spec) {
        this.spec = spec;
    }

    static List<SpecProblem> of(OptimizerSpec spec) {
        SpecCheck check = new SpecCheck(spec);
        check.measure();
        check.targets();
        check.penalties();
        check.budgets();
        check.require(OptimizerKey.FRACTION, spec.fraction(), spec.fraction() > 0, "above 0");
        check.require(OptimizerKey.MAX_CLUSTERS, spec.hierarchy().maxClusters(),
                spec.hierarchy().maxClusters() >= 1, "at least 1");
        return List.copyOf(check.problems);
    }

    private void measure() {
        RiskMeasure measure = spec.measure();
        if (spec.type().needsConvexMeasure() && !measure.isConvex()) {
            problems.add(new SpecProblem(OptimizerKey.MEASURE, measure.label()
                    + " is not convex, so " + spec.type().label() + " cannot find its least value;"
                    + " it can do with " + String.join(", ", RiskMeasure.convexLabels())));
        }
        if (measure.usesAlpha()) {
            require(OptimizerKey.ALPHA, spec.alpha(), spec.alpha() > 0 && spec.alpha() < 1,
                    "between 0 and 1");
        }
    }

    private void targets() {
        require(OptimizerKey.RISK_AVERSION, spec.riskAversion(), spec.riskAversion() > 0,
                "above 0");
        spec.targets().risk().ifPresent(
                risk -> require(OptimizerKey.RISK, risk, risk > 0, "above 0, per bar"));
        spec.targets().minimumReturn().ifPresent(value -> require(OptimizerKey.RETURN, value,
                true, "a number, per bar"));
    }

    private void penalties() {
        Penalties penalties = spec.penalties();
        require(OptimizerKey.L1, penalties.l1(), penalties.l1() >= 0, "at least 0");
        require(OptimizerKey.L2, penalties.l2(), penalties.l2() >= 0, "at least 0");
        require(OptimizerKey.COST, penalties.cost(), penalties.cost() >= 0, "at least 0");
        require(OptimizerKey.LOG_BARRIER, penalties.logBarrier(), penalties.logBarrier() >= 0,
                "at least 0");
    }

    private void budgets() {
        spec.budgets().forEach((asset, budget) -> {
            if (!(budget > 0 && budget < Double.POSITIVE_INFINITY)) {
                problem(OptimizerKey.BUDGETS, "of " + asset + " must be above 0, was " + budget);
            }
        });
    }

    private void require(OptimizerKey key, double value, boolean holds, String range) {
        if (!holds || !Double.isFinite(value)) {
            problem(key, "must be " + range + ", was " + value);
        }
    }

    private void problem(OptimizerKey key, String message) {
        if (spec.type().keys().contains(key)) {
            problems.add(new SpecProblem(key, message));
        }
    }
}
