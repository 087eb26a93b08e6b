package io.troupe.conformance.execution;

import com.fasterxml.jackson.databind.JsonNode;
import io.troupe.conformance.Checks;
import io.troupe.conformance.ReferenceCase;
import io.troupe.conformance.Tolerance;
import io.troupe.execution.slippage.Liquidity;
import io.troupe.execution.slippage.VolumeShareSlippage;
import java.util.Arrays;
import java.util.stream.StreamSupport;

/** Slippage of volume shares, and the history that impact is estimated of. */
final class ImpactCases {
    private static final double DAYS = 252;
    private static final double UNSTATED_IMPACT = 0.1;

    private ImpactCases() {}

    /** A limit and an impact for each number, or the volume used before each, or one number. */
    static void check(ReferenceCase reference, Checks checks) {
        Tolerance tolerance = Tolerance.of(reference.tolerance());
        JsonNode pairs = reference.inputs().path("cases");
        JsonNode used = reference.inputs().path("volume_already_used");
        if (pairs.isArray()) {
            double[] moved = StreamSupport.stream(pairs.spliterator(), false)
                    .map(ReferenceCase::numbers)
                    .mapToDouble(pair -> moved(reference, pair[1], pair[0])).toArray();
            checks.numbers("slippage", ReferenceCase.numbers(reference.expected()), moved,
                    tolerance);
        } else if (used.isArray()) {
            double[] prices = Arrays.stream(ReferenceCase.numbers(used))
                    .map(each -> price(reference, reference.number("price_impact"), 1, each))
                    .toArray();
            checks.numbers("price", ReferenceCase.numbers(reference.expected()), prices,
                    tolerance);
        } else {
            checks.number("slippage", ReferenceCase.number(reference.expected()),
                    moved(reference, UNSTATED_IMPACT, 1), tolerance);
        }
    }

    private static double moved(ReferenceCase reference, double impact, double limit) {
        return Math.abs(price(reference, impact, limit, 0) - reference.number("price"));
    }

    private static double price(ReferenceCase reference, double impact, double limit,
            double used) {
        double volume = reference.inputs().has("volume") ? reference.number("volume")
                : reference.number("bar_volume");
        Liquidity liquidity = new Liquidity(new double[]{volume}, new double[0], new double[0]);
        return new VolumeShareSlippage(impact, limit).fillPrice(liquidity, 0,
                reference.number("price"), reference.number("order"), used);
    }

    /** What is known in the bar after those of the case. */
    static void checkWindow(ReferenceCase reference, Checks checks) {
        double[] closes = reference.numbers("closes");
        int bars = closes.length;
        Liquidity liquidity = Liquidity.of(1, Arrays.copyOf(closes, bars + 1),
                Arrays.copyOf(reference.numbers("volumes"), bars + 1));
        checks.number(reference, "mean_volume", liquidity.meanVolumes()[bars]);
        checks.number(reference, "annual_volatility",
                liquidity.volatilities()[bars] * Math.sqrt(DAYS));
    }
}
