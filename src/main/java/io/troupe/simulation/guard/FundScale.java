package io.troupe.simulation.guard;

import io.troupe.model.RiskEvent;
import io.troupe.risk.halts.Restraint;
import io.troupe.risk.overlay.OverlayFactor;
import io.troupe.risk.overlay.OverlayRules;
import io.troupe.risk.overlay.RiskOverlay;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * By which factors all that a fund wants is multiplied: the overlay's, and those of halts that
 * scale, of which the smallest is in force. What the overlay has seen of the market follows from
 * prices alone, and is seen again after a return to a checkpoint. Mutable, owned by one thread.
 */
public final class FundScale {
    private static final double[] NOTHING = {};

    private final GuardMarket market;
    private final @Nullable RiskOverlay overlay;
    private int seen = -1;
    private double inForce = 1;
    private boolean isUnknown;
    private boolean isRepaired;
    private List<RiskEvent> events = new ArrayList<>();

    /** Nothing seen yet, and nothing scaled. */
    public FundScale(Optional<OverlayRules> rules, GuardMarket market) {
        this.market = market;
        this.overlay = rules.map(each -> new RiskOverlay(each, market.data().assets(),
                market.data().barsPerYear().number())).orElse(null);
    }

    /** Sees the prices up to a bar's close. */
    public void observeTo(int bar) {
        if (overlay == null) {
            return;
        }
        while (seen < bar) {
            seen++;
            overlay.observe(market.assetReturns(seen));
        }
    }

    /**
     * The factors at a close.
     *
     * @param wanted by asset what the fund wants without them, in steps
     * @param value what it is worth
     * @param restraint what its halts leave
     * @return by asset, each in [0, 1]; empty if all are 1
     */
    public double[] factors(int bar, long[] wanted, double[] stepValues, double value,
            Restraint restraint) {
        if (overlay != null) {
            judge(overlay, wanted, stepValues, value);
        }
        double[] factors = new double[wanted.length];
        boolean any = false;
        for (int asset = 0; asset < factors.length; asset++) {
            factors[asset] = Math.min(inForce, restraint.scale(asset));
            any |= factors[asset] != 1;
        }
        return any ? factors : NOTHING;
    }

    private void judge(RiskOverlay known, long[] wanted, double[] stepValues, double value) {
        double[] weights = new double[wanted.length];
        for (int asset = 0; asset < weights.length && value > 0; asset++) {
            weights[asset] = wanted[asset] * stepValues[asset] / value;
        }
        OverlayFactor judged = known.judge(weights, inForce);
        if (judged.factor() != inForce) {
            events.add(new RiskEvent(RiskEvent.Kind.OVERLAY, judged.bound()
                    .map(term -> "overlay: " + term.label()).orElse("overlay: nothing binds"),
                    judged.factor(), Double.NaN));
        }
        once(RiskEvent.Kind.NOT_AVAILABLE, !judged.isAvailable(), isUnknown);
        once(RiskEvent.Kind.REPAIRED, judged.repaired(), isRepaired);
        isUnknown = !judged.isAvailable();
        isRepaired = judged.repaired();
        inForce = judged.factor();
    }

    /** Tells what holds now and did not before. */
    private void once(RiskEvent.Kind kind, boolean now, boolean before) {
        if (now && !before) {
            events.add(new RiskEvent(kind, "overlay", Double.NaN, Double.NaN));
        }
    }

    /** What there is to tell since it was last asked for. */
    public List<RiskEvent> takeEvents() {
        if (events.isEmpty()) {
            return List.of();
        }
        List<RiskEvent> taken = events;
        events = new ArrayList<>();
        return taken;
    }

    /** Writes all that {@link #read} needs. */
    public void write(DataOutput out) throws IOException {
        out.writeDouble(inForce);
        out.writeBoolean(isUnknown);
        out.writeBoolean(isRepaired);
    }

    /** Becomes what was written; then it has to see the prices again. */
    public void read(DataInput in) throws IOException {
        inForce = in.readDouble();
        isUnknown = in.readBoolean();
        isRepaired = in.readBoolean();
    }
}
