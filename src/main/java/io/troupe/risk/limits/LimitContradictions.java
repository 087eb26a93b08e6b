package io.troupe.risk.limits;

import java.util.ArrayList;
import java.util.List;

/** Limits that cannot all be met, or of which one can never bind, with the arithmetic. */
public final class LimitContradictions {
    private LimitContradictions() {}

    /**
     * The contradictions of an account's limits, each a sentence; they are legal.
     *
     * @param assets how many assets there are
     * @param symbols their names, by asset
     */
    public static List<String> of(LimitRules rules, int assets, List<String> symbols) {
        List<String> found = new ArrayList<>();
        rules.sums().net().ifPresent(net -> {
            double most = rules.positions().maxPerAsset().orElse(Double.POSITIVE_INFINITY)
                    * assets;
            if (most < net.low()) {
                found.add("maxPerAsset × " + symbols.size() + " assets = " + most
                        + " is below the low end of maxNet, " + net.low());
            }
        });
        return List.copyOf(found);
    }
}
