package io.troupe.simulation.reference;

import io.troupe.journal.BookingVisitor;
import io.troupe.model.BarPoint;
import io.troupe.model.ConstructionNote;
import io.troupe.model.CutReason;
import io.troupe.model.Fill;
import io.troupe.model.FlowKind;
import io.troupe.model.QuarantineReason;
import io.troupe.model.RiskEvent;
import io.troupe.model.StaffMove;
import io.troupe.model.orders.OrderEvent;
import io.troupe.model.orders.PointFill;
import io.troupe.simulation.plan.SimulationPlan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * What was booked in one bar, as those look at it who know a run by its bookings alone. Participants
 * are the strategies and, last, the overlay. Passes on what it is told.
 */
abstract class BookedBar implements BookingVisitor {
    /** The rows of {@link #paid} and {@link #moved}: the accounts, the house, the strategies. */
    private static final int ACCOUNTS = -CROSSINGS;

    final SimulationPlan plan;
    private final BookingVisitor next;
    final int assets;
    /** The strategies and the overlay, in their order. */
    final int[] participants;
    final List<Cut> cuts = new ArrayList<>();
    private final long[][] filled;
    private final long[][] paid;
    private final long[][] flowed;
    private final long[][] received;
    private final long[] moved;
    private final long[] interest;
    private final long[][] netting;
    private final long[][] pooling;

    /** Less was done than was ordered. */
    record Cut(int strategy, int asset, long ordered, long done, CutReason reason) {}

    BookedBar(SimulationPlan plan, BookingVisitor next) {
        this.plan = plan;
        this.next = next;
        this.assets = plan.data().assets();
        int strategies = plan.strategies().size();
        this.participants = IntStream.rangeClosed(0, strategies)
                .map(k -> k < strategies ? k : OVERLAY).toArray();
        int rows = ACCOUNTS + strategies;
        this.filled = new long[rows][assets];
        this.paid = new long[rows][assets];
        this.flowed = new long[rows][assets];
        this.received = new long[rows][assets];
        this.moved = new long[rows];
        this.interest = new long[rows];
        this.netting = new long[BarPoint.values().length + 1][assets];
        this.pooling = new long[BarPoint.values().length + 1][assets];
    }

    /** Everything of a bar is booked. */
    abstract void complete(int bar);

    final long filled(int strategy, int asset) {
        return filled[row(strategy)][asset];
    }

    /** What fills cost, fees included. */
    final long paid(int strategy, int asset) {
        return paid[row(strategy)][asset];
    }

    final long flowed(int strategy, int asset) {
        return flowed[row(strategy)][asset];
    }

    /** The cash of flows. */
    final long received(int strategy, int asset) {
        return received[row(strategy)][asset];
    }

    /** What money earned, and cost if negative. */
    final long earned(int strategy) {
        return interest[row(strategy)];
    }

    /** Capital that came. */
    final long moved(int strategy) {
        return moved[row(strategy)];
    }

    final long netting(BarPoint point, int asset) {
        return netting[point.code()][asset];
    }

    final long pooling(BarPoint point, int asset) {
        return pooling[point.code()][asset];
    }

    /** The cuts of a portfolio's order of an asset, where volume was the reason or a limit. */
    final List<Cut> cuts(int strategy, int asset, boolean byVolume) {
        List<Cut> found = new ArrayList<>();
        for (Cut cut : cuts) {
            if (cut.strategy == strategy && cut.asset == asset
                    && cut.reason != CutReason.NOT_SHORTABLE
                    && cut.reason != CutReason.BUYING_POWER
                    && cut.reason == CutReason.VOLUME == byVolume) {
                found.add(cut);
            }
        }
        return found;
    }

    /** What each participant had ordered of an asset; where nothing was cut, what was filled. */
    final long[] orders(int asset) {
        return Arrays.stream(participants).mapToLong(participant -> {
            List<Cut> cut = cuts(participant, asset, true);
            return cut.isEmpty() ? filled(participant, asset) : cut.getFirst().ordered;
        }).toArray();
    }

    /** What the bar would have given each participant alone. */
    final long[] caps(int bar, int asset) {
        return Arrays.stream(orders(asset))
                .map(order -> plan.fills().fillable(bar, asset, order)).toArray();
    }

    /** Units that wanted to be bought and sold at one point. */
    record Sides(long bought, long sold) {
        static Sides of(long[] orders) {
            return new Sides(LongStream.of(orders).filter(order -> order > 0).sum(),
                    -LongStream.of(orders).filter(order -> order < 0).sum());
        }

        long net() {
            return bought - sold;
        }

        long lighter() {
            return Math.min(bought, sold);
        }

        long heavier() {
            return Math.max(bought, sold);
        }
    }

    private static int row(int strategy) {
        return strategy + ACCOUNTS;
    }

    @Override
    public void bar(int bar) {
        cuts.clear();
        for (long[][] each : List.of(filled, paid, flowed, received, netting, pooling,
                new long[][]{moved, interest})) {
            for (long[] row : each) {
                Arrays.fill(row, 0);
            }
        }
        next.bar(bar);
    }

    @Override
    public void flow(int strategy, int asset, FlowKind kind, long steps, long cashMicros) {
        flowed[row(strategy)][asset] += steps;
        received[row(strategy)][asset] += cashMicros;
        next.flow(strategy, asset, kind, steps, cashMicros);
    }

    @Override
    public void cashFlow(int strategy, FlowKind kind, long cashMicros) {
        interest[row(strategy)] += cashMicros;
        next.cashFlow(strategy, kind, cashMicros);
    }

    @Override
    public void fill(int strategy, int asset, long quantity, long notionalMicros, long feeMicros,
            long slippageMicros) {
        filled[row(strategy)][asset] += quantity;
        paid[row(strategy)][asset] += notionalMicros + feeMicros;
        next.fill(strategy, asset, quantity, notionalMicros, feeMicros, slippageMicros);
    }

    @Override
    public void pointFill(int portfolio, PointFill filling) {
        Fill fill = filling.fill();
        filled[row(portfolio)][fill.asset()] += fill.quantity();
        paid[row(portfolio)][fill.asset()] += fill.notionalMicros() + fill.feeMicros();
        next.pointFill(portfolio, filling);
    }

    @Override
    public void order(int portfolio, OrderEvent event) {
        next.order(portfolio, event);
    }

    @Override
    public void crossed(int asset, BarPoint point, long nettingMicros, long poolingMicros) {
        netting[point.code()][asset] += nettingMicros;
        pooling[point.code()][asset] += poolingMicros;
        next.crossed(asset, point, nettingMicros, poolingMicros);
    }

    @Override
    public void transfer(int strategy, long micros) {
        moved[row(strategy)] += micros;
        next.transfer(strategy, micros);
    }

    @Override
    public void quarantine(int strategy, QuarantineReason reason, String detail) {
        next.quarantine(strategy, reason, detail);
    }

    @Override
    public void staffed(int strategy, StaffMove move) {
        next.staffed(strategy, move);
    }

    @Override
    public void constructed(int strategy, ConstructionNote note) {
        next.constructed(strategy, note);
    }

    @Override
    public void exposure(double factor) {
        next.exposure(factor);
    }

    @Override
    public void halt(boolean halted) {
        next.halt(halted);
    }

    @Override
    public void cut(int strategy, int asset, long ordered, long approved, CutReason reason) {
        cuts.add(new Cut(strategy, asset, ordered, approved, reason));
        next.cut(strategy, asset, ordered, approved, reason);
    }

    /** What a strategy's own rules took was never told to the house. */
    @Override
    public void ownCut(int strategy, int asset, long ordered, long approved, CutReason reason) {
        next.ownCut(strategy, asset, ordered, approved, reason);
    }

    @Override
    public void risk(int portfolio, RiskEvent event) {
        next.risk(portfolio, event);
    }

    @Override
    public void endBar(int bar) {
        complete(bar);
        next.endBar(bar);
    }
}
