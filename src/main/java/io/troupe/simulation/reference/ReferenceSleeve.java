package io.troupe.simulation.reference;

import io.troupe.ledger.Entitlement;
import io.troupe.ledger.LedgerColumns;
import io.troupe.model.Fill;
import io.troupe.model.Money;
import io.troupe.model.TargetPositions;
import io.troupe.strategies.SleeveView;
import java.util.ArrayList;
import java.util.List;

/** One strategy's ledger and orders in the {@link ReferenceSimulator}. */
final class ReferenceSleeve implements SleeveView, Participant {
    double equity;
    /** What the strategy asked for last. */
    TargetPositions targets;
    boolean quarantined;
    /** Whether all targets, not only changed ones, are sized at the current bar. */
    boolean resizeAll;
    /** Time-weighted returns per bar since the start. */
    final List<Double> returns = new ArrayList<>();
    private final int number;
    private final LedgerColumns ledger;
    private final long[] wanted;
    private double base;

    ReferenceSleeve(int number, int assets, long cashMicros) {
        this.number = number;
        this.ledger = new LedgerColumns(assets, cashMicros);
        this.wanted = new long[assets];
        this.targets = TargetPositions.flat(assets);
        this.base = Money.amount(cashMicros);
    }

    /** Moves what an entitlement moves, and wants as many of the new steps as of the old. */
    void flow(Entitlement due, long steps, long micros) {
        ledger.flow(0, due.asset(), steps, micros);
        wanted[due.asset()] = due.stepsAfter(wanted[due.asset()]);
    }

    void value(double[] stepValues) {
        equity = ledger.equity(0, stepValues);
        returns.add(base > 0 ? equity / base - 1 : 0);
        base = equity;
    }

    void transfer(long micros) {
        ledger.transfer(0, micros);
        equity += Money.amount(micros);
        base = equity;
        resizeAll |= micros != 0;
    }

    double[] latestReturns(int count) {
        return returns.subList(Math.max(0, returns.size() - count), returns.size()).stream()
                .mapToDouble(Double::doubleValue).toArray();
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public long fill(Fill fill) {
        return ledger.fill(0, fill);
    }

    @Override
    public long wanted(int asset) {
        return wanted[asset];
    }

    @Override
    public void want(int asset, long steps) {
        wanted[asset] = steps;
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

    long cashMicros() {
        return ledger.cashMicros(0);
    }

    long fills() {
        return ledger.fills(0);
    }
}
