package io.troupe.ledger;

import io.troupe.model.Fill;
import io.troupe.model.Money;
import java.util.Arrays;

/**
 * Ledgers in columns, one a row, and the one place that says what a booking does to a ledger.
 *
 * <table>
 * <caption>What moves</caption>
 * <tr><th>booking</th><th>steps held</th><th>cash</th><th>is a fill</th></tr>
 * <tr><td>fill</td><td>+ quantity</td><td>− notional − fee</td><td>yes</td></tr>
 * <tr><td>flow</td><td>+ steps</td><td>+ cash received</td><td>no</td></tr>
 * <tr><td>flow of no asset</td><td></td><td>+ cash received</td><td>no</td></tr>
 * <tr><td>transfer</td><td></td><td>+ amount</td><td>no</td></tr>
 * </table>
 *
 * <p>The sleeves of a cohort, the house, the durable books of the journal, the ledgers that results
 * are written from and those of the reference all post here. Positions are signed counts of
 * quantity steps, cash of micros. What does not fit a {@code long} throws, and a booking that has
 * thrown has moved nothing.
 *
 * <p>Mutable and owned by one thread, because every fill of every sleeve is posted: none of it
 * allocates.
 */
public final class LedgerColumns {
    private final int assets;
    /** Row-major: a cell is {@code row·assets + asset}. */
    private final long[] positions;
    private final long[] cashMicros;
    private final long[] fills;

    /** Ledgers that hold nothing but the given cash, one for each amount. */
    public LedgerColumns(int assets, long... cashMicros) {
        this(assets, new long[Math.multiplyExact(cashMicros.length, assets)], cashMicros.clone());
    }

    private LedgerColumns(int assets, long[] positions, long[] cashMicros) {
        this.assets = assets;
        this.positions = positions;
        this.cashMicros = cashMicros;
        this.fills = new long[cashMicros.length];
    }

    /**
     * Ledgers as they were; their fills are counted from here on.
     *
     * @param positions steps held, row by row and within it asset by asset
     * @param cashMicros cash of each row
     * @throws IllegalArgumentException if there are not as many positions as rows and assets say
     */
    public static LedgerColumns of(int assets, long[] positions, long[] cashMicros) {
        if (positions.length != Math.multiplyExact(cashMicros.length, assets)) {
            throw new IllegalArgumentException(positions.length + " positions are not those of "
                    + cashMicros.length + " ledgers of " + assets + " assets");
        }
        return new LedgerColumns(assets, positions.clone(), cashMicros.clone());
    }

    /**
     * Books a fill.
     *
     * @param quantity signed steps that were bought
     * @param notionalMicros their value at the fill price; negative for a sale
     * @param feeMicros commission, ≥ 0
     * @return the cash that was paid in all, negative if it was received
     * @throws ArithmeticException if a holding or an amount does not fit
     */
    public long fill(int row, int asset, long quantity, long notionalMicros, long feeMicros) {
        long paidMicros = Math.addExact(notionalMicros, feeMicros);
        post(row, asset, quantity, Math.negateExact(paidMicros));
        fills[row]++;
        return paidMicros;
    }

    /** Books a fill; returns the cash that was paid in all. */
    public long fill(int row, Fill fill) {
        return fill(row, fill.asset(), fill.quantity(), fill.notionalMicros(), fill.feeMicros());
    }

    /**
     * Books what happened to a holding without a trade.
     *
     * @param steps by how much the holding changed
     * @param receivedMicros cash received, negative if it was paid
     * @throws ArithmeticException if a holding or an amount does not fit
     */
    public void flow(int row, int asset, long steps, long receivedMicros) {
        post(row, asset, steps, receivedMicros);
    }

    /**
     * Books cash that moved for no asset.
     *
     * @param receivedMicros cash received, negative if it was paid
     * @throws ArithmeticException if the cash does not fit
     */
    public void flow(int row, long receivedMicros) {
        cashMicros[row] = Math.addExact(cashMicros[row], receivedMicros);
    }

    /**
     * Books capital that came (positive) or went.
     *
     * @throws ArithmeticException if the cash does not fit
     */
    public void transfer(int row, long micros) {
        cashMicros[row] = Math.addExact(cashMicros[row], micros);
    }

    /** Both sums before either is kept: what throws has moved nothing. */
    private void post(int row, int asset, long steps, long receivedMicros) {
        int cell = row * assets + asset;
        long position = Math.addExact(positions[cell], steps);
        cashMicros[row] = Math.addExact(cashMicros[row], receivedMicros);
        positions[cell] = position;
    }

    /** The value of a ledger: cash plus Σ position·step value, summed in asset order. */
    public double equity(int row, double[] stepValues) {
        double equity = Money.amount(cashMicros[row]);
        for (int i = 0; i < assets; i++) {
            equity += positions[row * assets + i] * stepValues[i];
        }
        return equity;
    }

    /** Steps held. */
    public long position(int row, int asset) {
        return positions[row * assets + asset];
    }

    /** Steps held in a cell, {@code row·assets + asset}. */
    public long position(int cell) {
        return positions[cell];
    }

    /** Cash in micros. */
    public long cashMicros(int row) {
        return cashMicros[row];
    }

    /** How many fills have been booked to a row. */
    public long fills(int row) {
        return fills[row];
    }

    /** A copy of all that is held, row by row and within it asset by asset. */
    public long[] positions() {
        return positions.clone();
    }

    /** A copy of what a row holds, by asset. */
    long[] row(int row) {
        return Arrays.copyOfRange(positions, row * assets, (row + 1) * assets);
    }

    /** Copies what a row holds, by asset. */
    void copyRow(int row, long[] into) {
        System.arraycopy(positions, row * assets, into, 0, assets);
    }

    /** A copy of the cash of each row. */
    public long[] cashMicros() {
        return cashMicros.clone();
    }

    /** The cash of all rows as it is, for those who value them without a copy. */
    long[] cashCells() {
        return cashMicros;
    }

    /** Says how many fills a row has had, where it is told what came of them. */
    void recount(int row, long fillCount) {
        fills[row] = fillCount;
    }

    /** Copies the state into ledgers of the same shape. */
    void save(LedgerColumns into) {
        System.arraycopy(positions, 0, into.positions, 0, positions.length);
        System.arraycopy(cashMicros, 0, into.cashMicros, 0, cashMicros.length);
        System.arraycopy(fills, 0, into.fills, 0, fills.length);
    }
}
