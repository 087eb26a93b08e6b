package io.troupe.conformance.portfolio;

import io.troupe.conformance.Checks;
import io.troupe.conformance.Figures;
import io.troupe.conformance.ReferenceCase;
import io.troupe.conformance.UnsupportedCase;
import io.troupe.portfolio.measures.RiskMeasure;
import io.troupe.portfolio.optimizers.Distance;
import io.troupe.portfolio.optimizers.Penalties;
import io.troupe.portfolio.optimizers.PortfolioAnswer;
import io.troupe.portfolio.optimizers.PortfolioProblem;
import io.troupe.portfolio.optimizers.RiskContributions;
import io.troupe.portfolio.optimizers.TradingCosts;
import io.troupe.portfolio.optimizers.catalog.OptimizerSpec;
import io.troupe.portfolio.optimizers.catalog.OptimizerType;
import io.troupe.portfolio.optimizers.catalog.Targets;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Portfolios of least risk, most utility, return or ratio, told by their return and risk. */
final class ConvexOptimizerCases implements Topic {
    private static final List<String> STARTS = List.of("min_variance", "min variance",
            "min_volatility", "max_sharpe", "max mu/sigma", "max_utility", "max_return at",
            "max return at", "min cvar", "min cdar", "min semi", "min_semi", "min_cvar", "min_cdar",
            "max_quadratic_utility");
    private static final List<String> RISK_TARGETS = List.of("target_volatility", "target_risk",
            "target_cvar", "target_cdar", "target_semideviation");
    private static final Pattern BARRIER = Pattern.compile("([0-9.]+)\\*sum\\(log");
    private static final double BARS = 252;

    @Override
    public boolean covers(ReferenceCase reference) {
        return STARTS.stream().anyMatch(kind(reference)::startsWith);
    }

    @Override
    public void check(ReferenceCase reference, Checks checks)
            throws IOException, UnsupportedCase {
        double riskFree = reference.inputs().path("risk_free").asDouble(0.02);
        PortfolioProblem problem = new AssetCase(reference)
                .problem(kind(reference).contains("rf=0") ? 0 : riskFree);
        RiskMeasure measure = measure(reference);
        double alpha = 1 - reference.inputs().path("beta").asDouble(0.95);
        // Semi-deviations of the cases are annual, and means of squares.
        double unit = measure == RiskMeasure.SLPM ? Math.sqrt(BARS
                * (problem.returns()[0].length - 1) / problem.returns()[0].length) : 1;
        PortfolioAnswer answer = spec(reference, unit).with(measure, alpha)
                .optimizer(TradingCosts.NONE).optimize(problem);
        checks.holds("status", "SOLVED", answer.status() + " " + answer.reason(),
                answer.isSolved());
        double mean = IntStream.range(0, problem.size())
                .mapToDouble(i -> answer.weights()[i] * problem.means()[i]).sum();
        double risk = unit * RiskContributions.of(measure, alpha, problem, answer.weights()).risk();
        Figures figures = new Figures().number("annual_return", () -> mean)
                .number("risk", () -> risk).number("ratio", () -> (mean - riskFree) / risk);
        for (int i = 0; i < problem.size(); i++) {
            double weight = answer.weights()[i];
            figures.number(problem.assets().get(i), () -> weight);
        }
        figures.compare(reference, checks);
    }

    private static String kind(ReferenceCase reference) {
        return reference.kind().toLowerCase(Locale.ROOT);
    }

    private static RiskMeasure measure(ReferenceCase reference) {
        String kind = kind(reference);
        return !reference.inputs().has("returns") ? RiskMeasure.VARIANCE
                : kind.contains("cvar") ? RiskMeasure.CVAR
                        : kind.contains("cdar") ? RiskMeasure.CDAR
                                : kind.contains("semi") ? RiskMeasure.SLPM : RiskMeasure.VARIANCE;
    }

    private static OptimizerSpec spec(ReferenceCase reference, double unit) {
        String kind = kind(reference);
        OptionalDouble risk = RISK_TARGETS.stream().filter(reference.inputs()::has)
                .mapToDouble(reference::number).map(value -> value / unit).findFirst();
        OptionalDouble least = reference.inputs().has("target_return")
                ? OptionalDouble.of(reference.number("target_return"))
                : OptionalDouble.empty();
        OptimizerType type = kind.contains("sharpe") || kind.contains("mu/sigma")
                ? OptimizerType.MAX_RATIO
                : kind.contains("utility") ? OptimizerType.MAX_UTILITY
                        : risk.isPresent() ? OptimizerType.MAX_RETURN : OptimizerType.MIN_RISK;
        Matcher barrier = BARRIER.matcher(kind);
        return OptimizerSpec.of(type).with(new Targets(risk, least, Distance.COVARIANCE))
                .with(new Penalties(reference.inputs().path("l1").asDouble(0),
                        reference.inputs().path("l2").asDouble(0), 0,
                        barrier.find() ? Double.parseDouble(barrier.group(1)) : 0))
                .withRiskAversion(
                        reference.inputs().path("risk_aversion").asDouble(1) * unit * unit);
    }
}
