package io.troupe.report.orders;

import io.troupe.journal.BookingVisitor;
import io.troupe.journal.HouseAccount;
import io.troupe.model.RiskEvent;
import java.util.ArrayList;
import java.util.List;

/**
 * The halts in force that may have to do with an order: its strategy's own and the fund's, of its
 * instrument or of none.
 */
final class HaltTrace implements BookingVisitor {
    private final int portfolio;
    private final int asset;
    private final List<Told> inForce = new ArrayList<>();
    private int currentBar;

    HaltTrace(int portfolio, int asset) {
        this.portfolio = portfolio;
        this.asset = asset;
    }

    /**
     * A halt that has begun and not ended.
     *
     * @param bar the bar at whose close it began
     * @param portfolio whose rule it is
     */
    record Told(int bar, int portfolio, RiskEvent event) {}

    @Override
    public void bar(int bar) {
        currentBar = bar;
    }

    @Override
    public void risk(int whose, RiskEvent event) {
        boolean isOfOrder = (whose == portfolio || whose == HouseAccount.HOUSE.number())
                && event.mayConcern(asset);
        if (isOfOrder && event.kind() == RiskEvent.Kind.HALTED) {
            inForce.add(new Told(currentBar, whose, event));
        } else if (isOfOrder && event.kind() == RiskEvent.Kind.REENTERED) {
            inForce.removeIf(told -> told.portfolio() == whose
                    && told.event().rule().equals(event.rule())
                    && told.event().asset().equals(event.asset()));
        }
    }

    /** Those in force after the last bar that was visited, in the order in which they began. */
    List<Told> told() {
        return List.copyOf(inForce);
    }
}
