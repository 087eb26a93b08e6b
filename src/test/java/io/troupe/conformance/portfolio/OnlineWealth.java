package io.troupe.conformance.portfolio;

import io.troupe.conformance.UnsupportedCase;
import io.troupe.portfolio.allocators.online.OnlineRule;
import io.troupe.portfolio.allocators.online.OnlineState;
import java.util.Arrays;

/**
 * What one unit becomes day by day, as the toolbox of the reference counts: a day earns {@code w'x}
 * times one less half the cost of what is traded, at first of everything.
 *
 * @param days what one unit has become after each day
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
record OnlineWealth(double[] days) {
    private static final double DAYS_PER_YEAR = 252;
    private static final double RISK_FREE = 0.04;

    /** Of a rule, which is told what a day earned after costs. */
    static OnlineWealth of(OnlineRule rule, double[][] relatives, double cost) {
        OnlineState state = rule.start(relatives[0].length);
        double[] days = new double[relatives.length];
        double wealth = 1;
        double[] before = new double[relatives[0].length];
        for (int t = 0; t < days.length; t++) {
            double[] w = state.weights();
            double earned = earned(w, before, relatives[t], cost);
            before = drifted(w, relatives[t], earned);
            wealth *= earned;
            days[t] = wealth;
            state = rule.next(state, relatives[t], earned);
        }
        return new OnlineWealth(days);
    }

    /** Of weights that every day begins with. */
    static OnlineWealth of(double[] weights, double[][] relatives, double cost) {
        double[] days = new double[relatives.length];
        double wealth = 1;
        double[] before = new double[weights.length];
        for (int t = 0; t < days.length; t++) {
            double earned = earned(weights, before, relatives[t], cost);
            before = drifted(weights, relatives[t], earned);
            wealth *= earned;
            days[t] = wealth;
        }
        return new OnlineWealth(days);
    }

    private static double earned(double[] w, double[] before, double[] relatives, double cost) {
        double growth = 0;
        double traded = 0;
        for (int i = 0; i < w.length; i++) {
            growth += w[i] * relatives[i];
            traded += Math.abs(w[i] - before[i]);
        }
        return growth * (1 - cost / 2 * traded);
    }

    private static double[] drifted(double[] w, double[] relatives, double earned) {
        double[] drifted = new double[w.length];
        Arrays.setAll(drifted, i -> w[i] * relatives[i] / earned);
        return drifted;
    }

    double last() {
        return days[days.length - 1];
    }

    double[] first(int count) {
        return Arrays.copyOf(days, count);
    }

    /** What one unit has become after so many days. */
    double after(int count) {
        return days[count - 1];
    }

    /** A figure of the toolbox's table of risks; its Calmar ratio begins after the first day. */
    double figure(String name) throws UnsupportedCase {
        double years = days.length / DAYS_PER_YEAR;
        double annual = Math.pow(last(), 1 / years) - 1;
        double deviation = deviation();
        double annualDeviation = deviation * Math.sqrt(DAYS_PER_YEAR);
        return switch (name) {
            case "final" -> last();
            case "mean" -> mean(returns());
            case "annual_return" -> annual;
            case "std" -> deviation;
            case "annual_std" -> annualDeviation;
            case "sharpe" -> (annual - RISK_FREE) / annualDeviation;
            case "calmar" -> (Math.pow(last() / days[0], 1 / years) - 1) / maxDrawdown();
            case "max_drawdown" -> maxDrawdown();
            default -> throw new UnsupportedCase("there is no figure " + name);
        };
    }

    private double[] returns() {
        double[] returns = new double[days.length];
        Arrays.setAll(returns, t -> days[t] / (t == 0 ? 1 : days[t - 1]) - 1);
        return returns;
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(Double.NaN);
    }

    private double deviation() {
        double[] returns = returns();
        double mean = mean(returns);
        double squares = Arrays.stream(returns).map(r -> (r - mean) * (r - mean)).sum();
        return Math.sqrt(squares / (returns.length - 1));
    }

    private double maxDrawdown() {
        double highest = 1;
        double deepest = 0;
        for (double day : days) {
            highest = Math.max(highest, day);
            deepest = Math.max(deepest, 1 - day / highest);
        }
        return deepest;
    }
}
