package io.troupe.ledger;

import io.troupe.model.Fill;
import io.troupe.model.Money;

/**
 * The fund's own book: what it holds, its cash, and the account {@code crossings}, which takes what
 * being one instead of many sleeves has saved. Owned by one thread.
 */
public final class HouseLedger {
    private final long[] positions;
    private long cashMicros;
    private long crossingsMicros;

    /** A fund of {@code assets} assets that holds nothing but cash. */
    public HouseLedger(int assets, long cashMicros) {
        this.positions = new long[assets];
        this.cashMicros = cashMicros;
    }

    /** A fund as it was: steps by asset, cash, and what netting had saved. */
    public static HouseLedger of(long[] positions, long cashMicros, long crossingsMicros) {
        HouseLedger ledger = new HouseLedger(positions.length, cashMicros);
        System.arraycopy(positions, 0, ledger.positions, 0, positions.length);
        ledger.crossingsMicros = crossingsMicros;
        return ledger;
    }

    /** Books a fill of the fund's net order: units and cash move, and crossings paid it. */
    public void book(Fill fill) {
        positions[fill.asset()] = Math.addExact(positions[fill.asset()], fill.quantity());
        cashMicros = Math.subtractExact(cashMicros, fill.cashMicros());
        crossingsMicros = Math.subtractExact(crossingsMicros, fill.cashMicros());
    }

    /** Books what the sleeves paid for their own fills: crossings received it. */
    public void sleevesPaid(long cashMicros) {
        crossingsMicros = Math.addExact(crossingsMicros, cashMicros);
    }

    /**
     * Books what an entitlement has done to the sleeves. The house holds what they hold together;
     * where it settles its own net holding in cash, crossings takes the difference to theirs.
     *
     * @param steps by how much the sleeves' holdings changed together
     * @param sleevesMicros cash they received together
     * @return the cash that the house received
     */
    public long book(Entitlement entitlement, long steps, long sleevesMicros) {
        int asset = entitlement.asset();
        long received = entitlement.settlesNet() ? entitlement.cashMicros(positions[asset])
                : sleevesMicros;
        positions[asset] = Math.addExact(positions[asset], steps);
        cashMicros = Math.addExact(cashMicros, received);
        crossingsMicros = Math.addExact(crossingsMicros,
                Math.subtractExact(received, sleevesMicros));
        return received;
    }

    /** The fund's value: cash plus Σ position·step value, summed in asset order. */
    public double equity(double[] stepValues) {
        double equity = cashMicros / (double) Money.MICROS;
        for (int i = 0; i < positions.length; i++) {
            equity += positions[i] * stepValues[i];
        }
        return equity;
    }

    /** Positions in steps, by asset: a view that callers must not change. */
    public long[] positions() {
        return positions;
    }

    /** Cash in micros. */
    public long cashMicros() {
        return cashMicros;
    }

    /** The account crossings in micros: positive when netting has saved money. */
    public long crossingsMicros() {
        return crossingsMicros;
    }

    /**
     * The law of the ledgers: Σ sleeves + crossings = house.
     *
     * @param bar the bar, for the message
     * @param sleevePositions Σ of the sleeves' positions by asset
     * @param sleeveCashMicros Σ of the sleeves' cash
     * @throws IllegalStateException if a unit or a micro is missing, naming it
     */
    public void requireConserved(int bar, long[] sleevePositions, long sleeveCashMicros) {
        for (int i = 0; i < positions.length; i++) {
            if (positions[i] != sleevePositions[i]) {
                throw new IllegalStateException("ledgers disagree at bar " + bar
                        + ": the house holds "
                        + positions[i] + " of asset " + i + ", its sleeves " + sleevePositions[i]);
            }
        }
        if (Math.addExact(sleeveCashMicros, crossingsMicros) != cashMicros) {
            throw new IllegalStateException("ledgers disagree at bar " + bar + ": the house has "
                    + cashMicros + " micros, its sleeves " + sleeveCashMicros + " and crossings "
                    + crossingsMicros);
        }
    }
}
