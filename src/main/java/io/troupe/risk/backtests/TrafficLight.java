package io.troupe.risk.backtests;

import io.troupe.model.Labeled;
import java.util.Optional;
import org.hipparchus.distribution.discrete.BinomialDistribution;

/**
 * The zone that supervisors put a model in by the exceedances of its last {@value #OBSERVATIONS}
 * bars: yellow begins where so many or fewer have a probability of 95 % if the model is right, red
 * at 99.99 %. At level 0.99 these are 0 to 4, 5 to 9, 10 and more.
 *
 * <p>Source: Basel Committee on Banking Supervision, <i>Supervisory Framework for the Use of
 * "Backtesting" in Conjunction with the Internal Models Approach to Market Risk Capital
 * Requirements</i>, January 1996, table 2.
 */
public enum TrafficLight implements Labeled {
    /** Nothing speaks against the model. */
    GREEN("green"),
    /** The model may be right or wrong. */
    YELLOW("yellow"),
    /** The model is almost certainly wrong. */
    RED("red");

    /** How many bars are judged: a year of trading days. */
    public static final int OBSERVATIONS = 250;

    private static final double YELLOW_FROM = 0.95;
    private static final double RED_FROM = 0.9999;

    private final String label;

    TrafficLight(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** The zone of the last bars; empty of fewer observations than {@value #OBSERVATIONS}. */
    public static Optional<TrafficLight> of(Exceedances exceedances) {
        int all = exceedances.observations();
        if (all < OBSERVATIONS) {
            return Optional.empty();
        }
        int count = 0;
        for (int i = all - OBSERVATIONS; i < all; i++) {
            count += exceedances.isExceeded(i) ? 1 : 0;
        }
        double probability = cumulative(count, OBSERVATIONS, 1 - exceedances.level());
        if (probability >= RED_FROM) {
            return Optional.of(RED);
        }
        return Optional.of(probability >= YELLOW_FROM ? YELLOW : GREEN);
    }

    /** The probability of so many exceedances or fewer. */
    static double cumulative(int count, int observations, double chance) {
        return new BinomialDistribution(observations, chance).cumulativeProbability(count);
    }
}
