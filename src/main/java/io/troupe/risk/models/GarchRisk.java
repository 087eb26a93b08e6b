package io.troupe.risk.models;

import io.troupe.risk.models.RiskEstimate.Estimated;

/**
 * The next return is normal with the variance that the likeliest {@linkplain Garch GARCH(1,1)
 * process} has for it. Where there is none with α + β &lt; 1, or the search for it does not end,
 * {@link EwmaRisk} stands in and the estimate says so. Held are α, β, and μ and ω of standardized
 * returns; mean, standard deviation and the path of variances are those of each sample.
 */
final class GarchRisk implements PathRule {
    @Override
    public RiskEstimate estimate(Sample sample, double level) {
        return held(sample).estimate(sample, level);
    }

    @Override
    public RiskEstimate simulate(Sample sample, double level, int bars, Simulation simulation) {
        return held(sample).simulate(sample, level, bars, simulation);
    }

    @Override
    public Held held(Sample sample) {
        return new Held(GarchFit.of(sample));
    }

    /** Of a fit. */
    record Held(GarchFit fit) implements PathRule {
        @Override
        public RiskEstimate estimate(Sample sample, double level) {
            return remarked(process(sample).loss(sample, level));
        }

        @Override
        public RiskEstimate simulate(Sample sample, double level, int bars,
                Simulation simulation) {
            Garch process = process(sample);
            double next = process.variances(sample.returns(), sample.count())[sample.count()];
            double[] outcomes = process.compounded(next, bars, simulation.paths(),
                    simulation.draws()::normal);
            return remarked(Estimates.ofOutcomes(outcomes, outcomes.length, level));
        }

        private Garch process(Sample sample) {
            return fit.fault() == null ? fit.process().of(sample.mean(), sample.deviation())
                    : EwmaRisk.PROCESS;
        }

        private RiskEstimate remarked(Estimated figures) {
            String fault = fit.fault();
            return fault == null ? figures : Estimates.of(figures, fault + ": ewma");
        }
    }
}
