package io.troupe.simulation.reference;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Those who meet at one place of a bar: what each order would have there alone, and what it gets,
 * in the order of participants and of their orders.
 */
final class Meeting {
    final List<Ask> asks = new ArrayList<>();

    /**
     * An order at the place, in signed steps.
     *
     * @param quantity what it would have alone
     * @param allOrNothing whether it takes nothing less
     * @param got what it has
     */
    record Ask(Participant participant, long quantity, boolean allOrNothing, long got) {}

    /** The next order asks; returns what it gets. */
    long ask(Participant participant, long quantity, boolean allOrNothing,
            @Nullable ReferenceRation ration) {
        long got = ration == null ? quantity
                : ration.grant(participant, before(participant, quantity), quantity,
                        allOrNothing);
        asks.add(new Ask(participant, quantity, allOrNothing, got));
        return got;
    }

    private int before(Participant participant, long quantity) {
        return (int) onSide(Long.signum(quantity)).stream()
                .filter(ask -> ask.participant.number() == participant.number()).count();
    }

    /** The orders of one side, 1 or −1. */
    List<Ask> onSide(int side) {
        return asks.stream().filter(ask -> Long.signum(ask.quantity) == side).toList();
    }

    /** What everybody gets. */
    long[] got() {
        return got(asks);
    }

    private static long[] got(List<Ask> asks) {
        return asks.stream().mapToLong(Ask::got).toArray();
    }

    /** Whether somebody on a side has it all and would take nothing less. */
    boolean hasAllOrNothing(int side) {
        return onSide(side).stream().anyMatch(ask -> ask.allOrNothing && ask.got != 0);
    }
}
