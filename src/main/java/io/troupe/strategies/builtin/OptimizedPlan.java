package io.troupe.strategies.builtin;

import io.troupe.model.NearestName;
import io.troupe.portfolio.constraints.Constraint;
import io.troupe.portfolio.constraints.ConstraintParser;
import io.troupe.portfolio.constraints.ConstraintProblem;
import io.troupe.portfolio.constraints.Fallback;
import io.troupe.portfolio.constraints.FallbackPolicy;
import io.troupe.portfolio.constraints.Groups;
import io.troupe.portfolio.construction.ConstructSpec;
import io.troupe.portfolio.construction.Estimates;
import io.troupe.portfolio.construction.Uses;
import io.troupe.portfolio.optimizers.Distance;
import io.troupe.portfolio.optimizers.Penalties;
import io.troupe.portfolio.optimizers.catalog.Hierarchy;
import io.troupe.portfolio.optimizers.catalog.OptimizerSpec;
import io.troupe.portfolio.optimizers.catalog.OptimizerType;
import io.troupe.portfolio.optimizers.catalog.SpecProblem;
import io.troupe.portfolio.optimizers.catalog.Targets;
import io.troupe.portfolio.rebalancing.RebalanceRule;
import io.troupe.portfolio.riskmodels.CovarianceSpec;
import io.troupe.portfolio.riskmodels.MeanSpec;
import io.troupe.portfolio.riskmodels.MeanType;
import io.troupe.strategies.builtin.OptimizedPortfolio.Means;
import io.troupe.strategies.builtin.OptimizedPortfolio.Objective;
import io.troupe.strategies.builtin.OptimizedPortfolio.Risk;
import io.troupe.strategies.builtin.OptimizedPortfolio.Rules;
import io.troupe.strategies.builtin.OptimizedPortfolio.Shape;
import io.troupe.strategies.construct.ConstructPlan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** What parameters of {@link OptimizedPortfolio} come to; what is wrong with them is told. */
final class OptimizedPlan {
    /** What stands for the market that is the mean of the assets. */
    private static final String OF_ASSETS = "mean";

    private OptimizedPlan() {}

    /**
     * The plan.
     *
     * @throws IllegalArgumentException if parameters do not fit each other
     */
    static ConstructPlan of(OptimizerType type, Objective objective, Shape shape, Risk risk,
            Means means, Rules rules) {
        OptimizerSpec optimizer = optimizer(type, objective, shape);
        if (type == OptimizerType.NEAREST) {
            throw new IllegalArgumentException("optimizer nearest comes near to weights that are"
                    + " wanted, and here there are none: use it under construct of a strategy");
        }
        for (SpecProblem problem : optimizer.problems()) {
            throw new IllegalArgumentException(problem.key().label() + " " + problem.message());
        }
        ConstructSpec spec = new ConstructSpec(Uses.ALL, ConstructSpec.DEFAULT_IC, optimizer,
                new Estimates(CovarianceSpec.of(covariance(risk)), MeanSpec.of(mean(means)),
                        risk.lookbackBars()),
                constraints(rules.constraints()), fallback(rules.fallback()),
                RebalanceRule.ON_SIGNAL);
        return ConstructPlan.of(spec, groups(rules.groups()));
    }

    private static OptimizerSpec optimizer(OptimizerType type, Objective objective, Shape shape) {
        Targets targets = new Targets(
                objective.risk() > 0 ? OptionalDouble.of(objective.risk())
                        : OptionalDouble.empty(),
                objective.minReturn() > -1 ? OptionalDouble.of(objective.minReturn())
                        : OptionalDouble.empty(),
                Distance.COVARIANCE);
        return new OptimizerSpec(type, objective.measure(), objective.alpha(),
                objective.riskAversion(), targets,
                new Penalties(objective.l1(), objective.l2(), 0, 0), budgets(shape.budgets()),
                shape.fraction(), new Hierarchy(shape.linkage().linkage(), shape.maxClusters()));
    }

    private static Map<String, Double> budgets(List<String> texts) {
        Map<String, Double> budgets = new LinkedHashMap<>();
        for (String text : texts) {
            int space = text.strip().lastIndexOf(' ');
            try {
                budgets.put(text.strip().substring(0, space).strip(),
                        Double.valueOf(text.strip().substring(space + 1)));
            } catch (NumberFormatException | StringIndexOutOfBoundsException e) {
                throw new IllegalArgumentException(
                        "budgets must be symbols and numbers like \"XOM 2\", was \"" + text + "\"",
                        e);
            }
        }
        return budgets;
    }

    /** The settings of the type that is asked for, and of no other. */
    private static Map<String, Object> covariance(Risk risk) {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("type", risk.covariance().label());
        settings.put("missing", risk.covarianceMissing().label());
        Map<String, Object> own = Map.of("lambda", risk.covarianceLambda(), "target",
                risk.covarianceTarget().label(), "factors", risk.covarianceFactors(),
                "threshold", risk.covarianceThreshold(), "shrinkage", risk.covarianceShrinkage());
        for (String key : risk.covariance().keys()) {
            if (own.containsKey(key)) {
                settings.put(key, own.get(key));
            }
        }
        return settings;
    }

    private static Map<String, Object> mean(Means means) {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("type", means.mean().label());
        if (means.mean() == MeanType.EWMA) {
            settings.put("span", means.meanSpan());
        }
        if (means.mean() == MeanType.CAPM && !means.meanMarket().equals(OF_ASSETS)) {
            settings.put("market", means.meanMarket());
        }
        if (means.mean() == MeanType.BLACK_LITTERMAN) {
            settings.put("views", means.views());
        }
        return settings;
    }

    private static List<Constraint> constraints(List<String> lines) {
        List<Constraint> constraints = new ArrayList<>();
        for (String line : lines) {
            switch (ConstraintParser.parse(line)) {
                case Constraint constraint -> constraints.add(constraint);
                case ConstraintProblem problem -> throw new IllegalArgumentException(
                        "constraints: \"" + line + "\": " + problem);
            }
        }
        return constraints;
    }

    private static FallbackPolicy fallback(List<String> labels) {
        List<String> known = Arrays.stream(Fallback.values()).map(Fallback::label).toList();
        List<Fallback> order = new ArrayList<>();
        for (String label : labels) {
            if (!known.contains(label)) {
                throw new IllegalArgumentException("fallback must be of " + String.join(", ", known)
                        + ", was " + label + NearestName.hint(label, known));
            }
            order.add(List.of(Fallback.values()).get(known.indexOf(label)));
        }
        return new FallbackPolicy(order);
    }

    private static Groups groups(List<String> texts) {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        for (String text : texts) {
            int colon = text.indexOf(':');
            List<String> symbols = colon < 0 ? List.of()
                    : Arrays.stream(text.substring(colon + 1).strip().split("[ ,]+", -1))
                            .filter(symbol -> !symbol.isEmpty()).toList();
            if (symbols.isEmpty()) {
                throw new IllegalArgumentException("groups must be names and symbols like"
                        + " \"energy: XOM CVX\", was \"" + text + "\"");
            }
            groups.put(text.substring(0, colon).strip(), symbols);
        }
        return new Groups(groups);
    }
}
