package io.troupe.simulation.plan;

import io.troupe.ledger.HouseLedger;

/**
 * The end of a simulation.
 *
 * @param houseEquity the fund's value at each bar's close
 * @param accounts what the fund and its accounts hold
 * @param houseOrders what it would do in the next bar, in steps by asset
 * @param exposure the factor on weights that is in force
 * @param sleeveEquity each strategy's value at the last close
 * @param sleeveCashMicros each strategy's cash
 * @param sleevePositions each strategy's positions, in steps by asset
 * @param fills how many fills each strategy had
 */
@SuppressWarnings("ArrayRecordComponent") // compared array by array, in tests only
public record SimulationResult(double[] houseEquity, HouseLedger.Accounts accounts,
        long[] houseOrders, double exposure, double[] sleeveEquity, long[] sleeveCashMicros,
        long[][] sleevePositions, long[] fills) {
    /** What the fund holds, in steps by asset. */
    public long[] housePositions() {
        return accounts.positions();
    }

    /** The fund's cash. */
    public long houseCashMicros() {
        return accounts.cashMicros();
    }

    /** What lies in the account crossings. */
    public long crossingsMicros() {
        return accounts.crossingsMicros();
    }
}
