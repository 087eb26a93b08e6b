package io.troupe.conformance.inference;

import io.troupe.conformance.ReferenceCase;
import io.troupe.conformance.UnsupportedCase;
import io.troupe.metrics.AnnualizedReturn;
import io.troupe.metrics.distribution.DownsideDeviation;
import io.troupe.metrics.inference.DeflatedSharpe;
import io.troupe.metrics.inference.SelectionBias;
import io.troupe.metrics.inference.SharpeEstimate;
import io.troupe.metrics.series.PartialMoments;
import io.troupe.model.BarsPerYear;
import java.util.Arrays;
import java.util.Locale;

/**
 * A case with one number. Inputs may be written as quotients and roots, as in {@code 2/sqrt(250)}.
 */
record SharpeCase(ReferenceCase reference) {
    private static final double NORMAL_KURTOSIS = 3;

    /** What the product has for it. */
    double value() throws UnsupportedCase {
        return switch (reference.kind().toLowerCase(Locale.ROOT)) {
            case "sharpe_std_error" -> estimate().standardError();
            case "probabilistic_sharpe" -> estimate().probabilityAbove(optional("sr_benchmark", 0));
            case "min_track_record_years" -> bars() / optional("periods", 1);
            case "min_track_record", "min_track_record_length" -> bars();
            case "expected_max_of_n_normals" ->
                SelectionBias.expectedMaximum(number("N")) * optional("sr_trials_std", 1);
            case "deflated_sharpe" ->
                DeflatedSharpe.of(estimate(), trials(), variance()).probability();
            case "min_backtest_length_years" ->
                SelectionBias.minBacktestYears(number("N"), number("target_sharpe"));
            case "sharpe" -> ofReturns().sharpe();
            case "sharpe_annualised" ->
                ofReturns().sharpe() * Math.sqrt(number("periods"));
            case "sortino" -> sortino();
            case "annualised_return" -> annualised(number("total_gross_return") - 1);
            case "annualised_log_return" ->
                StrictMath.log1p(annualised(StrictMath.expm1(number("total_log_return"))));
            default -> throw new UnsupportedCase("there is no rule for " + reference.kind());
        };
    }

    private double bars() {
        return estimate().minTrackRecord(optional("sr_benchmark", 0), optional("prob", 0.95))
                .orElse(Double.NaN);
    }

    private SharpeEstimate estimate() {
        String count = reference.inputs().has("n") ? "n" : "T";
        return new SharpeEstimate((int) optional(count, 2), number("sr"), optional("skew", 0),
                optional("kurtosis", NORMAL_KURTOSIS));
    }

    private SharpeEstimate ofReturns() {
        double riskFree = optional("risk_free", 0);
        return SharpeEstimate.of(Arrays.stream(reference.numbers("returns"))
                .map(each -> each - riskFree).toArray()).orElseThrow();
    }

    private double sortino() {
        double target = optional("target", 0);
        double[] excess = Arrays.stream(reference.numbers("returns")).map(each -> each - target)
                .toArray();
        return Arrays.stream(excess).average().orElseThrow()
                / DownsideDeviation.of(PartialMoments.of(excess), BarsPerYear.set(1));
    }

    private double annualised(double totalReturn) {
        return AnnualizedReturn.of(totalReturn, (long) number("days"),
                BarsPerYear.set(number("days_per_year"))).orElseThrow();
    }

    private double trials() {
        return reference.inputs().has("sr_trials") ? reference.numbers("sr_trials").length
                : number("N");
    }

    /** Of all trials, or as they are a population, with the divisor of their number. */
    private double variance() {
        if (reference.inputs().has("sr_variance")) {
            return number("sr_variance");
        }
        if (reference.inputs().has("sr_trials_std")) {
            return number("sr_trials_std") * number("sr_trials_std");
        }
        double[] trials = reference.numbers("sr_trials");
        double mean = Arrays.stream(trials).average().orElseThrow();
        return Arrays.stream(trials).map(each -> (each - mean) * (each - mean)).average()
                .orElseThrow();
    }

    private double optional(String name, double otherwise) {
        return reference.inputs().has(name) ? number(name) : otherwise;
    }

    private double number(String name) {
        String text = reference.text(name);
        String[] factors = text.split("/", -1);
        double value = factor(factors[0]);
        for (int i = 1; i < factors.length; i++) {
            value /= factor(factors[i]);
        }
        return value;
    }

    private static double factor(String text) {
        String plain = text.strip();
        return plain.startsWith("sqrt(")
                ? Math.sqrt(Double.parseDouble(plain.substring(5, plain.length() - 1)))
                : Double.parseDouble(plain);
    }
}
