package io.troupe.simulation.reference;

import io.troupe.model.Fill;
import io.troupe.model.OrderPart;

/** Who holds and orders: a strategy's sleeve, or the overlay, which comes after all of them. */
interface Participant {
    /** The number that its bookings bear. */
    int number();

    /** Steps held of an asset. */
    long position(int asset);

    /** Its cash. */
    long cashMicros();

    /** Its value at the latest close, in units of currency. */
    double equity();

    /** What it wants to hold, and orders for that. */
    ReferenceOrders orders();

    /** Books a fill, as if the participant were alone; returns the cash paid for it. */
    long fill(Fill fill);

    /** What it orders of an asset in one part of the fund's orders, in signed steps. */
    default long order(int asset, OrderPart part) {
        return orders().parts(asset).of(part);
    }

    /** Only so much of that may be done. */
    default void reduce(int asset, OrderPart part, long approved, BarBookings booked) {
        orders().reduce(asset, part, approved, booked);
    }

    /** Signed steps that it orders of an asset. */
    default long order(int asset) {
        return orders().ordered(asset);
    }
}
