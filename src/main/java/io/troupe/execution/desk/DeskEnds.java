package io.troupe.execution.desk;

import java.util.Arrays;

/**
 * Between which ends the positions of sleeves lie after a bar, by instrument and as far as their
 * orders can be told apart at the close before: whichever of the working orders fill, a position
 * lies between what is held with {@linkplain #certain what is certain} less {@link #maySell} and
 * {@link #exitSells}, and the same with {@link #mayBuy} and {@link #exitBuys}. Signed steps of what
 * is certain, steps ≥ 0 of all else. Sums of several sleeves are sums of each column. Mutable,
 * owned by one thread.
 *
 * <p>Certain are orders of targets at the market that nothing holds back, neither latency nor their
 * style, their session nor funds: they count as filled, whatever the volume of the bar. Of a group
 * of which one order at most fills, the largest of each side counts. What exits take is counted for
 * what is certain as it stands: it has to be read again once a part of that is taken back.
 */
public final class DeskEnds {
    private final long[] certainBuys;
    private final long[] certainSells;
    private final long[] mayBuy;
    private final long[] maySell;
    private final long[] exitBuys;
    private final long[] exitSells;
    private boolean isCertain = true;

    /**
     * Of no orders.
     *
     * @param assets how many instruments there are
     */
    public DeskEnds(int assets) {
        certainBuys = new long[assets];
        certainSells = new long[assets];
        mayBuy = new long[assets];
        maySell = new long[assets];
        exitBuys = new long[assets];
        exitSells = new long[assets];
    }

    /** Signed steps that are certain to be traded. */
    public long certain(int asset) {
        return Math.subtractExact(certainBuys[asset], certainSells[asset]);
    }

    /** Steps that are certain to be bought, of all sleeves; less {@link #certainSells} the net. */
    public long certainBuys(int asset) {
        return certainBuys[asset];
    }

    /** Steps that are certain to be sold, ≥ 0. */
    public long certainSells(int asset) {
        return certainSells[asset];
    }

    /** Steps that orders which may increase a position buy at most. */
    public long mayBuy(int asset) {
        return mayBuy[asset];
    }

    /** Steps that orders which may increase a position sell at most. */
    public long maySell(int asset) {
        return maySell[asset];
    }

    /** Steps that orders which only reduce a position buy at most. */
    public long exitBuys(int asset) {
        return exitBuys[asset];
    }

    /** Steps that orders which only reduce a position sell at most. */
    public long exitSells(int asset) {
        return exitSells[asset];
    }

    /** Column of {@link #certainBuys(int)} by asset: looked at, not copied. */
    public long[] certainBuys() {
        return certainBuys;
    }

    /** Column of {@link #certainSells(int)}, likewise. */
    public long[] certainSells() {
        return certainSells;
    }

    /** Column of {@link #mayBuy(int)}, likewise. */
    public long[] mayBuy() {
        return mayBuy;
    }

    /** Column of {@link #maySell(int)}, likewise. */
    public long[] maySell() {
        return maySell;
    }

    /** Column of {@link #exitBuys(int)}, likewise. */
    public long[] exitBuys() {
        return exitBuys;
    }

    /** Column of {@link #exitSells(int)}, likewise. */
    public long[] exitSells() {
        return exitSells;
    }

    /** Whether all that was added is certain: all other columns are 0. */
    public boolean isCertain() {
        return isCertain;
    }

    /** Becomes that of no orders. */
    public void clear() {
        Arrays.fill(certainBuys, 0);
        Arrays.fill(certainSells, 0);
        if (!isCertain) {
            Arrays.fill(mayBuy, 0);
            Arrays.fill(maySell, 0);
            Arrays.fill(exitBuys, 0);
            Arrays.fill(exitSells, 0);
            isCertain = true;
        }
    }

    /** Becomes that of no orders of an asset. */
    public void clear(int asset) {
        certainBuys[asset] = 0;
        certainSells[asset] = 0;
        mayBuy[asset] = 0;
        maySell[asset] = 0;
        exitBuys[asset] = 0;
        exitSells[asset] = 0;
    }

    /** Adds what is certain, in signed steps. */
    void addCertain(int asset, long steps) {
        certainBuys[asset] = Math.addExact(certainBuys[asset], Math.max(steps, 0));
        certainSells[asset] = Math.subtractExact(certainSells[asset], Math.min(steps, 0));
    }

    /** Adds what may be traded by orders that may increase a position, in steps ≥ 0. */
    void addMay(int asset, long buys, long sells) {
        mayBuy[asset] = Math.addExact(mayBuy[asset], buys);
        maySell[asset] = Math.addExact(maySell[asset], sells);
        isCertain &= (buys | sells) == 0;
    }

    /** Adds what may be traded by orders that only reduce a position, in steps ≥ 0. */
    void addExits(int asset, long buys, long sells) {
        exitBuys[asset] = Math.addExact(exitBuys[asset], buys);
        exitSells[asset] = Math.addExact(exitSells[asset], sells);
        isCertain &= (buys | sells) == 0;
    }
}
