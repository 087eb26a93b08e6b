package io.troupe.simulation.reference;

import io.troupe.journal.BookingVisitor;
import io.troupe.model.ConstructionNote;
import io.troupe.model.QuarantineReason;
import io.troupe.model.StaffMove;
import io.troupe.simulation.plan.RedemptionTooLargeException;
import io.troupe.simulation.plan.SimulationPlan;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;

/** What a fund has met, of all that its rules provide for. */
public final class FundEvents extends BookedBar {
    /** A thing to meet. */
    public enum Event {
        /** A volume cut of one side while the other is done in full. */
        HEAVY_SIDE_CUT_BY_VOLUME,
        /** A limit's cut of one side while the other is done in full. */
        HEAVY_SIDE_CUT_BY_LIMIT,
        /** The sum of all orders is of one side, that of what the bar gives each of the other. */
        SIGN_FLIPPED_BY_OWN_CAPS,
        /** Capital that lies in the reserve. */
        RESERVE,
        /** A factor on weights. */
        EXPOSURE,
        /** The overlay trades. */
        OVERLAY_FILL,
        /** A volume cut of the overlay, or a limit's. */
        OVERLAY_CUT,
        /** The overlay has dividends, splits or borrowed shares. */
        OVERLAY_FLOW,
        /** What was saved becomes capital. */
        SWEEP,
        /** Capital comes or goes where it is divided. */
        FLOW_AT_DECISION,
        /** Capital comes or goes where it is not. */
        FLOW_BETWEEN_DECISIONS,
        /** The fund halts after capital has come or gone, or before. */
        HALT_AND_FLOW,
        /** Capital comes or goes while the fund is halted. */
        FLOW_WHILE_HALTED,
        /** Capital comes or goes after a strategy was taken out. */
        FLOW_AFTER_QUARANTINE,
        /** The fund's portfolio is constructed, not scaled. */
        CONSTRUCTED,
        /** A strategy tells what it constructed. */
        STRATEGY_CONSTRUCTED,
        /** A strategy ceases to have part in the capital while it holds something. */
        LEFT,
        /** It begins again. */
        CAME_BACK,
        /** Somebody does where the cadence does not say so. */
        MOVED_AT_CHANGE,
        /** What somebody who is out holds is split, paid for, redeemed or borrowed. */
        ACTION_WHILE_OUT,
        /** The fund halts while somebody who is out holds something. */
        HALTED_WHILE_OUT,
        /** Somebody moves while the fund is halted. */
        MOVED_WHILE_HALTED,
        /** Somebody is taken out for good while out. */
        FAILED_WHILE_OUT,
        /** An order of somebody who is out is cut. */
        CUT_WHILE_OUT,
        /** More is to leave the fund than it has, and that is its end. */
        REDEMPTION_TOO_LARGE
    }

    private final Set<Event> met = EnumSet.noneOf(Event.class);
    private boolean halted;
    private boolean everHalted;
    private boolean everFlowed;
    private boolean quarantined;
    private boolean moved;
    /** Who is out, and what each strategy holds. */
    private final BitSet out = new BitSet();
    private final long[][] held;

    private FundEvents(SimulationPlan plan) {
        super(plan, new BookingVisitor() {
        });
        held = new long[plan.strategies().size()][assets];
        meet(Event.RESERVE, plan.initialCash().rest() != 0);
    }

    /** What a fund meets until its end. */
    public static Set<Event> of(SimulationPlan plan) {
        FundEvents events = new FundEvents(plan);
        try {
            ReferenceSimulator.run(plan, List.of(), events);
        } catch (RedemptionTooLargeException end) {
            events.met.add(Event.REDEMPTION_TOO_LARGE);
        }
        return events.met;
    }

    private void meet(Event event, boolean happens) {
        if (happens) {
            met.add(event);
        }
    }

    @Override
    public void exposure(double factor) {
        meet(Event.EXPOSURE, factor != 1);
    }

    @Override
    public void halt(boolean begins) {
        halted = begins;
        everHalted |= begins;
        meet(Event.HALTED_WHILE_OUT, begins && out.stream().anyMatch(this::holds));
    }

    @Override
    public void quarantine(int strategy, QuarantineReason reason,
            String detail) {
        quarantined = true;
        meet(Event.FAILED_WHILE_OUT, out.get(strategy));
    }

    private boolean holds(int strategy) {
        return Arrays.stream(held[strategy]).anyMatch(steps -> steps != 0);
    }

    @Override
    public void staffed(int strategy, StaffMove move) {
        moved = true;
        out.set(strategy, !move.kind().isIn());
        meet(move.kind().isIn() ? Event.CAME_BACK : Event.LEFT,
                move.kind().isIn() || holds(strategy));
    }

    @Override
    public void constructed(int strategy, ConstructionNote note) {
        meet(strategy == HOUSE ? Event.CONSTRUCTED : Event.STRATEGY_CONSTRUCTED, true);
    }

    @Override
    public void bar(int bar) {
        super.bar(bar);
        moved = false;
    }

    /** Those who were out before the bar, and with them those who leave at its close. */
    private void leavers(int bar) {
        meet(Event.MOVED_WHILE_HALTED, moved && halted);
        meet(Event.MOVED_AT_CHANGE,
                moved && bar > 0 && !plan.begins(plan.capital().decisions(), bar));
        for (int k = 0; k < held.length; k++) {
            for (int asset = 0; asset < assets; asset++) {
                held[k][asset] += flowed(k, asset) + filled(k, asset);
                meet(Event.ACTION_WHILE_OUT,
                        out.get(k) && (flowed(k, asset) != 0 || received(k, asset) != 0));
                meet(Event.CUT_WHILE_OUT, out.get(k) && (!cuts(k, asset, true).isEmpty()
                        || !cuts(k, asset, false).isEmpty()));
            }
        }
    }

    @Override
    void complete(int bar) {
        leavers(bar);
        for (int asset = 0; asset < assets; asset++) {
            volume(bar, asset);
            limits(asset);
            meet(Event.OVERLAY_FILL, filled(OVERLAY, asset) != 0);
            meet(Event.OVERLAY_FLOW,
                    flowed(OVERLAY, asset) != 0 || received(OVERLAY, asset) != 0);
        }
        meet(Event.OVERLAY_CUT, cuts.stream().anyMatch(cut -> cut.strategy() == OVERLAY));
        meet(Event.RESERVE, moved(RESERVE) != 0);
        meet(Event.SWEEP, moved(CROSSINGS) != 0 || moved(OVERLAY) != 0);
        if (moved(HOUSE) != 0) {
            everFlowed = true;
            meet(plan.decidesAt(bar) ? Event.FLOW_AT_DECISION : Event.FLOW_BETWEEN_DECISIONS,
                    true);
            meet(Event.FLOW_WHILE_HALTED, halted);
            meet(Event.FLOW_AFTER_QUARANTINE, quarantined);
        }
        meet(Event.HALT_AND_FLOW, everHalted && everFlowed);
    }

    private void volume(int bar, int asset) {
        Sides sides = Sides.of(caps(bar, asset));
        meet(Event.HEAVY_SIDE_CUT_BY_VOLUME,
                !cuts(HOUSE, asset, true).isEmpty() && sides.lighter() > 0);
        long ordered = LongStream.of(orders(asset)).sum();
        meet(Event.SIGN_FLIPPED_BY_OWN_CAPS, Long.signum(ordered) * Long.signum(sides.net()) < 0);
    }

    /** Orders that are not cut are not booked; those that are may be more than the net order. */
    private void limits(int asset) {
        for (Cut house : cuts(HOUSE, asset, false)) {
            long heavy = Arrays.stream(participants)
                    .mapToObj(participant -> cuts(participant, asset, false)).flatMap(List::stream)
                    .mapToLong(Cut::ordered).sum();
            meet(Event.HEAVY_SIDE_CUT_BY_LIMIT, Math.abs(heavy) > Math.abs(house.ordered()));
        }
    }
}
