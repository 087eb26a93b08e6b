package io.troupe.simulation.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What one side gets of a place at which the fund cannot have all that its participants would have
 * alone: those who must have everything or nothing have nothing, and if that is not enough the
 * others share.
 */
final class ReferenceRation {
    private final Map<Participant, List<Long>> shares = new HashMap<>();
    private boolean isShared;

    /** Everybody's orders, in their order, get so much. */
    void share(List<Meeting.Ask> asks, List<Long> each) {
        isShared = true;
        shares.clear();
        for (int k = 0; k < each.size(); k++) {
            shares.computeIfAbsent(asks.get(k).participant(), none -> new ArrayList<>())
                    .add(each.get(k));
        }
    }

    /**
     * What an order gets.
     *
     * @param before how many of the same participant have asked here before it
     */
    long grant(Participant participant, int before, long quantity, boolean allOrNothing) {
        if (allOrNothing) {
            return 0;
        }
        if (!isShared) {
            return quantity;
        }
        List<Long> own = shares.getOrDefault(participant, List.of());
        long share = before < own.size() ? own.get(before) : 0;
        return Long.signum(quantity) * Math.min(Math.abs(quantity), Math.abs(share));
    }
}
