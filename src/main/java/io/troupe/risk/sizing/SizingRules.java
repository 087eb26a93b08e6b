package io.troupe.risk.sizing;

import io.troupe.model.Instrument;
import java.util.List;

/**
 * What the instruments of a run allow to be wanted: whole lots, and shorts only where there is
 * something to borrow. Immutable.
 */
public final class SizingRules {
    private final long[] lotSteps;
    private final double[] stepUnits;
    private final boolean[] shortable;

    /** The rules of instruments in the order of their index. */
    public SizingRules(List<Instrument> instruments) {
        lotSteps = instruments.stream().mapToLong(i -> i.terms().lotSteps()).toArray();
        stepUnits = instruments.stream().mapToDouble(Instrument::quantityStep).toArray();
        shortable = new boolean[lotSteps.length];
        for (int asset = 0; asset < shortable.length; asset++) {
            shortable[asset] = instruments.get(asset).terms().shortable();
        }
    }

    /** The whole lots of an asset that a weight comes to; see {@link TargetSizing#quantity}. */
    public long quantity(int asset, double weight, double capital, double stepValue) {
        return TargetSizing.quantity(weight, capital, stepValue, lotSteps[asset]);
    }

    /** Whether a quantity of an asset may not be wanted, so that none is. */
    public boolean forbids(int asset, long quantity) {
        return quantity < 0 && !shortable[asset];
    }

    /** Orders of an asset are multiples of so many steps. */
    long lotSteps(int asset) {
        return lotSteps[asset];
    }

    /** Units in one step of an asset. */
    double stepUnits(int asset) {
        return stepUnits[asset];
    }
}
