package io.troupe.conformance.portfolio;

import io.troupe.conformance.Checks;
import io.troupe.conformance.ReferenceCase;
import io.troupe.conformance.UnsupportedCase;
import io.troupe.portfolio.measures.RiskMeasure;
import io.troupe.portfolio.optimizers.PortfolioAnswer;
import io.troupe.portfolio.optimizers.PortfolioProblem;
import io.troupe.portfolio.optimizers.TradingCosts;
import io.troupe.portfolio.optimizers.catalog.OptimizerSpec;
import io.troupe.portfolio.optimizers.catalog.OptimizerType;
import java.io.IOException;
import java.util.Locale;

/** Portfolios of least risk, and of most mean return for their risk. */
final class RiskMeasureCases implements Topic {
    @Override
    public boolean covers(ReferenceCase reference) {
        String kind = reference.kind().toLowerCase(Locale.ROOT);
        return kind.startsWith("min_risk ") || kind.startsWith("max_return_over_risk ");
    }

    @Override
    public void check(ReferenceCase reference, Checks checks)
            throws IOException, UnsupportedCase {
        RiskMeasure measure = RiskMeasureNames.of(reference);
        OptimizerType type = reference.kind().startsWith("min") ? OptimizerType.MIN_RISK
                : OptimizerType.MAX_RATIO;
        PortfolioProblem problem = new AssetCase(reference)
                .problem(reference.inputs().path("risk_free").asDouble(0));
        PortfolioAnswer answer = OptimizerSpec.of(type)
                .with(measure, reference.inputs().path("alpha").asDouble(0.05))
                .optimizer(TradingCosts.NONE).optimize(problem);
        checks.holds("status", "SOLVED", answer.status() + " " + answer.reason(),
                answer.isSolved());
        for (int i = 0; i < problem.size(); i++) {
            checks.number(reference, problem.assets().get(i), answer.weights()[i]);
        }
    }
}
