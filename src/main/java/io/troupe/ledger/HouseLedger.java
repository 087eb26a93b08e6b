package io.troupe.ledger;

import io.troupe.model.Fill;

/**
 * The fund's own book: what it holds, its cash, and the account {@code crossings}, which takes what
 * being one instead of many sleeves has saved. Owned by one thread.
 */
public final class HouseLedger {
    private final LedgerColumns ledger;
    private final Crossings crossings;

    /** A fund of {@code assets} assets that holds nothing but cash. */
    public HouseLedger(int assets, long cashMicros) {
        this(new LedgerColumns(assets, cashMicros), new Crossings(0));
    }

    private HouseLedger(LedgerColumns ledger, Crossings crossings) {
        this.ledger = ledger;
        this.crossings = crossings;
    }

    /** A fund as it was: steps by asset, cash, and what netting had saved. */
    public static HouseLedger of(long[] positions, long cashMicros, long crossingsMicros) {
        return new HouseLedger(
                LedgerColumns.of(positions.length, positions, new long[]{cashMicros}),
                new Crossings(crossingsMicros));
    }

    /** Books a fill of the fund's net order, which crossings paid. */
    public void book(Fill fill) {
        crossings.settle(0, ledger.fill(0, fill));
    }

    /** Books what the sleeves paid for their own fills: crossings received it. */
    public void sleevesPaid(long cashMicros) {
        crossings.settle(cashMicros, 0);
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
        long received = entitlement.settlesNet()
                ? entitlement.cashMicros(ledger.position(0, asset))
                : sleevesMicros;
        ledger.flow(0, asset, steps, received);
        crossings.settle(Math.negateExact(sleevesMicros), Math.negateExact(received));
        return received;
    }

    /** The fund's value: cash plus Σ position·step value, summed in asset order. */
    public double equity(double[] stepValues) {
        return ledger.equity(0, stepValues);
    }

    /** Positions in steps, by asset: a view that callers must not change. */
    public long[] positions() {
        return ledger.positionCells();
    }

    /** Cash in micros. */
    public long cashMicros() {
        return ledger.cashMicros(0);
    }

    /** The account crossings in micros: positive when netting has saved money. */
    public long crossingsMicros() {
        return crossings.micros();
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
        long[] positions = ledger.positionCells();
        for (int i = 0; i < positions.length; i++) {
            if (positions[i] != sleevePositions[i]) {
                throw new IllegalStateException("ledgers disagree at bar " + bar
                        + ": the house holds "
                        + positions[i] + " of asset " + i + ", its sleeves " + sleevePositions[i]);
            }
        }
        if (!crossings.balance(sleeveCashMicros, cashMicros())) {
            throw new IllegalStateException("ledgers disagree at bar " + bar + ": the house has "
                    + cashMicros() + " micros, its sleeves " + sleeveCashMicros + " and crossings "
                    + crossingsMicros());
        }
    }
}
