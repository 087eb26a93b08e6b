package io.troupe.ledger;

import io.troupe.model.Money;

/**
 * The sleeves of consecutive strategies in columns: each strategy's positions, cash and value, and
 * the sums over all. Mutable and owned by one thread, because a thousand sleeves are valued at
 * every bar; {@link #save} into a second bank, and back, returns to an earlier bar.
 */
public final class SleeveBank {
    private final int sleeves;
    private final int assets;
    /** Signed steps, strategy-major: {@code sleeve·assets + asset}. */
    private final long[] positions;
    /** The same as doubles, asset-major, so that valuing all sleeves asset by asset vectorizes. */
    private final double[] held;
    private final long[] cashMicros;
    private final double[] equity;
    private final long[] fills;
    private final long[] positionTotals;
    private long cashTotal;

    /** Sleeves that hold nothing but the given cash. */
    public SleeveBank(int assets, long[] cashMicros) {
        this.sleeves = cashMicros.length;
        this.assets = assets;
        this.positions = new long[sleeves * assets];
        this.held = new double[sleeves * assets];
        this.cashMicros = cashMicros.clone();
        this.equity = new double[sleeves];
        this.fills = new long[sleeves];
        this.positionTotals = new long[assets];
        for (long cash : cashMicros) {
            cashTotal = Math.addExact(cashTotal, cash);
        }
    }

    /** Books a fill: moves units in and cash out. */
    public void book(int sleeve, int asset, long quantity, long cashMicrosPaid) {
        move(sleeve, asset, quantity, cashMicrosPaid);
        fills[sleeve]++;
    }

    /** Books a flow: moves units in and cash in, and neither is a fill. */
    public void flow(int sleeve, int asset, long quantity, long cashMicrosReceived) {
        move(sleeve, asset, quantity, Math.negateExact(cashMicrosReceived));
    }

    private void move(int sleeve, int asset, long quantity, long cashMicrosPaid) {
        int cell = sleeve * assets + asset;
        long position = Math.addExact(positions[cell], quantity);
        positions[cell] = position;
        held[asset * sleeves + sleeve] = position;
        cashMicros[sleeve] = Math.subtractExact(cashMicros[sleeve], cashMicrosPaid);
        positionTotals[asset] = Math.addExact(positionTotals[asset], quantity);
        cashTotal = Math.subtractExact(cashTotal, cashMicrosPaid);
    }

    /** Moves capital into (positive) or out of a sleeve; its value changes by the same amount. */
    public void transfer(int sleeve, long micros) {
        cashMicros[sleeve] = Math.addExact(cashMicros[sleeve], micros);
        cashTotal = Math.addExact(cashTotal, micros);
        equity[sleeve] += Money.amount(micros);
    }

    /** Values every sleeve: cash plus Σ position·step value, summed in asset order. */
    public void value(double[] stepValues) {
        for (int k = 0; k < sleeves; k++) {
            equity[k] = cashMicros[k] / (double) Money.MICROS;
        }
        for (int i = 0; i < assets; i++) {
            addHolding(i * sleeves, stepValues[i]);
        }
    }

    /** A method of its own, so that the compiler vectorizes the loop. */
    private void addHolding(int offset, double stepValue) {
        for (int k = 0; k < sleeves; k++) {
            equity[k] += held[offset + k] * stepValue;
        }
    }

    /** How many sleeves there are. */
    public int sleeves() {
        return sleeves;
    }

    /** Steps held by a sleeve. */
    public long position(int sleeve, int asset) {
        return positions[sleeve * assets + asset];
    }

    /** A sleeve's cash. */
    public long cashMicros(int sleeve) {
        return cashMicros[sleeve];
    }

    /** A sleeve's value when last valued, transfers since included. */
    public double equity(int sleeve) {
        return equity[sleeve];
    }

    /** How many fills a sleeve has had. */
    public long fills(int sleeve) {
        return fills[sleeve];
    }

    /** Whether any sleeve is short of an asset. */
    public boolean anyShort(int asset) {
        double least = 0;
        for (int cell = asset * sleeves; cell < (asset + 1) * sleeves; cell++) {
            least = Math.min(least, held[cell]);
        }
        return least < 0;
    }

    /** Steps held by all sleeves together. */
    public long positionTotal(int asset) {
        return positionTotals[asset];
    }

    /** Cash of all sleeves together. */
    public long cashTotalMicros() {
        return cashTotal;
    }

    /**
     * Sets a sleeve that has not traded yet to an earlier state.
     *
     * @param held steps by asset
     */
    public void load(int sleeve, long[] held, long cash, long fillCount) {
        for (int asset = 0; asset < assets; asset++) {
            if (held[asset] != 0) {
                book(sleeve, asset, held[asset], 0);
            }
        }
        transfer(sleeve, Math.subtractExact(cash, cashMicros[sleeve]));
        fills[sleeve] = fillCount;
    }

    /** Copies the state into another bank of the same shape. */
    public void save(SleeveBank into) {
        System.arraycopy(positions, 0, into.positions, 0, positions.length);
        System.arraycopy(held, 0, into.held, 0, held.length);
        System.arraycopy(cashMicros, 0, into.cashMicros, 0, sleeves);
        System.arraycopy(equity, 0, into.equity, 0, sleeves);
        System.arraycopy(fills, 0, into.fills, 0, sleeves);
        System.arraycopy(positionTotals, 0, into.positionTotals, 0, assets);
        into.cashTotal = cashTotal;
    }
}
