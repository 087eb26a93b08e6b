package io.troupe.risk.limits;

import io.troupe.model.CutReason;
import io.troupe.risk.limits.Verdict.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/**
 * Judges how many positions may be held and how many orders worked. What is held anyway, and what
 * only reduces, counts first; of the rest the most valuable stay, of equal ones those of the first
 * assets.
 */
final class CountLimits {
    private static final Comparator<Candidate> LARGEST_FIRST = Comparator
            .comparingDouble(Candidate::value).reversed()
            .thenComparingInt(Candidate::asset).thenComparing(Candidate::part);

    private final OptionalInt maxPositions;
    private final OptionalInt maxOrders;

    CountLimits(LimitRules rules) {
        maxPositions = rules.positions().maxPositions();
        maxOrders = rules.sums().maxOrdersPerBar();
    }

    private record Candidate(double value, int asset, Part part) {}

    void apply(CheckedOrders orders) {
        if (maxPositions.isPresent()) {
            positions(orders, maxPositions.getAsInt());
        }
        if (maxOrders.isPresent()) {
            orders(orders, maxOrders.getAsInt());
        }
    }

    private static void positions(CheckedOrders orders, int most) {
        int held = 0;
        int opened = 0;
        for (int asset = 0; asset < orders.assets(); asset++) {
            if (orders.isHeldAnyway(asset)) {
                held++;
            } else if (orders.isOrdered(asset)) {
                opened++;
            }
        }
        if (held + opened > most && opened > 0) {
            openings(orders).stream().sorted(LARGEST_FIRST).skip(Math.max(0, most - held))
                    .forEach(each -> orders.keepNone(each.asset(), CutReason.POSITIONS_LIMIT));
        }
    }

    private static List<Candidate> openings(CheckedOrders orders) {
        List<Candidate> openings = new ArrayList<>();
        for (int asset = 0; asset < orders.assets(); asset++) {
            if (!orders.isHeldAnyway(asset) && orders.isOrdered(asset)) {
                long worst = Math.max(-orders.low(asset), orders.high(asset));
                openings.add(new Candidate(worst * orders.account().stepValues()[asset], asset,
                        Part.CERTAIN));
            }
        }
        return openings;
    }

    private static void orders(CheckedOrders orders, int most) {
        int count = 0;
        for (int asset = 0; asset < orders.assets(); asset++) {
            count += (orders.certain(asset) != 0 ? 1 : 0) + (orders.buys(asset) != 0 ? 1 : 0)
                    + (orders.sells(asset) != 0 ? 1 : 0);
        }
        if (count > most) {
            List<Candidate> increasing = increasing(orders);
            int reducing = count - increasing.size();
            increasing.stream().sorted(LARGEST_FIRST).skip(Math.max(0, most - reducing))
                    .forEach(each -> drop(orders, each));
        }
    }

    /** The orders that only increase a position. */
    private static List<Candidate> increasing(CheckedOrders orders) {
        List<Candidate> increasing = new ArrayList<>();
        for (int asset = 0; asset < orders.assets(); asset++) {
            double stepValue = orders.account().stepValues()[asset];
            long certain = orders.certain(asset);
            if (certain != 0 && certain == orders.increase(asset)) {
                increasing.add(new Candidate(Math.abs(certain) * stepValue, asset, Part.CERTAIN));
            }
            long buys = orders.buys(asset);
            if (buys != 0 && buys == orders.buyIncrease(asset)) {
                increasing.add(new Candidate(buys * stepValue, asset, Part.BUYS));
            }
            long sells = orders.sells(asset);
            if (sells != 0 && sells == orders.sellIncrease(asset)) {
                increasing.add(new Candidate(sells * stepValue, asset, Part.SELLS));
            }
        }
        return increasing;
    }

    private static void drop(CheckedOrders orders, Candidate order) {
        switch (order.part()) {
            case CERTAIN -> orders.keepCertain(order.asset(), 0, CutReason.ORDERS_LIMIT);
            case BUYS -> orders.keepBuys(order.asset(), 0, CutReason.ORDERS_LIMIT);
            case SELLS -> orders.keepSells(order.asset(), 0, CutReason.ORDERS_LIMIT);
        }
    }
}
