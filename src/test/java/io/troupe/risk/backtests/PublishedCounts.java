package io.troupe.risk.backtests;

import io.troupe.risk.backtests.Coverage.Transitions;

/** Observations by their exceedances, in the form in which they are published. */
public final class PublishedCounts {
    private PublishedCounts() {}

    /** Forecasts of a tail probability of which some were exceeded. */
    public static Exceedances of(double tailProbability, int exceeded, int observations) {
        return Hits.first(1 - tailProbability, exceeded, observations);
    }

    /** Forecasts of which each was exceeded, 1, or was not, 0. */
    public static Exceedances of(double tailProbability, double... hits) {
        StringBuilder signs = new StringBuilder();
        for (double hit : hits) {
            signs.append(hit == 0 ? '.' : 'x');
        }
        return Hits.of(1 - tailProbability, signs.toString());
    }

    /** n₀₀, n₀₁, n₁₀ and n₁₁. */
    public static int[] transitions(Exceedances exceedances) {
        Transitions counts = Transitions.of(exceedances);
        return new int[]{counts.calmCalm(), counts.calmExceeded(), counts.exceededCalm(),
                counts.exceededExceeded()};
    }

    /** The probability of so many exceedances or fewer. */
    public static double cumulative(int exceeded, int observations, double tailProbability) {
        return TrafficLight.cumulative(exceeded, observations, tailProbability);
    }
}
