package io.troupe.simulation.cohort;

import io.troupe.execution.FillModel;
import io.troupe.ledger.SleeveBank;
import io.troupe.model.CutReason;
import io.troupe.model.Fill;
import io.troupe.simulation.cohort.CohortWindow.Phase;
import io.troupe.simulation.cohort.Revision.Share;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Books the fills of a cohort's sleeves. Each sleeve gets what the bar would have given it alone
 * and pays what it would have paid alone; where the fund could not do the net of them, those of the
 * heavier side get their shares.
 */
final class SleeveFills {
    private final FillModel model;
    private final SleeveBank bank;
    private final SleeveOrders orders;
    private final WindowBuilder window;
    private final TradedSums traded;
    private final SleeveEntries entries;
    private final boolean limitsVolume;
    private final boolean keepsEntries;
    private final int words;
    /** The number in its book of the sleeve whose orders are being filled. */
    private int place;

    /**
     * Who is told of fills.
     *
     * @param traded what all sleeves traded
     * @param entries how those that are read entered their positions
     */
    record Told(TradedSums traded, SleeveEntries entries) {}

    SleeveFills(FillModel model, SleeveBank bank, SleeveOrders orders, Told told,
            WindowBuilder window) {
        this.model = model;
        this.bank = bank;
        this.orders = orders;
        this.traded = told.traded;
        this.entries = told.entries;
        this.keepsEntries = entries.areKept();
        this.window = window;
        this.limitsVolume = model.limitsVolume();
        this.words = orders.words();
    }

    /**
     * Fills all open orders in a bar: each as far as the bar would fill it alone, and of what the
     * fund did not get the heavier side its shares.
     */
    void fill(int bar, List<Share> partials) {
        Partials limited = partials.isEmpty() ? null : new Partials(partials, this);
        traded.clear();
        int k = 0;
        for (int book = 0; book < window.books(); book++) {
            int end = Math.min(window.endSleeve(book), bank.sleeves());
            for (int local = window.local(k, book); k < end; k++, local++) {
                place = local;
                for (int word = 0; word < words; word++) {
                    long open = orders.open(k, word);
                    if (open != 0) {
                        fill(bar, k, word, open, limited);
                    }
                }
            }
            window.endBook();
        }
    }

    private void fill(int bar, int sleeve, int word, long open, @Nullable Partials limited) {
        for (long rest = open; rest != 0; rest &= rest - 1) {
            int asset = (word << 6) + Long.numberOfTrailingZeros(rest);
            if (model.trades(bar, asset)) {
                long order = orders.order(sleeve, asset);
                long alone = limitsVolume ? model.fillable(bar, asset, order) : order;
                long quantity = limited == null ? alone : limited.share(asset, alone);
                if (quantity != 0) {
                    book(bar, sleeve, asset, quantity);
                }
                if (quantity != order) {
                    window.entry(Phase.VOLUME_CUT, sleeve, (buffer, local) -> buffer
                            .cut(local, asset, order, quantity, CutReason.VOLUME));
                }
            }
        }
    }

    private void book(int bar, int sleeve, int asset, long quantity) {
        long notional = model.notionalMicros(bar, asset, quantity);
        long fee = model.feeMicros(asset, quantity);
        long paid = bank.fill(sleeve, asset, quantity, notional, fee);
        orders.filled(sleeve, asset, quantity);
        traded.add(asset, quantity, paid);
        if (window.recordsFills()) {
            window.fill(place, asset, quantity, notional, fee,
                    model.slippageMicros(bar, asset, quantity, notional));
        }
        if (keepsEntries && entries.areKept(sleeve)) {
            entries.fill(sleeve, new Fill(bar, asset, quantity, notional, fee,
                    model.slippageMicros(bar, asset, quantity, notional)));
        }
    }

    /**
     * Reduces the orders just decided to each sleeve's share of what the limits approved.
     *
     * @param place which of the bar's cuts this is
     */
    void cut(Share cut, int place) {
        long before = cut.before();
        for (int k = 0; k < bank.sleeves(); k++) {
            long order = orders.order(k, cut.asset());
            if (order != 0) {
                long share = cut.whole().share(before, order);
                before = cut.whole().after(before, order);
                orders.order(k, cut.asset(), share);
                if (share != order) {
                    window.entry(Phase.LIMIT_CUT, place, k, (buffer, local) -> buffer.cut(local,
                            cut.asset(), order, share, cut.whole().reason()));
                }
            }
        }
    }

    /** The partial fills of a bar, and how far through the sleeves each has been shared out. */
    private static final class Partials {
        private final @Nullable Share[] byAsset;
        private final long[] before;

        Partials(List<Share> partials, SleeveFills of) {
            byAsset = new Share[of.orders.assets()];
            before = new long[byAsset.length];
            for (Share partial : partials) {
                if (partial.whole().point() != of.model.point()) {
                    throw new IllegalStateException("orders fill at the "
                            + of.model.point().label() + ", not where " + partial + " is");
                }
                byAsset[partial.asset()] = partial;
                before[partial.asset()] = partial.before();
            }
        }

        long share(int asset, long order) {
            Share partial = byAsset[asset];
            if (partial == null) {
                return order;
            }
            long share = partial.whole().share(before[asset], order);
            before[asset] = partial.whole().after(before[asset], order);
            return share;
        }
    }
}
