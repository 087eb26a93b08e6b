package io.troupe.simulation.reference;

import io.troupe.data.MarketData;
import io.troupe.ledger.Entitlement;
import io.troupe.ledger.LedgerColumns;
import io.troupe.model.Fill;
import io.troupe.model.Money;
import io.troupe.model.StaffMove;
import io.troupe.model.TargetPositions;
import io.troupe.model.orders.OrderView;
import io.troupe.model.orders.PositionExit;
import io.troupe.risk.halts.Restraint;
import io.troupe.simulation.plan.OpenProfit;
import io.troupe.strategies.SleeveView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One strategy's ledger and orders in the {@link ReferenceSimulator}. */
final class ReferenceSleeve implements SleeveView, Participant, ReferenceGuard.Owner {
    double equity;
    /** What the strategy asked for last. */
    TargetPositions targets;
    boolean quarantined;
    /** Whether all targets, not only changed ones, are sized at the current bar. */
    boolean resizeAll;
    /** What halts leave of what it may do, the fund's and its own. */
    Restraint restraint = Restraint.NONE;
    /** Whether everything is to be sold as of the current bar. */
    boolean halts;
    /** The assets of which everything is to be sold as of the current bar. */
    final List<Integer> haltedAssets = new ArrayList<>();
    /** Its own limits and halts, if it has any. */
    Optional<ReferenceGuard> guard = Optional.empty();
    /** Time-weighted returns per bar since the start. */
    final List<Double> returns = new ArrayList<>();
    /** What multiplied its weights when it was sized as a whole last. */
    double inForce = 1;
    /** Per bar since the start what was in force during it. */
    private final List<Double> wereInForce = new ArrayList<>();
    private final int number;
    private final LedgerColumns ledger;
    private final ReferenceOrders orders;
    private double base;
    /** The prices at which it was valued last, and the bar; null before the first. */
    private @Nullable MarketData data;
    private int bar;
    /** What it held when it ceased to have part in the capital; null while it has. */
    private long @Nullable [] leaving;
    private int overBars;
    /** How many bars' wants have been decided since. */
    private int barsOut;

    ReferenceSleeve(int number, int assets, long cashMicros,
            Function<Participant, ReferenceOrders> orders) {
        this.number = number;
        this.ledger = new LedgerColumns(assets, cashMicros);
        this.orders = orders.apply(this);
        this.targets = TargetPositions.flat(assets);
        this.base = Money.amount(cashMicros);
    }

    /** Moves what an entitlement moves, and wants as many of the new steps as of the old. */
    void flow(Entitlement due, long steps, long micros, BarBookings booked) {
        ledger.flow(0, due.asset(), steps, micros);
        orders.recount(due, booked);
        if (leaving != null) {
            leaving[due.asset()] = due.stepsAfter(leaving[due.asset()]);
        }
    }

    /** Receives cash for no asset. */
    void receive(long micros) {
        ledger.flow(0, micros);
    }

    /** Begins or ceases to have part in the capital, at the close of a bar. */
    void staff(StaffMove move) {
        if (move.kind().isIn() != isOut()) {
            throw new IllegalStateException("the allocator says that strategy " + number + " has "
                    + move.kind().label() + " when that is so already");
        }
        leaving = move.kind().isIn() ? null : positions();
        overBars = move.overBars();
        barsOut = 0;
        resizeAll = true;
    }

    /** Whether nothing that its strategy asks for is wanted. */
    boolean isOut() {
        return leaving != null;
    }

    /** What is not yet to be sold of what it held: equal parts of it go, in whole lots. */
    long left(int asset, long lotSteps) {
        long partsLeft = Math.max(0, overBars - 1 - barsOut);
        long steps = Math.multiplyExact(Objects.requireNonNull(leaving)[asset], partsLeft)
                / Math.max(1, overBars);
        return steps - steps % lotSteps;
    }

    /** Whether it ceases to have part in the capital at the current bar. */
    boolean hasJustLeft() {
        return isOut() && barsOut == 0;
    }

    /** A bar's wants have been decided. */
    void stepOut() {
        barsOut++;
    }

    /** Where nothing may be held, nothing of what it is leaving is bought again later. */
    void leaveAtOnce() {
        if (leaving != null) {
            Arrays.fill(leaving, 0);
        }
    }

    /** The same of one asset. */
    void leaveAtOnce(int asset) {
        if (leaving != null) {
            leaving[asset] = 0;
        }
    }

    void value(MarketData prices, int atBar) {
        data = prices;
        bar = atBar;
        double[] stepValues = new double[prices.assets()];
        prices.stepValues(bar, stepValues);
        orders.close(bar);
        equity = ledger.equity(0, stepValues);
        boolean isAllTaken = Math.abs(base) < 1.0 / Money.MICROS;
        returns.add(isAllTaken || base < 0 ? 0 : equity / base - 1);
        base = isAllTaken ? 0 : equity;
        wereInForce.add(inForce);
    }

    void transfer(long micros) {
        if (micros != 0) {
            guard.ifPresent(own -> own.moved(equity, Money.amount(micros)));
        }
        ledger.transfer(0, micros);
        equity += Money.amount(micros);
        base = micros == 0 ? base : equity;
        resizeAll |= micros != 0;
    }

    double[] latestReturns(int count) {
        return returns.subList(Math.max(0, returns.size() - count), returns.size()).stream()
                .mapToDouble(Double::doubleValue).toArray();
    }

    /** Its latest returns, each divided by what multiplied the weights that earned it. */
    double[] latestReturnsOfWeights(int count) {
        int first = Math.max(0, returns.size() - count);
        return IntStream.range(first, returns.size())
                .mapToDouble(t -> wereInForce.get(t) > 0 ? returns.get(t) / wereInForce.get(t) : 0)
                .toArray();
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public long fill(Fill fill) {
        orders.filled(fill);
        return ledger.fill(0, fill);
    }

    @Override
    public ReferenceOrders orders() {
        return orders;
    }

    @Override
    public boolean tradesByOrders(int asset) {
        return orders.tradesByOrders(asset);
    }

    @Override
    public double targetWeight(int asset) {
        return targets.weight(asset);
    }

    @Override
    public double averageEntryPrice(int asset) {
        return orders.entries().averagePrice(asset);
    }

    @Override
    public int barsHeld(int asset) {
        return orders.entries().barsHeld(asset, bar);
    }

    @Override
    public double bestPriceSinceEntry(int asset) {
        return orders.entries().bestPrice(asset);
    }

    @Override
    public double profit(int asset) {
        return OpenProfit.of(Objects.requireNonNull(data), bar, asset, position(asset),
                averageEntryPrice(asset));
    }

    @Override
    public List<OrderView> openOrders(int asset) {
        return orders.open().stream().filter(order -> order.ticket().asset() == asset).toList();
    }

    @Override
    public Optional<PositionExit> lastExit(int asset) {
        return orders.entries().lastExit(asset);
    }

    @Override
    public double equity() {
        return equity;
    }

    @Override
    public double cash() {
        return Money.amount(cashMicros());
    }

    @Override
    public long position(int asset) {
        return ledger.position(0, asset);
    }

    long[] positions() {
        return ledger.positions();
    }

    @Override
    public int stops(int asset) {
        return orders.stops(asset);
    }

    @Override
    public long cashMicros() {
        return ledger.cashMicros(0);
    }

    long fills() {
        return ledger.fills(0);
    }
}
