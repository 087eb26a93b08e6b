package io.troupe.portfolio.optimizers;

import io.troupe.math.optim.FeasibleSet;
import io.troupe.math.optim.Minimum;
import io.troupe.portfolio.optimizers.PortfolioAnswer.Binding;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which conditions hold an optimum back, by their sources. */
final class Bindings {
    /**
     * A source of conditions that an optimizer adds itself: below 0, so that no answer names it.
     */
    static final int OWN = -1;

    /** A multiplier below this fraction of the largest is what a method leaves of 0. */
    private static final double LEAST_PART = 1e-6;

    private Bindings() {}

    /**
     * Of a minimum over a set, ascending by source; several rows of a source count together.
     *
     * @param scale of the objective that was minimised, in units of that which is told
     */
    static List<Binding> of(Minimum minimum, FeasibleSet set, double scale) {
        SortedMap<Integer, Double> sums = new TreeMap<>();
        double[] rows = minimum.multipliers();
        int row = 0;
        for (var each : set.linear()) {
            sums.merge(each.source(), rows[row++], Double::sum);
        }
        for (var each : set.absolute()) {
            sums.merge(each.source(), rows[row++], Double::sum);
        }
        for (var each : set.quadratic()) {
            sums.merge(each.source(), rows[row++], Double::sum);
        }
        for (int i = 0; i < set.variables(); i++) {
            sums.merge(set.bounds().lowerSource()[i], minimum.lowerMultipliers()[i], Double::sum);
            sums.merge(set.bounds().upperSource()[i], minimum.upperMultipliers()[i], Double::sum);
        }
        double most = sums.values().stream().mapToDouble(each -> each).max().orElse(0);
        List<Binding> bindings = new ArrayList<>();
        sums.forEach((source, multiplier) -> {
            if (source >= 0 && multiplier > 0 && multiplier > LEAST_PART * most) {
                bindings.add(new Binding(source, multiplier / scale));
            }
        });
        return bindings;
    }
}
