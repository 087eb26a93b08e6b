package io.troupe.simulation.reference;

import io.troupe.data.MarketData;
import io.troupe.model.CutReason;
import io.troupe.model.FailurePolicy;
import io.troupe.model.TargetPositions;
import io.troupe.risk.sizing.Sizer;
import io.troupe.risk.sizing.SizingClose;
import io.troupe.risk.sizing.SizingRules;
import io.troupe.simulation.plan.MarketSizes;
import io.troupe.simulation.plan.SimulationPlan;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** From what strategies answer to what their sleeves want to hold. */
final class ReferenceSizing {
    private final SimulationPlan plan;
    private final MarketData data;
    private final ReferenceCapital capital;
    private final SizingRules rules;
    /** Of the strategies that have a sizing of their own. */
    private final Map<Integer, Sizer> sizers;

    ReferenceSizing(SimulationPlan plan, ReferenceCapital capital) {
        this.plan = plan;
        this.data = plan.data();
        this.capital = capital;
        this.rules = new SizingRules(data.instruments());
        this.sizers = MarketSizes.sizers(plan);
    }

    /** Makes what a sleeve wants of an answer of its strategy at a close. */
    void size(int bar, ReferenceSleeve sleeve, TargetPositions answer, BarBookings booked) {
        if (sleeve.quarantined && plan.onFailure() == FailurePolicy.FLATTEN) {
            sleeve.leaveAtOnce();
        }
        Optional<Sizer> sizer = Optional.ofNullable(sizers.get(sleeve.number()));
        TargetPositions next = answer.isUnchanged() ? sleeve.targets : answer;
        boolean whole = isWhole(bar, sleeve);
        boolean joint = sizer.filter(Sizer::isJoint).isPresent();
        boolean all = whole || answer.isRebalancing() || (joint && changes(sleeve.targets, next));
        double factor = joint ? factor(bar, sleeve, sizer.get(), next) : 1;
        if (sleeve.isOut()) {
            leave(sleeve);
        } else if (sleeve.restraint.permitsPositions()) {
            if (joint && all) {
                sleeve.inForce = factor * (capital.exposure() * sleeve.restraint.scale());
            }
            want(sleeve, next, all, new SizingClose(bar, sleeve.equity, factor), booked);
        } else {
            wantNothing(sleeve, whole);
        }
        sleeve.targets = next;
    }

    private void wantNothing(ReferenceSleeve sleeve, boolean whole) {
        for (int i = 0; whole && i < data.assets(); i++) {
            sleeve.orders().want(i, 0, false);
        }
    }

    /** Whether all of a sleeve is sized at a bar, not only what its strategy asks for anew. */
    private boolean isWhole(int bar, ReferenceSleeve sleeve) {
        Sizer own = sizers.get(sleeve.number());
        return sleeve.resizeAll
                || plan.begins(plan.strategies().get(sleeve.number()).resize(), bar)
                || (own != null && own.isDue(bar, sleeve.targets));
    }

    private boolean changes(TargetPositions last, TargetPositions next) {
        return IntStream.range(0, data.assets()).anyMatch(i -> next.weight(i) != last.weight(i));
    }

    private static double factor(int bar, ReferenceSleeve sleeve, Sizer sizer,
            TargetPositions next) {
        return sizer.factor(bar, next, sleeve.latestReturnsOfWeights(sizer.ownReturns()));
    }

    /** Whoever has no part in the capital sells what it held, whatever it answers. */
    private void leave(ReferenceSleeve sleeve) {
        for (int i = 0; i < data.assets(); i++) {
            if (!sleeve.restraint.mayHold(i)) {
                sleeve.leaveAtOnce(i);
            }
            sleeve.orders().want(i,
                    sleeve.left(i, data.instruments().get(i).terms().lotSteps()), false);
        }
    }

    private void want(ReferenceSleeve sleeve, TargetPositions next, boolean all,
            SizingClose close, BarBookings booked) {
        for (int i = 0; i < data.assets(); i++) {
            boolean changed = next.weight(i) != sleeve.targets.weight(i);
            if (all || changed) {
                want(i, sized(i, next.weight(i), close, sleeve), changed, sleeve, booked);
            }
        }
    }

    private long sized(int asset, double weight, SizingClose close, ReferenceSleeve sleeve) {
        if (!sleeve.restraint.mayHold(asset)) {
            return 0;
        }
        double stepValue = data.stepValue(close.bar(), asset);
        double exposure = capital.exposure() * sleeve.restraint.scale(asset);
        Sizer own = sizers.get(sleeve.number());
        return own == null ? rules.quantity(asset, weight * exposure, sleeve.equity, stepValue)
                : own.quantity(close, asset, weight, exposure, stepValue,
                        sleeve.position(asset));
    }

    private void want(int asset, long wanted, boolean changed, ReferenceSleeve sleeve,
            BarBookings booked) {
        boolean refused = rules.forbids(asset, wanted);
        sleeve.orders().want(asset, refused ? 0 : wanted, changed);
        if (refused) {
            booked.cut(sleeve.number(), asset, wanted - sleeve.position(asset),
                    -sleeve.position(asset), CutReason.NOT_SHORTABLE);
        }
    }
}
