package io.troupe.risk.models;

import io.troupe.risk.models.RiskEstimate.NotAvailable;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * The next return has Student's t distribution of the greatest likelihood. With q its quantile of
 * 1 − level, ν its degrees of freedom and f its density, the loss is {@code −(μ + σq)}, and {@code
 * −μ + σ·f(q)/(1 − level)·(ν + q²)/(ν − 1)} on average beyond it. Held are ν, and place and scale
 * of standardized returns.
 *
 * <p>Source: A. J. McNeil, R. Frey, P. Embrechts, <i>Quantitative Risk Management</i>, 2nd ed.
 * 2015, examples 2.14 and 2.15.
 */
final class StudentRisk implements TailRule {
    @Override
    public RiskEstimate estimate(Sample sample, double level) {
        return held(sample).estimate(sample, level);
    }

    @Override
    public TailRule held(Sample sample) {
        return new Held(StudentFit.of(sample));
    }

    /** Of a fit. */
    private record Held(StudentFit fit) implements TailRule {
        @Override
        public RiskEstimate estimate(Sample sample, double level) {
            String fault = fit.fault();
            if (fault != null) {
                return new NotAvailable(fault);
            }
            double nu = fit.degrees();
            TDistribution student = new TDistribution(nu);
            double q = student.inverseCumulativeProbability(1 - level);
            double below = student.density(q) / (1 - level) * (nu + q * q) / (nu - 1);
            return Estimates.of(
                    -(sample.mean() + sample.deviation() * (fit.place() + fit.scale() * q)),
                    -(sample.mean() + sample.deviation() * (fit.place() - fit.scale() * below)));
        }
    }
}
