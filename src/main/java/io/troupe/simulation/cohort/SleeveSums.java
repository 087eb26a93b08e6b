package io.troupe.simulation.cohort;

import io.troupe.model.HouseOrders;

/**
 * The sums over all sleeves at one bar, of which the house must be the image.
 *
 * @param bar the bar
 * @param orders net orders decided at the bar; not decided yet if {@code valuedOnly}
 * @param positions positions by asset
 * @param cashMicros cash
 * @param paidMicros cash paid for the bar's fills
 * @param flows what happened to holdings before the bar's fills
 * @param valuedOnly whether the strategies have yet to be asked about the bar
 */
@SuppressWarnings("ArrayRecordComponent") // a message between actors of one process
public record SleeveSums(int bar, HouseOrders orders, long[] positions, long cashMicros,
        long paidMicros, FlowSums flows, boolean valuedOnly) {}
