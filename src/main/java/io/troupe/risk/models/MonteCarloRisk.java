package io.troupe.risk.models;

import io.troupe.risk.models.RiskEstimate.NotAvailable;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/**
 * The next return is one of many that were drawn from a distribution fitted to the past: the normal
 * one, or Student's t of the greatest likelihood. What it adds to {@link NormalRisk} and {@link
 * StudentRisk} is noise; over several bars it adds what compounding does to the tail. Draws are of
 * standardized returns and the same for every sample. Held are those of t, with the fit.
 *
 * <p>Source: P. Glasserman, <i>Monte Carlo Methods in Financial Engineering</i>, 2003, chapter 9.
 */
final class MonteCarloRisk {
    private MonteCarloRisk() {}

    static PathRule normal(Simulation simulation) {
        return Drawn.of(0, 1, Draws::normal, simulation);
    }

    static PathRule student(Simulation simulation) {
        return new Student(simulation);
    }

    private record Student(Simulation simulation) implements PathRule {
        @Override
        public RiskEstimate estimate(Sample sample, double level) {
            return held(sample).estimate(sample, level);
        }

        @Override
        public RiskEstimate simulate(Sample sample, double level, int bars, Simulation paths) {
            return held(sample).simulate(sample, level, bars, paths);
        }

        @Override
        public PathRule held(Sample sample) {
            StudentFit fit = StudentFit.of(sample);
            String fault = fit.fault();
            return fault == null
                    ? Drawn.of(fit.place(), fit.scale(), draws -> draws.student(fit.degrees()),
                            simulation)
                    : new Faulty(fault);
        }
    }

    private record Faulty(String fault) implements PathRule {
        @Override
        public RiskEstimate estimate(Sample sample, double level) {
            return new NotAvailable(fault);
        }

        @Override
        public RiskEstimate simulate(Sample sample, double level, int bars, Simulation paths) {
            return new NotAvailable(fault);
        }
    }

    /**
     * Of one distribution.
     *
     * @param place of it, in standard deviations from the mean
     * @param scale by which a draw is multiplied, in standard deviations
     * @param draw of the distribution with place 0 and scale 1
     * @param sorted many such draws, the lowest first
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, never handed out
    private record Drawn(double place, double scale, ToDoubleFunction<Draws> draw,
            double[] sorted) implements PathRule {
        static Drawn of(double place, double scale, ToDoubleFunction<Draws> draw,
                Simulation simulation) {
            double[] sorted = new double[simulation.paths()];
            Draws draws = simulation.draws();
            Arrays.setAll(sorted, path -> draw.applyAsDouble(draws));
            Arrays.sort(sorted);
            return new Drawn(place, scale, draw, sorted);
        }

        @Override
        public RiskEstimate estimate(Sample sample, double level) {
            double size = sample.deviation() * scale;
            double center = center(sample);
            double position = (1 - level) * (sorted.length - 1);
            int below = (int) position;
            double quantile = sorted[below] + (position - below)
                    * (sorted[below + 1] - sorted[below]);
            double sum = 0;
            for (int i = 0; i <= below; i++) {
                sum += sorted[i];
            }
            return Estimates.of(-(center + size * quantile),
                    -(center + size * (sum / (below + 1))));
        }

        @Override
        public RiskEstimate simulate(Sample sample, double level, int bars, Simulation paths) {
            double size = sample.deviation() * scale;
            Draws draws = paths.draws();
            double[] outcomes = new Garch(center(sample), size * size, 0, 0).compounded(
                    size * size, bars, paths.paths(), () -> draw.applyAsDouble(draws));
            return Estimates.ofOutcomes(outcomes, outcomes.length, level);
        }

        private double center(Sample sample) {
            return sample.mean() + sample.deviation() * place;
        }
    }
}
