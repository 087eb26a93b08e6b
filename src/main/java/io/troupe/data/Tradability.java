package io.troupe.data;

import io.troupe.model.CorporateAction;
import java.util.Arrays;

/**
 * Which assets of a panel can be traded at the close of which bar: those that have had a price,
 * have not been delisted, and whose last price is not {@linkplain Staleness stale}. Each bar is
 * decided by bars ≤ t: that an asset has no later price, or is delisted later, is not known.
 * Immutable; a bit per cell, in the order of time, so that 64 assets of a bar are one word.
 */
final class Tradability {
    private final int words;
    private final long[] bits;
    /** The bar of each asset's first price; beyond the last bar for none. */
    private final int[] first;
    /** The bar from which on each asset is no more; {@link Integer#MAX_VALUE} for none. */
    private final int[] end;

    private Tradability(int words, long[] bits, int[] first, int[] end) {
        this.words = words;
        this.bits = bits;
        this.first = first;
        this.end = end;
    }

    private static Tradability empty(int bars, int assets) {
        int words = (assets + Long.SIZE - 1) / Long.SIZE;
        int[] first = new int[assets];
        Arrays.fill(first, Integer.MAX_VALUE);
        int[] end = first.clone();
        return new Tradability(words, new long[Math.multiplyExact(bars, words)], first, end);
    }

    /**
     * The tradability of a panel.
     *
     * @param close closes before gaps are filled, asset-major
     * @param times of the bars
     */
    static Tradability of(double[] close, int assets, long[] times, ActionSchedule actions,
            Staleness staleness) {
        Tradability made = empty(times.length, assets);
        actions.entries().stream()
                .filter(entry -> entry.action() instanceof CorporateAction.Delisting)
                .forEach(entry -> made.end[entry.asset()] = Math.min(made.end[entry.asset()],
                        entry.bar()));
        for (int asset = 0; asset < assets; asset++) {
            made.live(close, asset, times, staleness);
        }
        return made;
    }

    private void live(double[] close, int asset, long[] times, Staleness staleness) {
        int start = asset * times.length;
        int bars = Math.min(times.length, end[asset]);
        int last = 0;
        for (int bar = 0; bar < bars; bar++) {
            if (!Double.isNaN(close[start + bar])) {
                last = bar;
                first[asset] = Math.min(first[asset], bar);
            }
            if (bar >= first[asset]
                    && staleness.isFresh(bar - last, times[bar] - times[last])) {
                set(bar, asset);
            }
        }
    }

    private void set(int bar, int asset) {
        bits[bar * words + (asset >> 6)] |= 1L << asset;
    }

    boolean canTrade(int bar, int asset) {
        return (bits[bar * words + (asset >> 6)] & (1L << asset)) != 0;
    }

    /** The bits of assets {@code 64·word…} at a bar. */
    long word(int bar, int word) {
        return bits[bar * words + word];
    }

    boolean isListed(int bar, int asset) {
        return bar >= first[asset] && bar < end[asset];
    }

    /** The bar from which on an asset is no more; {@link Integer#MAX_VALUE} if it goes on. */
    int end(int asset) {
        return end[asset];
    }

    /** That of some of the assets, of the first bars. */
    Tradability select(int bars, int... assets) {
        Tradability chosen = empty(bars, assets.length);
        for (int i = 0; i < assets.length; i++) {
            chosen.first[i] = first[assets[i]];
            chosen.end[i] = end[assets[i]];
            for (int bar = 0; bar < bars; bar++) {
                if (canTrade(bar, assets[i])) {
                    chosen.set(bar, i);
                }
            }
        }
        return chosen;
    }

    /** That of a panel that begins at a later bar, where an asset is listed with its next price. */
    Tradability from(int firstBar, MarketData later) {
        Tradability rest = empty(later.bars(), later.assets());
        for (int asset = 0; asset < rest.first.length; asset++) {
            rest.end[asset] = end[asset] == Integer.MAX_VALUE ? end[asset]
                    : Math.max(0, end[asset] - firstBar);
            for (int bar = 0; bar < later.bars(); bar++) {
                if (later.isPresent(bar, asset)) {
                    rest.first[asset] = Math.min(rest.first[asset], bar);
                }
                if (bar >= rest.first[asset] && canTrade(firstBar + bar, asset)) {
                    rest.set(bar, asset);
                }
            }
        }
        return rest;
    }
}
