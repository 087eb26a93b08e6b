package io.troupe.simulation.house;

import io.troupe.journal.HouseAccount;
import io.troupe.ledger.HouseLedger;
import io.troupe.ledger.HouseLedger.CashFlow;
import io.troupe.model.FlowKind;
import io.troupe.simulation.house.HouseBar.Interest;
import io.troupe.simulation.plan.BarInterest;
import java.util.ArrayList;
import java.util.List;

/**
 * Books what the money of the house and of its accounts earned and cost since the last close: the
 * house's on its own balance and net shorts, the accounts' as if each were alone, and to crossings
 * what being one has saved.
 */
final class HouseInterest {
    private final HouseLedger ledger;
    private final BarInterest interest;
    private final long[] house = new long[BarInterest.KINDS.size()];
    private final long[] reserve = house.clone();
    private final long[] overlay = house.clone();

    HouseInterest(HouseLedger ledger, BarInterest interest) {
        this.ledger = ledger;
        this.interest = interest;
    }

    /**
     * Books it while everything is as it was at the last close.
     *
     * @param strategies by kind what their sleeves received together; empty if nothing was due
     * @return what was booked, kind by kind
     */
    List<Interest> book(int bar, long[] strategies) {
        return strategies.length == 0 ? List.of()
                : interest.at(bar).map(due -> book(due, strategies)).orElseThrow();
    }

    private List<Interest> book(BarInterest.Due due, long[] strategies) {
        due.of(ledger.cashMicros(), ledger::position, house);
        due.of(ledger.reserveMicros(), asset -> 0, reserve);
        due.of(ledger.overlayCashMicros(), ledger::overlayPosition, overlay);
        List<Interest> booked = new ArrayList<>();
        for (int place = 0; place < strategies.length; place++) {
            CashFlow flow = CashFlow.of(house[place], reserve[place], overlay[place],
                    strategies[place]);
            ledger.book(flow);
            FlowKind kind = BarInterest.KINDS.get(place);
            note(HouseAccount.HOUSE, kind, flow.house(), booked);
            note(HouseAccount.RESERVE, kind, flow.reserve(), booked);
            note(HouseAccount.OVERLAY, kind, flow.overlay(), booked);
            note(HouseAccount.CROSSINGS, kind, flow.crossings(), booked);
        }
        return booked;
    }

    private static void note(HouseAccount account, FlowKind kind, long micros,
            List<Interest> booked) {
        if (micros != 0) {
            booked.add(new Interest(account, kind, micros));
        }
    }
}
