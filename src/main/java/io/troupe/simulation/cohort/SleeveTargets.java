package io.troupe.simulation.cohort;

import io.troupe.ledger.SleeveBank;
import io.troupe.model.TargetPad;
import io.troupe.model.TargetPositions;
import io.troupe.risk.halts.Restraint;
import io.troupe.risk.sizing.Sizer;
import io.troupe.risk.sizing.SizingClose;
import io.troupe.risk.sizing.SizingRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the strategies of a cohort asked for last, and how it becomes whole quantities that are
 * wanted. Mutable, owned by one thread.
 */
final class SleeveTargets {
    private final SleeveBank bank;
    private final int assets;
    private final SizingRules rules;
    private final Own own;
    private final Wants wants;
    private final TargetPositions[] targets;
    private final TargetPositions[] kept;
    /** By sleeve what keeps answers that their strategies overwrite. */
    private final TargetPad[] pads;
    private final TargetPad[] keptPads;
    private final List<RefusedShort> refusedShorts = new ArrayList<>();
    /** At whose close targets are sized. */
    private int bar;

    /** Who is told what is wanted. */
    interface Wants {
        /**
         * A sleeve is to hold so much of an asset.
         *
         * @param isNewTarget whether its strategy asks for another weight than before; else the
         *        same weight has become other steps
         */
        void want(int sleeve, int asset, long steps, boolean isNewTarget);
    }

    /**
     * How the sleeves are sized that have a sizing of their own.
     *
     * @param sizers which they are
     * @param returns what sizes of some of them depend on
     */
    record Own(SleeveSizers sizers, SizedReturns returns) {}

    /** A sleeve's order for a short position that it may not have, and what may be done of it. */
    record RefusedShort(int sleeve, int asset, long ordered, long approved) {}

    SleeveTargets(SleeveBank bank, int assets, SizingRules rules, Own own, Wants wants) {
        this.bank = bank;
        this.assets = assets;
        this.rules = rules;
        this.own = own;
        this.wants = wants;
        this.targets = new TargetPositions[bank.sleeves()];
        Arrays.fill(targets, TargetPositions.flat(assets));
        this.kept = targets.clone();
        this.pads = pads();
        this.keptPads = pads();
    }

    private TargetPad[] pads() {
        TargetPad[] made = new TargetPad[targets.length];
        Arrays.setAll(made, sleeve -> TargetPad.reusing(assets));
        return made;
    }

    int assets() {
        return assets;
    }

    TargetPositions of(int sleeve) {
        return targets[sleeve];
    }

    /** The close of a bar has come. */
    void at(int ofBar) {
        bar = ofBar;
    }

    /** Whether all of a sleeve's targets are to be sized now, for more is known of them. */
    boolean isDue(int sleeve) {
        return own.sizers.isDue(sleeve, bar, targets[sleeve]);
    }

    /**
     * Sizes a sleeve's targets: those whose weight changed, or all if these or those say so.
     *
     * @param exposure the factor on weights
     * @param restraint what halts leave
     */
    void size(int sleeve, TargetPositions next, boolean all, double exposure,
            Restraint restraint, double[] stepValues) {
        Sizer sizer = own.sizers.of(sleeve);
        if (sizer != null) {
            boolean whole = all || next.isRebalancing()
                    || (sizer.isJoint() && changes(targets[sleeve], next));
            size(sizer, sleeve, next,
                    close(sizer, sleeve, next, whole, exposure * restraint.scale()),
                    new Extent(whole, exposure, restraint, stepValues));
        } else {
            sizePlainly(sleeve, next, all || next.isRebalancing(), exposure, restraint,
                    stepValues);
        }
        // Last: it overwrites those before.
        remember(sleeve, next);
    }

    /** By the fund's rule: most sleeves at most bars, so nothing is made for it. */
    private void sizePlainly(int sleeve, TargetPositions next, boolean whole, double exposure,
            Restraint restraint, double[] stepValues) {
        TargetPositions last = targets[sleeve];
        double capital = bank.equity(sleeve);
        if (whole) {
            for (int i = 0; i < assets; i++) {
                double weight = next.weight(i);
                wants.want(sleeve, i,
                        sized(sleeve, i, weight * factor(exposure, restraint, i), capital,
                                stepValues[i]),
                        weight != last.weight(i));
            }
            return;
        }
        for (int i = next.nextChange(last, 0); i >= 0; i = next.nextChange(last, i + 1)) {
            double weight = next.weight(i);
            if (weight != last.weight(i)) { // 0 and −0 differ in their bits alone
                wants.want(sleeve, i,
                        sized(sleeve, i, weight * factor(exposure, restraint, i), capital,
                                stepValues[i]),
                        true);
            }
        }
    }

    /** By what the weight of an asset is multiplied. */
    private static double factor(double exposure, Restraint restraint, int asset) {
        return restraint.mayHold(asset) ? exposure * restraint.scale(asset) : 0;
    }

    /** What of a sleeve is sized, and by what beside its weights. */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    private record Extent(boolean whole, double exposure, Restraint restraint,
            double[] stepValues) {}

    private static boolean changes(TargetPositions last, TargetPositions next) {
        for (int i = next.nextChange(last, 0); i >= 0; i = next.nextChange(last, i + 1)) {
            if (next.weight(i) != last.weight(i)) {
                return true;
            }
        }
        return false;
    }

    private SizingClose close(Sizer sizer, int sleeve, TargetPositions next, boolean whole,
            double exposure) {
        double factor = 1;
        if (sizer.isJoint() && whole) {
            factor = sizer.factor(bar, next, own.returns.latest(sleeve, bar));
            own.returns.sized(sleeve, factor * exposure);
        }
        return new SizingClose(bar, bank.equity(sleeve), factor);
    }

    private void size(Sizer sizer, int sleeve, TargetPositions next, SizingClose close,
            Extent extent) {
        TargetPositions last = targets[sleeve];
        for (int i = 0; i < assets; i++) {
            boolean isNew = next.weight(i) != last.weight(i);
            if (extent.whole || isNew) {
                wants.want(sleeve, i, extent.restraint.mayHold(i)
                        ? allowed(sleeve, i, sizer.quantity(close, i, next.weight(i),
                                factor(extent.exposure, extent.restraint, i),
                                extent.stepValues[i], bank.position(sleeve, i)))
                        : 0, isNew);
            }
        }
    }

    private long sized(int sleeve, int asset, double weight, double capital, double stepValue) {
        return allowed(sleeve, asset, rules.quantity(asset, weight, capital, stepValue));
    }

    private long allowed(int sleeve, int asset, long quantity) {
        if (!rules.forbids(asset, quantity)) {
            return quantity;
        }
        long held = bank.position(sleeve, asset);
        refusedShorts.add(new RefusedShort(sleeve, asset, quantity - held, -held));
        return 0;
    }

    /** What was refused since it was last asked for, in any order of sleeves. */
    List<RefusedShort> takeRefusedShorts() {
        if (refusedShorts.isEmpty()) {
            return List.of();
        }
        List<RefusedShort> taken = List.copyOf(refusedShorts);
        refusedShorts.clear();
        return taken;
    }

    /** Remembers targets without acting on them, while the fund is halted. */
    void remember(int sleeve, TargetPositions next) {
        targets[sleeve] = pads[sleeve].keepOne(next);
    }

    /** Wants nothing in a sleeve. */
    void wantNothing(int sleeve) {
        for (int i = 0; i < assets; i++) {
            wants.want(sleeve, i, 0, false);
        }
    }

    /** Keeps them as they are, to return to. */
    void keep() {
        Arrays.setAll(kept, sleeve -> keptPads[sleeve].keep(targets[sleeve]));
    }

    /** Returns to what was kept, which is as it is until it is kept twice more. */
    void giveBack() {
        System.arraycopy(kept, 0, targets, 0, kept.length);
    }
}
