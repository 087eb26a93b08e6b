package io.troupe.portfolio.allocators.staff;

import io.troupe.math.Dispersion;
import io.troupe.model.Labeled;

/** What strategies are ranked by, from their latest returns; more is better. */
public enum RankBy implements Labeled {
    /** Mean return over its standard deviation (divisor n − 1), 0 if it did not move. */
    SHARPE("sharpe") {
        @Override
        double score(double[] returns) {
            double mean = mean(returns);
            double squares = 0;
            for (double each : returns) {
                squares += (each - mean) * (each - mean);
            }
            return Dispersion.isNone(squares, returns.length, Dispersion.OF_RETURNS) ? 0
                    : mean / Math.sqrt(squares / (returns.length - 1));
        }
    },
    /** What a unit has become. */
    RETURN("return") {
        @Override
        double score(double[] returns) {
            double value = 1;
            for (double each : returns) {
                value *= 1 + each;
            }
            return value;
        }
    },
    /** The smallest loss from the highest value. */
    DRAWDOWN("drawdown") {
        @Override
        double score(double[] returns) {
            double value = 1;
            double peak = 1;
            double deepest = 0;
            for (double each : returns) {
                value *= 1 + each;
                peak = Math.max(peak, value);
                deepest = Math.max(deepest, 1 - value / peak);
            }
            return -deepest;
        }
    };

    private final String label;

    RankBy(String label) {
        this.label = label;
    }

    abstract double score(double[] returns);

    private static double mean(double[] returns) {
        double sum = 0;
        for (double each : returns) {
            sum += each;
        }
        return sum / returns.length;
    }

    @Override
    public String label() {
        return label;
    }
}
