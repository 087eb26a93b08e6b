package io.troupe.execution.desk;

import io.troupe.execution.desk.Underway.SideBound;
import io.troupe.model.orders.ExitRules;
import io.troupe.model.orders.OrderCause;

/**
 * Between which ends the orders of a sleeve leave its position in an instrument, and how limits
 * move these ends.
 *
 * <p>An order that only reduces a position fills while there is one, so that the position is nearer
 * to 0 afterwards and not on the other side: together they take no more than what is held with what
 * is certain, however much is bought meanwhile. Exits by price take all of it at any time, also of
 * a position that the bar brings; one that fills ends what was wanted, so that what a target would
 * give up of the position is within what they take.
 */
final class PositionEnds {
    private final Wanted wanted;
    private final Targets targets;
    private final MarginCalls calls;
    private final AskedEnds asked;
    private final CountedOrders counted;
    private final Families families;
    /** Whether orders of targets are certain to fill. */
    private final boolean areCertain;
    /** Whether there are no other orders, where a strategy does not trade by orders. */
    private final boolean areAllCertain;
    /** Whether positions are given up at prices that a bar may reach. */
    private final boolean haveExits;

    /**
     * The ends of one desk's positions.
     *
     * @param areCertain whether orders of targets are certain to fill
     */
    PositionEnds(DeskParts parts, Exits exits, MarginCalls calls, CountedOrders counted,
            boolean areCertain) {
        this.families = parts.families();
        this.wanted = parts.wanted();
        this.targets = parts.targets();
        this.calls = calls;
        this.counted = counted;
        this.areCertain = areCertain;
        this.areAllCertain = areCertain && targets instanceof MarketTargets;
        ExitRules rules = exits.rules();
        this.haveExits = rules.stopLoss().isPresent() || rules.takeProfit().isPresent()
                || rules.trailing().isPresent();
        this.asked = new AskedEnds(families, haveExits);
    }

    /** Whether there are no orders for an asset but those of targets, certain to fill. */
    boolean areCertain(int asset) {
        return areAllCertain && !wanted.isByOrders(asset);
    }

    /** Adds them. */
    void add(int asset, DeskEnds sums, DeskAccount account) {
        long order = wanted.isByOrders(asset) || calls.isCalled(asset) ? 0
                : targets.ordered(asset, account);
        boolean isCertain = areCertain && !wanted.isByOrders(asset);
        long held = account.position(asset) + (isCertain ? order : 0);
        if (isCertain) {
            sums.addCertain(asset, order);
            order = 0;
        }
        sums.addMay(asset, may(asset, true, order, held), may(asset, false, -order, held));
        sums.addExits(asset, exits(asset, true, -held), exits(asset, false, held));
    }

    /**
     * Steps that may be traded on one side.
     *
     * @param order what is wanted on it
     * @param held what is held, with what is certain
     */
    private long may(int asset, boolean buys, long order, long held) {
        long underway = areCertain && !wanted.isByOrders(asset) ? 0
                : Underway.most(families.orders().of(asset), null, buys);
        long ofTarget = Math.max(underway, Math.max(order, 0));
        return Math.addExact(asked.may(asset, buys),
                Math.max(0, ofTarget - withinExits(asset, buys, held)));
    }

    /** Steps that the order of a target gives up of a position which exits may give up as well. */
    private long withinExits(int asset, boolean buys, long held) {
        return haveExits && !wanted.isByOrders(asset) ? Math.max(0, buys ? -held : held) : 0;
    }

    /**
     * Steps that exits may trade on one side.
     *
     * @param toClose what closes the position; negative if the other side does
     */
    private long exits(int asset, boolean buys, long toClose) {
        if (toClose <= 0) {
            return 0;
        }
        return haveExits ? toClose : Math.min(toClose, asked.exits(asset, buys));
    }

    /** Takes from what may be traded on a side until it comes to no more than a bound. */
    void reduce(int bar, int asset, SideBound bound, DeskAccount account, DeskEvents events) {
        if (!wanted.isByOrders(asset)) {
            if (!areCertain) {
                long within = withinExits(asset, bound.buys(), account.position(asset));
                targets.bound(bar, asset, bound.of(bound.most() + within), account, events);
            }
            return;
        }
        long underway = Underway.most(families.orders().of(asset), null, bound.buys());
        asked.reduce(asset, bound.of(Math.max(0, bound.most() - underway)), events);
        Underway.bound(families, asset, null, bound, events);
        recountWanted(asset, account);
    }

    private void recountWanted(int asset, DeskAccount account) {
        wanted.set(asset, account.position(asset) + counted.ordered(asset));
    }

    /** Takes back what may do anything but reduce a position, or is wanted besides. */
    void onlyReduce(int bar, int asset, OrderCause cause, DeskAccount account,
            DeskEvents events) {
        long held = account.position(asset);
        SideBound buys = new SideBound(true, Math.max(0, -held), cause);
        SideBound sells = new SideBound(false, Math.max(0, held), cause);
        if (!wanted.isByOrders(asset)) {
            targets.bound(bar, asset, buys, account, events);
            targets.bound(bar, asset, sells, account, events);
            return;
        }
        boolean isLong = held > 0;
        reduce(bar, asset, isLong ? buys : sells, account, events);
        reduce(bar, asset, isLong ? sells : buys, account, events);
        asked.onlyReduce(asset, !isLong, cause, events);
        recountWanted(asset, account);
    }
}
