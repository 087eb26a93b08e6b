package io.troupe.conformance.risk;

import io.troupe.conformance.Area;
import io.troupe.conformance.Checks;
import io.troupe.conformance.ReferenceCase;
import io.troupe.conformance.Tolerance;
import io.troupe.conformance.UnsupportedCase;
import io.troupe.risk.models.PublishedVolatility;
import io.troupe.risk.models.PublishedVolatility.Fit;
import java.io.IOException;
import java.util.Arrays;

/** Volatility that clusters, losses by it, and tests of how often losses were larger. */
public final class RiskVarGarchArea implements Area {
    @Override
    public String name() {
        return "risk_var_garch";
    }

    @Override
    public void check(ReferenceCase reference, Checks checks)
            throws IOException, UnsupportedCase {
        switch (reference.kind()) {
            case "garch11_fit" -> fit(reference, checks);
            case "garch11_volatility_path" -> path(reference, checks);
            case "garch11_forecast_variance" -> ahead(reference, checks);
            case "ewma_update" -> ewma(reference, checks);
            case "ewma_effective_days" -> effectiveDays(reference, checks);
            case "var_single_asset" -> loss(reference, checks, reference.number("position")
                    * reference.number("daily_volatility"));
            case "var_two_assets" -> twoAssets(reference, checks);
            default -> CoverageCases.check(reference, checks);
        }
    }

    private static double[] returns(ReferenceCase reference) throws IOException {
        return Arrays.copyOf(reference.table().column(0), reference.whole("n"));
    }

    private static Fit given(ReferenceCase reference) {
        double mu = reference.inputs().has("mu") ? reference.number("mu") : 0;
        return new Fit(mu, reference.number("omega"), reference.number("alpha"),
                reference.number("beta"), Double.NaN);
    }

    private static void fit(ReferenceCase reference, Checks checks) throws IOException {
        Fit found = PublishedVolatility.garch(returns(reference));
        checks.number(reference, "mu", found.mu());
        checks.number(reference, "omega", found.omega());
        checks.number(reference, "alpha", found.alpha());
        checks.number(reference, "beta", found.beta());
        checks.number(reference, "log_likelihood", found.logLikelihood());
    }

    private static void path(ReferenceCase reference, Checks checks) throws IOException {
        double[] path = PublishedVolatility.path(given(reference), returns(reference));
        compare(reference, checks, Arrays.stream(reference.numbers("rows_1_based"))
                .map(row -> path[(int) row - 1]).toArray());
    }

    private static void ahead(ReferenceCase reference, Checks checks) {
        compare(reference, checks, Arrays.stream(reference.numbers("days"))
                .map(days -> PublishedVolatility.ahead(given(reference),
                        reference.number("current_variance"), (int) days))
                .toArray());
    }

    private static void effectiveDays(ReferenceCase reference, Checks checks) {
        compare(reference, checks, Arrays.stream(reference.numbers("tolerance"))
                .map(share -> PublishedVolatility.effectiveDays(reference.number("lam"), share))
                .toArray());
    }

    private static void compare(ReferenceCase reference, Checks checks, double... actual) {
        checks.numbers(reference.kind(), ReferenceCase.numbers(reference.expected()), actual,
                Tolerance.of(reference.tolerance()));
    }

    private static void ewma(ReferenceCase reference, Checks checks) {
        double variance = PublishedVolatility.ewma(reference.number("lam"),
                reference.number("previous_volatility"), reference.number("return_"));
        checks.number(reference, "variance", variance);
        checks.number(reference, "volatility", Math.sqrt(variance));
    }

    private static void loss(ReferenceCase reference, Checks checks, double deviation) {
        double[] losses = PublishedVolatility.normalLoss(deviation, reference.number("z"), 10);
        checks.number(reference, "one_day", losses[0]);
        checks.number(reference, "ten_day", losses[1]);
    }

    private static void twoAssets(ReferenceCase reference, Checks checks) {
        double[] positions = reference.numbers("positions");
        double[] volatilities = reference.numbers("daily_volatilities");
        double whole = PublishedVolatility.deviation(positions, volatilities,
                reference.number("correlation"));
        checks.number(reference, "std", whole);
        loss(reference, checks, whole);
        double alone = 0;
        for (int i = 0; i < positions.length; i++) {
            alone += PublishedVolatility.normalLoss(Math.abs(positions[i]) * volatilities[i],
                    reference.number("z"), 10)[1];
        }
        checks.number(reference, "diversification_benefit", alone
                - PublishedVolatility.normalLoss(whole, reference.number("z"), 10)[1]);
    }
}
