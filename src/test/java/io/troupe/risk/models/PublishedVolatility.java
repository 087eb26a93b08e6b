package io.troupe.risk.models;

import io.troupe.risk.models.RiskEstimate.Estimated;
import java.util.Arrays;
import org.hipparchus.util.FastMath;

/** What the models have inside, in the form in which it is published. */
public final class PublishedVolatility {
    /**
     * The likeliest GARCH(1,1) process of returns.
     *
     * @param mu mean
     * @param omega what the variance has of its own
     * @param alpha what it has of the last squared residual
     * @param beta what it has of the last variance
     * @param logLikelihood of the returns
     */
    public record Fit(double mu, double omega, double alpha, double beta, double logLikelihood) {}

    private PublishedVolatility() {}

    /** Fits a process. */
    public static Fit garch(double... returns) {
        Sample sample = RandomReturns.sample(returns);
        GarchFit fit = GarchFit.of(sample);
        Garch process = fit.process().of(sample.mean(), sample.deviation());
        double[] variances = process.variances(returns, returns.length);
        double sum = returns.length * FastMath.log(2 * Math.PI);
        for (int i = 0; i < returns.length; i++) {
            double residual = returns[i] - process.mean();
            sum += FastMath.log(variances[i]) + residual * residual / variances[i];
        }
        return new Fit(process.mean(), process.omega(), process.alpha(), process.beta(),
                -sum / 2);
    }

    /** The volatility that each return had ahead of it. */
    public static double[] path(Fit of, double... returns) {
        double[] variances = new Garch(of.mu, of.omega, of.alpha, of.beta)
                .variances(returns, returns.length);
        return Arrays.stream(variances).limit(returns.length).map(Math::sqrt).toArray();
    }

    /** The variance that is expected some bars after one: a squared residual is worth it. */
    public static double ahead(Fit of, double variance, int bars) {
        Garch process = new Garch(of.mu, of.omega, of.alpha, of.beta);
        double expected = variance;
        for (int bar = 0; bar < bars; bar++) {
            expected = process.next(expected, expected);
        }
        return expected;
    }

    /** The exponentially weighted variance after a return. */
    public static double ewma(double decay, double volatility, double value) {
        return new Garch(0, 0, 1 - decay, decay).next(volatility * volatility, value * value);
    }

    /** After how many bars a share of the weight is left, to the nearest. */
    public static int effectiveDays(double decay, double share) {
        int days = 0;
        double left = 1;
        double before = 1;
        while (left > share) {
            before = left;
            left = ewma(decay, Math.sqrt(left), 0);
            days++;
        }
        return share / left < before / share ? days : days - 1;
    }

    /** The loss of one bar and of several, of a normal return with a multiple that is given. */
    public static double[] normalLoss(double deviation, double multiple, int bars) {
        Estimated one = new NormalMultiples(multiple, multiple).loss(0, deviation);
        double[] returns = RandomReturns.of(1, RiskModel.LEAST_RETURNS);
        RiskModel model = new CheckedModel("given", (sample, level) -> one, Simulation.USUAL);
        return new double[]{one.valueAtRisk(), HorizonScaling.SQRT
                .estimate(model, returns, returns.length, 0.99, bars).var().orElseThrow()};
    }

    /**
     * The standard deviation of positions in two assets by their volatilities and correlation, as
     * the normal model has it of what these positions would have earned: of returns whose moments
     * are these.
     */
    public static double deviation(double[] positions, double[] volatilities,
            double correlation) {
        double[] earned = new double[4 * RiskModel.LEAST_RETURNS];
        for (int bar = 0; bar < earned.length; bar++) {
            double one = bar % 2 == 0 ? 1 : -1;
            double other = bar / 2 % 2 == 0 ? 1 : -1;
            double second = correlation * one + Math.sqrt(1 - correlation * correlation) * other;
            earned[bar] = positions[0] * volatilities[0] * one
                    + positions[1] * volatilities[1] * second;
        }
        double level = 0.99;
        return RiskModels.of("normal").estimate(earned, earned.length, level).var().orElseThrow()
                / NormalMultiples.of(level).beginning();
    }
}
