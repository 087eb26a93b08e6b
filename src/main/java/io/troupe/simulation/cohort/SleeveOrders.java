package io.troupe.simulation.cohort;

import io.troupe.ledger.SleeveBank;
import io.troupe.simulation.cohort.BarSums.Column;

/**
 * The orders of a cohort's sleeves. A sleeve's order for an asset is always the difference between
 * the quantity that is wanted and the one that is held; the set of assets where there is one is
 * kept, so that a bar costs only what changes in it. Mutable, owned by one thread.
 */
final class SleeveOrders {
    private final SleeveBank bank;
    private final int assets;
    private final int words;
    private final long[] wanted;
    private final long[] totals;
    /** By asset what the sleeves that buy would buy. */
    private final long[] buys;
    /** Per sleeve a bit for each asset with an open order. */
    private final long[] open;

    SleeveOrders(SleeveBank bank, int assets) {
        this.bank = bank;
        this.assets = assets;
        this.words = (assets + Long.SIZE - 1) / Long.SIZE;
        this.wanted = new long[bank.sleeves() * assets];
        this.totals = new long[assets];
        this.buys = new long[assets];
        this.open = new long[bank.sleeves() * words];
    }

    int assets() {
        return assets;
    }

    int words() {
        return words;
    }

    /** The open-order bits of assets {@code 64·word…} of a sleeve. */
    long open(int sleeve, int word) {
        return open[sleeve * words + word];
    }

    /** A sleeve's order for an asset, in signed steps; 0 is none. */
    long order(int sleeve, int asset) {
        return wanted[sleeve * assets + asset] - bank.position(sleeve, asset);
    }

    /** A sleeve's orders by asset, in signed steps. */
    long[] of(int sleeve) {
        long[] all = new long[assets];
        for (int asset = 0; asset < assets; asset++) {
            all[asset] = order(sleeve, asset);
        }
        return all;
    }

    /** Sets what a sleeve wants of an asset to what it holds and so many signed steps more. */
    void order(int sleeve, int asset, long quantity) {
        want(sleeve, asset, bank.position(sleeve, asset) + quantity);
    }

    /** The net of all sleeves' orders for an asset. */
    long orderTotal(int asset) {
        return Math.subtractExact(totals[asset], bank.positionTotal(asset));
    }

    /** Tells what the sleeves would buy together, and what they would sell. */
    void tell(BarSums sums) {
        sums.put(Column.BUYS, buys);
        for (int asset = 0; asset < assets; asset++) {
            sums.put(Column.SELLS, asset, Math.subtractExact(buys[asset], orderTotal(asset)));
        }
    }

    /** A part of a sleeve's order for an asset, or all of it, has been booked to the sleeve. */
    void filled(int sleeve, int asset, long quantity) {
        buys[asset] -= Math.max(quantity, 0);
        if (order(sleeve, asset) == 0) {
            open[sleeve * words + (asset >> 6)] &= ~(1L << asset);
        }
    }

    /** Sets what a sleeve wants of one asset. */
    void want(int sleeve, int asset, long quantity) {
        recount(sleeve, asset, bank.position(sleeve, asset), quantity);
    }

    /**
     * Sets what a sleeve wants of an asset of which it held something else when it wanted it last.
     */
    void recount(int sleeve, int asset, long heldBefore, long quantity) {
        int cell = sleeve * assets + asset;
        long before = wanted[cell] - heldBefore;
        long order = quantity - bank.position(sleeve, asset);
        totals[asset] = Math.addExact(totals[asset], quantity - wanted[cell]);
        buys[asset] = Math.addExact(buys[asset], Math.max(order, 0) - Math.max(before, 0));
        wanted[cell] = quantity;
        int word = sleeve * words + (asset >> 6);
        if (order != 0) {
            open[word] |= 1L << asset;
        } else {
            open[word] &= ~(1L << asset);
        }
    }

    /** Sets a sleeve whose positions have been set to what it wanted then. */
    void load(int sleeve, long[] quantities) {
        for (int i = 0; i < assets; i++) {
            recount(sleeve, i, 0, quantities[i]);
        }
    }

    long wanted(int sleeve, int asset) {
        return wanted[sleeve * assets + asset];
    }

    void save(SleeveOrders into) {
        System.arraycopy(wanted, 0, into.wanted, 0, wanted.length);
        System.arraycopy(totals, 0, into.totals, 0, assets);
        System.arraycopy(buys, 0, into.buys, 0, assets);
        System.arraycopy(open, 0, into.open, 0, open.length);
    }
}
