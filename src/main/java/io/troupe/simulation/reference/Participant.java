package io.troupe.simulation.reference;

import io.troupe.model.Fill;

/** Who holds and orders: a strategy's sleeve, or the overlay, which comes after all of them. */
interface Participant {
    /** The number that its bookings bear. */
    int number();

    /** Steps held of an asset. */
    long position(int asset);

    /** Steps of an asset that are to be held. */
    long wanted(int asset);

    void want(int asset, long steps);

    /** Books a fill, as if the participant were alone; returns the cash paid for it. */
    long fill(Fill fill);

    default long order(int asset) {
        return wanted(asset) - position(asset);
    }
}
