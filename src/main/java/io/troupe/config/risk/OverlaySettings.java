package io.troupe.config.risk;

import io.troupe.risk.overlay.OverlayRules;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What scales all that the fund's strategies want together; nothing does without a target.
 *
 * @param volatilityTarget the fund's annual volatility
 * @param normal the most expected volatility, in targets
 * @param correlation the most volatility if everything moves together, in targets
 * @param shock the most volatility at the worst volatilities, in targets
 * @param maxLeverage the most of longs and shorts, a fraction of the fund's value
 * @param band changes of the factor that are smaller are not traded
 */
public record OverlaySettings(OptionalDouble volatilityTarget, OptionalDouble normal,
        OptionalDouble correlation, OptionalDouble shock, OptionalDouble maxLeverage,
        double band) {
    /** Changes of the factor that are not traded, where nothing is said. */
    public static final double USUAL_BAND = 0.05;

    /** What is scaled by, if anything is; what is not limited is infinite. */
    public Optional<OverlayRules> rules() {
        if (volatilityTarget.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new OverlayRules(volatilityTarget.getAsDouble(), most(normal),
                most(correlation), most(shock), most(maxLeverage), band));
    }

    private static double most(OptionalDouble limit) {
        return limit.orElse(Double.POSITIVE_INFINITY);
    }
}
