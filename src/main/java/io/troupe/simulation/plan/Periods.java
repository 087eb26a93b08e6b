package io.troupe.simulation.plan;

import io.troupe.model.Cadence;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;

/** The bars with which a period of each cadence in use begins, worked out once for a run. */
public final class Periods {
    private final Map<Cadence, BitSet> begins = new EnumMap<>(Cadence.class);

    /** The periods of a plan. */
    public Periods(SimulationPlan plan) {
        add(plan, plan.capital().decisions());
        plan.strategies().forEach(strategy -> add(plan, strategy.resize()));
    }

    private void add(SimulationPlan plan, Cadence cadence) {
        begins.computeIfAbsent(cadence, wanted -> {
            BitSet bars = new BitSet();
            if (wanted != Cadence.NEVER) {
                for (int bar = 1; bar < plan.data().bars(); bar++) {
                    bars.set(bar, plan.begins(wanted, bar));
                }
            }
            return bars;
        });
    }

    /** Whether a period of this length begins at a bar. */
    public boolean begins(Cadence cadence, int bar) {
        BitSet bars = begins.get(cadence);
        return bars != null && bars.get(bar);
    }

    /** The first bar from {@code bar} on with which a period begins, or −1. */
    public int next(Cadence cadence, int bar) {
        BitSet bars = begins.get(cadence);
        return bars == null ? -1 : bars.nextSetBit(bar);
    }
}
