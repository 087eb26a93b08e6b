package io.troupe.simulation.house;

import io.troupe.data.MarketData;
import io.troupe.ledger.HouseLedger.CapitalMoves;
import io.troupe.simulation.cohort.BarTotals;
import io.troupe.simulation.cohort.SleeveSums;
import io.troupe.simulation.cohort.Stretch;
import io.troupe.simulation.house.CapitalMove.Undivided;
import io.troupe.simulation.house.FundGuard.Judged;
import io.troupe.simulation.house.HouseKernel.Decision;
import io.troupe.simulation.house.HouseOrdering.Holdings;
import io.troupe.simulation.plan.AmountTooLargeException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The house on its way through a stretch, with what guards the fund. It goes from bar to bar until
 * the stretch ends or something happens that cohorts did not assume: the bar does not give all, the
 * fund's stance changes, or orders are cut. The bar where that happens is the last of the way, for
 * what the cohorts told of later ones is void. Used once, by one thread.
 */
public final class HouseWalk {
    private final HouseKernel house;
    private final RiskKernel guard;
    private final Stretch stretch;
    private final BarTotals totals;
    private final MarketData data;
    private final List<HouseBar> closed;
    /** Where it stands still if it goes no further. */
    private final Over over;

    /**
     * A walk that stands before the first bar of a stretch.
     *
     * @param guard handed over until the walk is {@link Over} or {@link Undecided}
     * @param totals to add up with
     */
    public HouseWalk(HouseKernel house, RiskKernel guard, Stretch stretch, BarTotals totals,
            MarketData data) {
        this.house = house;
        this.guard = guard;
        this.stretch = stretch;
        this.totals = totals;
        this.data = data;
        this.closed = new ArrayList<>(stretch.lastBar() - stretch.firstBar() + 1);
        this.over = new Over(closed);
    }

    /** Where a walk stands still. */
    public sealed interface Stop {}

    /**
     * It is over.
     *
     * @param closed all that the house did, bar by bar; orders of the last may have been cut
     */
    public record Over(List<HouseBar> closed) implements Stop {}

    /**
     * A bar does not give all: sleeves must take their {@link #share shares}.
     *
     * @param bar the bar, which is open
     * @param unmet what it does not give
     */
    public record Incomplete(int bar, Unmet unmet) implements Stop {}

    /**
     * A bar is valued, and it is not the house that {@link #decide decides} it: the fund's stance
     * changes, or the cohorts wait for it.
     *
     * @param bar the bar
     * @param judged what the fund may do
     * @param held what it holds, handed over
     * @param undivided money that is no strategy's
     */
    public record Undecided(int bar, Judged judged, Holdings held, Undivided undivided)
            implements
            Stop {}

    /** Goes through the stretch from its first bar. */
    public Stop go() {
        int bar = stretch.firstBar();
        Stop stop = open(bar);
        while (stop instanceof Over && bar < stretch.lastBar() && !isCut()) {
            bar++;
            stop = open(bar);
        }
        return stop;
    }

    private boolean isCut() {
        return !closed.getLast().decided().cuts().isEmpty();
    }

    private Stop open(int bar) {
        try {
            SleeveSums sums = totals.at(stretch, bar);
            return met(sums, house.open(sums));
        } catch (ArithmeticException e) {
            throw AmountTooLargeException.at(data, bar, e);
        }
    }

    /** The sleeves have taken their shares of what the open bar did not give: ends with it. */
    public Stop share(SleeveSums sums) {
        return AmountTooLargeException.fitting(data, sums.bar(),
                () -> met(sums, house.again(sums)));
    }

    private Stop met(SleeveSums sums, Unmet unmet) {
        int bar = sums.bar();
        if (!(unmet instanceof Unmet.Nothing)) {
            return new Incomplete(bar, unmet);
        }
        house.trade(sums);
        Holdings held = house.held(bar);
        Judged judged = guard.judge(sums, held, house.stepValues());
        if (judged.stance().isPresent() || sums.valuedOnly()) {
            return new Undecided(bar, judged, house.holdings(bar), house.undivided());
        }
        closed.add(house.decide(bar,
                guard.approve(sums, held, CapitalMoves.NONE, OptionalDouble.empty())));
        return over;
    }

    /** Ends with the bar that was {@link Undecided}, as is decided now. */
    public Over decide(int bar, Decision decision) {
        closed.add(AmountTooLargeException.fitting(data, bar, () -> house.decide(bar, decision)));
        return over;
    }
}
