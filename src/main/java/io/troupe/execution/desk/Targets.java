package io.troupe.execution.desk;

import io.troupe.model.orders.OrderCause;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.function.LongUnaryOperator;

/** How what is wanted of instruments is worked: one order per instrument at most. Mutable. */
interface Targets {
    /** What is wanted of an asset is sized at a close. */
    void want(int asset, long steps, boolean isNewTarget);

    /** Lets what is worked without a {@link WorkingOrder} meet a bar in which an asset trades. */
    void match(int bar, int asset, DeskAccount account, PointFills fills, DeskEvents events);

    /** Makes the order of an asset for the next bar. */
    void decide(int bar, int asset, DeskAccount account, DeskEvents events);

    /** What the order comes to for the fund's limits, in signed steps. */
    long ordered(int asset, DeskAccount account);

    /**
     * Only so much of that passes, decided at the same close.
     *
     * @param cause what does not let more of it pass
     */
    void reduce(int bar, int asset, long approved, OrderCause cause, DeskAccount account,
            DeskEvents events);

    /**
     * No more than so many steps are bought, or sold, for what is wanted, with what is underway;
     * what is beyond is not wanted any more.
     */
    void bound(int bar, int asset, SideBound bound, DeskAccount account, DeskEvents events);

    /** An asset's steps became other steps; what is wanted and worked counts anew already. */
    void recount(int asset, LongUnaryOperator stepsAfter, double priceFactor);

    /** The bar at whose close an asset's present order was decided; negative if there is none. */
    int decidedAt(int asset);

    /** So much is wanted of an asset, and nothing that was worked for it counts any more. */
    void settle(int asset, long steps);

    /** Nothing more is wanted of an asset. */
    void forget(int asset);

    /** Makes others of the same kind what these are. */
    void copyTo(Targets other);

    /** Writes all that {@link #read} needs. */
    void write(DataOutput out) throws IOException;

    /** Becomes those that were written. */
    void read(DataInput in) throws IOException;
}
