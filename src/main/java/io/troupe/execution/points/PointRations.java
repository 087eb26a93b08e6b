package io.troupe.execution.points;

import io.troupe.execution.Shortfall;
import io.troupe.execution.desk.DeskAccount;
import io.troupe.execution.desk.OrderDesk;
import io.troupe.execution.desk.Rations;
import io.troupe.model.BarPoint;
import io.troupe.model.Side;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The shares that consecutive portfolios get at the points of one bar at which the fund cannot do
 * everything. Asked for one portfolio after the other, once for each.
 *
 * <p>A share is of what an order asked for when it was found that there is not enough. Where a
 * portfolio has several orders, what one gets may change what others ask for at the same point; so
 * it is tried first what they asked for then, and what is asked for beyond gets nothing.
 */
public final class PointRations {
    private final List<Part> parts;

    /** A shortfall, and how far through its orders it has been shared. */
    private static final class Part {
        private final PointShortfall whole;
        private long before;

        Part(PointShortfall whole, long before) {
            this.whole = whole;
            this.before = before;
        }

        SideOf side() {
            return new SideOf(whole.sum().at(), whole.heavySide());
        }

        long share(long quantity) {
            Shortfall shared = whole.shared();
            long share = shared.share(before, quantity);
            before = shared.after(before, quantity);
            return share;
        }
    }

    /** One side of a point. */
    record SideOf(TradePoint at, Side side) {}

    private PointRations(List<Part> parts) {
        this.parts = parts;
    }

    /** Those of a bar of which so much is known, in the order in which it came to be known. */
    public static PointRations of(List<PointShare> shares) {
        return new PointRations(shares.stream()
                .map(share -> new Part(share.whole(), share.before())).toList());
    }

    /** Whether everybody gets everything. */
    public boolean isNone() {
        return parts.isEmpty();
    }

    /**
     * What the next portfolio gets.
     *
     * @param desk its orders before the bar
     * @param empty makes another desk of the same rules and policy
     * @param account what it holds before the bar
     */
    public Rations next(int bar, OrderDesk desk, Supplier<OrderDesk> empty,
            DeskAccount account) {
        return next(desk::canFillTwice, (rations, watched) -> {
            OrderDesk copy = empty.get();
            copy.copyFrom(desk);
            return TrialMatch.of(bar, copy, account, rations, watched);
        });
    }

    /** Tells what a portfolio's orders have on one side of a point where it gets so much. */
    interface Trial {
        List<Long> got(Rations rations, SideOf watched);
    }

    /**
     * The same.
     *
     * @param fillsTwice whether more than one order of an asset may fill
     */
    Rations next(IntPredicate fillsTwice, Trial trial) {
        OfPortfolio own = new OfPortfolio();
        for (Part part : parts) {
            OfSide side = own.sides.computeIfAbsent(part.side(), none -> new OfSide());
            if (part.whole.isOfWholeOrders()) {
                continue;
            }
            if (fillsTwice.test(part.side().at.asset())) {
                side.listed = shares(part, trial.got(own.fresh(), part.side()));
            } else {
                side.parts.add(part);
            }
        }
        return own;
    }

    private static List<Long> shares(Part part, List<Long> got) {
        List<Long> shares = new ArrayList<>();
        got.forEach(each -> shares.add(part.share(each)));
        return shares;
    }

    /** What one portfolio gets. */
    private static final class OfPortfolio implements Rations {
        private final Map<SideOf, OfSide> sides = new HashMap<>();

        @Override
        public long share(int asset, BarPoint point, double reference, long quantity,
                boolean allOrNothing) {
            OfSide side = sides.get(new SideOf(new TradePoint(asset, point, reference),
                    quantity > 0 ? Side.BUY : Side.SELL));
            return side == null ? quantity : side.share(quantity, allOrNothing);
        }

        /** The same before anybody asked. */
        OfPortfolio fresh() {
            OfPortfolio other = new OfPortfolio();
            sides.forEach((at, side) -> other.sides.put(at, side.fresh()));
            return other;
        }
    }

    /** What its orders get on one side of a point; whole orders get nothing. */
    private static final class OfSide {
        /** What each is shared by, one after the other, where there is one order at most. */
        private final List<Part> parts = new ArrayList<>();
        /** What each gets, in their order; null if that is not known. */
        private @Nullable List<Long> listed;
        private int asked;

        long share(long quantity, boolean allOrNothing) {
            int nth = asked++;
            if (allOrNothing) {
                return 0;
            }
            if (listed != null) {
                long share = nth < listed.size() ? Math.abs(listed.get(nth)) : 0;
                return Long.signum(quantity) * Math.min(share, Math.abs(quantity));
            }
            long share = quantity;
            for (Part part : parts) {
                share = part.share(share);
            }
            return share;
        }

        OfSide fresh() {
            OfSide other = new OfSide();
            parts.forEach(part -> other.parts.add(new Part(part.whole, part.before)));
            other.listed = listed;
            return other;
        }
    }

    /** What a portfolio's orders get on one side of a point, in a bar that is only tried. */
    private record TrialMatch(Rations rations, SideOf watched, List<Long> got) implements Rations {
        static List<Long> of(int bar, OrderDesk copy, DeskAccount account, Rations rations,
                SideOf watched) {
            TrialMatch trial = new TrialMatch(rations, watched, new ArrayList<>());
            TrialAccount held = new TrialAccount(account);
            copy.match(bar, held, trial, held);
            return trial.got;
        }

        @Override
        public long share(int asset, BarPoint point, double reference, long quantity,
                boolean allOrNothing) {
            long share = rations.share(asset, point, reference, quantity, allOrNothing);
            if (watched.at.equals(new TradePoint(asset, point, reference))
                    && watched.side == (quantity > 0 ? Side.BUY : Side.SELL)) {
                got.add(share);
            }
            return share;
        }
    }
}
