package io.troupe.simulation.cohort;

import io.troupe.ledger.SleeveBank;
import io.troupe.model.FlowKind;
import io.troupe.simulation.cohort.CohortWindow.Phase;
import io.troupe.simulation.plan.BarInterest;
import io.troupe.simulation.plan.RunTables;
import java.util.Optional;

/**
 * Books what the money of a cohort's sleeves earned and cost since the last close, to each as if it
 * were alone.
 */
final class SleeveInterest {
    private static final long[] NOTHING = {};

    private final SleeveBank bank;
    private final BarInterest interest;
    private final WindowBuilder window;
    private final long[] received = new long[BarInterest.KINDS.size()];

    SleeveInterest(SleeveBank bank, RunTables tables, WindowBuilder window) {
        this.bank = bank;
        this.interest = tables.interest();
        this.window = window;
    }

    /**
     * Books it while everything is as it was at the last close.
     *
     * @return by kind what all received together; empty if nothing was due
     */
    long[] apply(int bar) {
        Optional<BarInterest.Due> due = interest.at(bar);
        return due.isEmpty() ? NOTHING : apply(due.get());
    }

    private long[] apply(BarInterest.Due due) {
        long[] together = new long[received.length];
        int k = 0;
        for (int book = 0; book < window.books(); book++) {
            int end = Math.min(window.endSleeve(book), bank.sleeves());
            for (int local = window.local(k, book); k < end; k++, local++) {
                int sleeve = k;
                due.of(bank.cashMicros(k), asset -> bank.position(sleeve, asset), received);
                book(k, local, together);
            }
            window.endFlows(book, Phase.CASH_FLOW);
        }
        return together;
    }

    private void book(int sleeve, int local, long[] together) {
        for (int place = 0; place < received.length; place++) {
            long micros = received[place];
            if (micros != 0) {
                FlowKind kind = BarInterest.KINDS.get(place);
                bank.flow(sleeve, micros);
                together[place] = Math.addExact(together[place], micros);
                window.flow(local, kind, micros);
            }
        }
    }
}
