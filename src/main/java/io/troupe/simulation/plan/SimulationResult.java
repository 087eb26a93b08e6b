package io.troupe.simulation.plan;

/**
 * The end of a simulation.
 *
 * @param houseEquity the fund's value at each bar's close
 * @param housePositions what the fund holds, in steps by asset
 * @param houseOrders what it would do in the next bar, in steps by asset
 * @param houseCashMicros its cash
 * @param crossingsMicros what netting has saved
 * @param sleeveEquity each strategy's value at the last close
 * @param sleeveCashMicros each strategy's cash
 * @param sleevePositions each strategy's positions, in steps by asset
 * @param fills how many fills each strategy had
 */
@SuppressWarnings("ArrayRecordComponent") // compared array by array, in tests only
public record SimulationResult(double[] houseEquity, long[] housePositions, long[] houseOrders,
        long houseCashMicros, long crossingsMicros, double[] sleeveEquity,
        long[] sleeveCashMicros, long[][] sleevePositions, long[] fills) {}
