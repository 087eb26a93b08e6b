package io.troupe.simulation;

import io.troupe.ledger.Entitlement;
import io.troupe.model.Money;
import io.troupe.model.TargetPositions;
import io.troupe.strategies.SleeveView;
import java.util.ArrayList;
import java.util.List;

/** One strategy's ledger and orders in the {@link ReferenceSimulator}. */
final class ReferenceSleeve implements SleeveView {
    final long[] positions;
    final long[] wanted;
    long cashMicros;
    double equity;
    long fills;
    /** What the strategy asked for last. */
    TargetPositions targets;
    boolean quarantined;
    /** Whether all targets, not only changed ones, are sized at the current bar. */
    boolean resizeAll;
    /** Time-weighted returns per bar since the start. */
    final List<Double> returns = new ArrayList<>();
    private double base;

    ReferenceSleeve(int assets, long cashMicros) {
        this.positions = new long[assets];
        this.wanted = new long[assets];
        this.targets = TargetPositions.flat(assets);
        this.cashMicros = cashMicros;
        this.base = Money.amount(cashMicros);
    }

    /** Moves what an entitlement moves, and wants as many of the new steps as of the old. */
    void flow(Entitlement due, long steps, long micros) {
        positions[due.asset()] += steps;
        cashMicros = Math.addExact(cashMicros, micros);
        wanted[due.asset()] = due.stepsAfter(wanted[due.asset()]);
    }

    void value(double[] stepValues) {
        equity = cashMicros / (double) Money.MICROS;
        for (int i = 0; i < positions.length; i++) {
            equity += positions[i] * stepValues[i];
        }
        returns.add(base > 0 ? equity / base - 1 : 0);
        base = equity;
    }

    void transfer(long micros) {
        cashMicros = Math.addExact(cashMicros, micros);
        equity += Money.amount(micros);
        base = equity;
        resizeAll |= micros != 0;
    }

    double[] latestReturns(int count) {
        return returns.subList(Math.max(0, returns.size() - count), returns.size()).stream()
                .mapToDouble(Double::doubleValue).toArray();
    }

    long order(int asset) {
        return wanted[asset] - positions[asset];
    }

    @Override
    public double equity() {
        return equity;
    }

    @Override
    public double cash() {
        return Money.amount(cashMicros);
    }

    @Override
    public long position(int asset) {
        return positions[asset];
    }
}
