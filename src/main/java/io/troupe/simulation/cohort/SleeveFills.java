package io.troupe.simulation.cohort;

import io.troupe.execution.FillModel;
import io.troupe.ledger.SleeveBank;
import io.troupe.math.Apportionment;
import io.troupe.model.CutReason;
import io.troupe.simulation.cohort.CohortWindow.Phase;
import io.troupe.simulation.cohort.Revision.Share;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Books the fills of a cohort's sleeves. Each sleeve pays what it would have paid alone; where the
 * fund's order was done only in part, each gets its share.
 */
final class SleeveFills {
    private final FillModel model;
    private final SleeveBank bank;
    private final SleeveOrders orders;
    private final WindowBuilder window;

    SleeveFills(FillModel model, SleeveBank bank, SleeveOrders orders, WindowBuilder window) {
        this.model = model;
        this.bank = bank;
        this.orders = orders;
        this.window = window;
    }

    /** Fills all open orders in a bar; returns the cash paid for them. */
    long fill(int bar, List<Share> partials) {
        Partials limited = partials.isEmpty() ? null : new Partials(partials, orders.assets());
        long paid = 0;
        int k = 0;
        for (int book = 0; book < window.books(); book++) {
            int end = Math.min(window.endSleeve(book), bank.sleeves());
            for (int local = window.local(k, book); k < end; k++, local++) {
                for (int word = 0; word < orders.words(); word++) {
                    long open = orders.open(k, word);
                    if (open != 0) {
                        paid = Math.addExact(paid,
                                fill(bar, new Place(k, local, word), open, limited));
                    }
                }
            }
            window.endBook();
        }
        return paid;
    }

    /** Where in the books a word of open orders belongs. */
    private record Place(int sleeve, int local, int word) {}

    private long fill(int bar, Place place, long open, @Nullable Partials limited) {
        long paid = 0;
        for (long rest = open; rest != 0; rest &= rest - 1) {
            int asset = (place.word << 6) + Long.numberOfTrailingZeros(rest);
            if (model.trades(bar, asset)) {
                long order = orders.order(place.sleeve, asset);
                long quantity = limited == null ? order : limited.share(asset, order);
                if (quantity != 0) {
                    paid = Math.addExact(paid, book(bar, place, asset, quantity));
                }
                if (quantity == order) {
                    orders.filled(place.sleeve, asset);
                } else {
                    window.entry(Phase.VOLUME_CUT, place.sleeve, (buffer, local) -> buffer
                            .cut(local, asset, order, quantity, CutReason.VOLUME));
                }
            }
        }
        return paid;
    }

    private long book(int bar, Place place, int asset, long quantity) {
        long notional = model.notionalMicros(bar, asset, quantity);
        long fee = model.feeMicros(asset, quantity);
        long paid = bank.fill(place.sleeve, asset, quantity, notional, fee);
        if (window.recordsFills()) {
            window.fill(place.local, asset, quantity, notional, fee,
                    model.slippageMicros(bar, asset, quantity, notional));
        }
        return paid;
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
                long share = Apportionment.share(cut.done(), cut.total(), before, order);
                before = Math.addExact(before, order);
                orders.want(k, cut.asset(), bank.position(k, cut.asset()) + share);
                if (share != order) {
                    window.entry(Phase.LIMIT_CUT, place, k, (buffer, local) -> buffer.cut(local,
                            cut.asset(), order, share, cut.reason()));
                }
            }
        }
    }

    /** The partial fills of a bar, and how far through the sleeves each has been shared out. */
    private static final class Partials {
        private final @Nullable Share[] byAsset;
        private final long[] before;

        Partials(List<Share> partials, int assets) {
            byAsset = new Share[assets];
            before = new long[assets];
            for (Share partial : partials) {
                byAsset[partial.asset()] = partial;
                before[partial.asset()] = partial.before();
            }
        }

        long share(int asset, long order) {
            Share partial = byAsset[asset];
            if (partial == null) {
                return order;
            }
            long share = Apportionment.share(partial.done(), partial.total(), before[asset], order);
            before[asset] = Math.addExact(before[asset], order);
            return share;
        }
    }
}
