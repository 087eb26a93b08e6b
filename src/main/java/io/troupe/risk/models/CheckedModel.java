package io.troupe.risk.models;

import io.troupe.risk.models.RiskEstimate.Estimated;
import io.troupe.risk.models.RiskEstimate.NotAvailable;
import java.util.Objects;
import java.util.function.Function;

/**
 * A rule behind the checks that all models have in common.
 *
 * @param name of the model
 * @param rule what it makes of usable returns
 * @param simulation of several bars, if the rule has one
 */
record CheckedModel(String name, TailRule rule, Simulation simulation) implements RiskModel {
    private static final String TOO_LARGE = " beyond the range of 64-bit numbers";

    @Override
    public RiskEstimate estimate(double[] returns, int count, double level) {
        checkLevel(level);
        return ofUsable(returns, count, sample -> finite(rule.estimate(sample, level)),
                NotAvailable::new);
    }

    @Override
    public RiskEstimate simulate(double[] returns, int count, double level, int bars) {
        checkLevel(level);
        return rule instanceof PathRule paths
                ? ofUsable(returns, count,
                        sample -> finite(paths.simulate(sample, level, bars, simulation)),
                        NotAvailable::new)
                : new NotAvailable(name + " draws no paths of several bars");
    }

    @Override
    public RiskModel held(double[] returns, int count) {
        return ofUsable(returns, count,
                sample -> new CheckedModel(name, rule.held(sample), simulation), _ -> this);
    }

    static void checkLevel(double level) {
        if (!(level > 0.5 && level < 1)) {
            throw new IllegalArgumentException("level must be in (0.5, 1), was " + level);
        }
    }

    private static <T> T ofUsable(double[] returns, int count, Function<Sample, T> usable,
            Function<String, T> unusable) {
        Objects.checkFromIndexSize(0, count, returns.length);
        if (count < LEAST_RETURNS) {
            return unusable.apply("there are " + count + " returns, fewer than " + LEAST_RETURNS);
        }
        for (int i = 0; i < count; i++) {
            if (!Double.isFinite(returns[i])) {
                return unusable.apply("return " + (i + 1) + " of " + count + " is " + returns[i]);
            }
        }
        double mean = Sample.mean(returns, count);
        double squares = Sample.squares(returns, count, mean);
        if (!Double.isFinite(squares)) {
            return unusable.apply("squares of the returns are" + TOO_LARGE);
        }
        return Sample.isConstant(squares, count)
                ? unusable.apply("the returns do not vary")
                : usable.apply(new Sample(returns, count, mean, Math.sqrt(squares / count)));
    }

    private static RiskEstimate finite(RiskEstimate estimate) {
        return estimate instanceof Estimated figures && !(Double.isFinite(figures.valueAtRisk())
                && Double.isFinite(figures.expectedShortfall()))
                        ? new NotAvailable("the loss is" + TOO_LARGE)
                        : estimate;
    }
}
