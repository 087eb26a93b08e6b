package io.troupe.ledger;

import io.troupe.model.Money;

/**
 * The sleeves of consecutive strategies: each strategy's ledger and value, and what all hold
 * together, which is a ledger too. Mutable and owned by one thread, because a thousand sleeves are
 * valued at every bar; {@link #save} into a second bank, and back, returns to an earlier bar.
 */
public final class SleeveBank {
    private final int sleeves;
    private final int assets;
    private final LedgerColumns each;
    private final LedgerColumns together;
    /** Steps held as doubles, by asset and sleeve, so that valuing all sleeves vectorizes. */
    private final double[][] held;
    private final double[] equity;

    /** Sleeves that hold nothing but the given cash. */
    public SleeveBank(int assets, long[] cashMicros) {
        this.sleeves = cashMicros.length;
        this.assets = assets;
        this.each = new LedgerColumns(assets, cashMicros);
        this.together = new LedgerColumns(assets, total(cashMicros));
        this.held = new double[assets][sleeves];
        this.equity = new double[sleeves];
    }

    private static long total(long[] cashMicros) {
        long total = 0;
        for (long cash : cashMicros) {
            total = Math.addExact(total, cash);
        }
        return total;
    }

    /**
     * Books a fill, as {@link LedgerColumns#fill} says.
     *
     * @return the cash that the sleeve paid
     */
    public long fill(int sleeve, int asset, long quantity, long notionalMicros, long feeMicros) {
        long paid = each.fill(sleeve, asset, quantity, notionalMicros, feeMicros);
        together.fill(0, asset, quantity, notionalMicros, feeMicros);
        held[asset][sleeve] = each.position(sleeve, asset);
        return paid;
    }

    /** Books a flow, as {@link LedgerColumns#flow(int, int, long, long)} says. */
    public void flow(int sleeve, int asset, long steps, long receivedMicros) {
        each.flow(sleeve, asset, steps, receivedMicros);
        together.flow(0, asset, steps, receivedMicros);
        held[asset][sleeve] = each.position(sleeve, asset);
    }

    /** Books cash that moved for no asset, as {@link LedgerColumns#flow(int, long)} says. */
    public void flow(int sleeve, long receivedMicros) {
        each.flow(sleeve, receivedMicros);
        together.flow(0, receivedMicros);
    }

    /** Moves capital into (positive) or out of a sleeve; its value changes by the same amount. */
    public void transfer(int sleeve, long micros) {
        each.transfer(sleeve, micros);
        together.transfer(0, micros);
        equity[sleeve] += Money.amount(micros);
    }

    /** Values every sleeve: cash plus Σ position·step value, summed in asset order. */
    public void value(double[] stepValues) {
        long[] cashMicros = each.cashCells();
        for (int k = 0; k < sleeves; k++) {
            equity[k] = Money.amount(cashMicros[k]);
        }
        for (int i = 0; i < assets; i++) {
            addHolding(equity, held[i], stepValues[i]);
        }
    }

    /**
     * A method of its own with one index for both arrays, so that the compiler vectorizes the loop:
     * where indices differ it has to expect that a sum is read as a holding later.
     */
    private static void addHolding(double[] sums, double[] held, double stepValue) {
        for (int k = 0; k < sums.length; k++) {
            sums[k] += held[k] * stepValue;
        }
    }

    /** How many sleeves there are. */
    public int sleeves() {
        return sleeves;
    }

    /** Steps held by a sleeve. */
    public long position(int sleeve, int asset) {
        return each.position(sleeve, asset);
    }

    /** A sleeve's cash. */
    public long cashMicros(int sleeve) {
        return each.cashMicros(sleeve);
    }

    /** A sleeve's value when last valued, transfers since included. */
    public double equity(int sleeve) {
        return equity[sleeve];
    }

    /** How many fills a sleeve has had. */
    public long fills(int sleeve) {
        return each.fills(sleeve);
    }

    /** Whether any sleeve is short of an asset. */
    public boolean anyShort(int asset) {
        double least = 0;
        for (double steps : held[asset]) {
            least = Math.min(least, steps);
        }
        return least < 0;
    }

    /** Steps held by all sleeves together. */
    public long positionTotal(int asset) {
        return together.position(0, asset);
    }

    /** Cash of all sleeves together. */
    public long cashTotalMicros() {
        return together.cashMicros(0);
    }

    /**
     * Sets a sleeve that has not traded yet to an earlier state.
     *
     * @param steps held, by asset
     * @param fillCount how many fills it has had
     */
    public void load(int sleeve, long[] steps, long cashMicros, long fillCount) {
        for (int asset = 0; asset < assets; asset++) {
            flow(sleeve, asset, steps[asset], 0);
        }
        transfer(sleeve, Math.subtractExact(cashMicros, each.cashMicros(sleeve)));
        each.recount(sleeve, fillCount);
    }

    /** Copies the state into another bank of the same shape. */
    public void save(SleeveBank into) {
        each.save(into.each);
        together.save(into.together);
        for (int i = 0; i < assets; i++) {
            System.arraycopy(held[i], 0, into.held[i], 0, sleeves);
        }
        System.arraycopy(equity, 0, into.equity, 0, sleeves);
    }
}
