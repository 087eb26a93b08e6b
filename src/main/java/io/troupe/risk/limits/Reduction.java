package io.troupe.risk.limits;

import io.troupe.model.ApprovedOrder;
import io.troupe.model.CutReason;
import io.troupe.model.Order;

/** An order that a limit of the fund did not let pass as it was decided, and why. */
public sealed interface Reduction {
    /** The order as it was decided. */
    Order order();

    /** The signed steps that may be worked: between 0 and the order's quantity. */
    long approved();

    /** The limit that allowed least. */
    CutReason reason();

    /**
     * A part of the order passes.
     *
     * @param part what passes of which order
     * @param reason the limit that allowed least
     */
    record Cut(ApprovedOrder part, CutReason reason) implements Reduction {
        @Override
        public Order order() {
            return part.order();
        }

        @Override
        public long approved() {
            return part.quantity();
        }
    }

    /**
     * Nothing of the order passes.
     *
     * @param order as it was decided
     * @param reason the limit that allowed nothing
     */
    record Refused(Order order, CutReason reason) implements Reduction {
        @Override
        public long approved() {
            return 0;
        }
    }
}
