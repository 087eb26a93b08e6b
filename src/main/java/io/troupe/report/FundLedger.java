package io.troupe.report;

import io.troupe.journal.BookingVisitor;
import io.troupe.model.FlowKind;
import io.troupe.model.Money;
import io.troupe.simulation.SimulationPlan;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;

/**
 * Positions and cash of the house and every strategy as their bookings make them, and the law that
 * ties them: at every bar the strategies' positions sum to the house's, and their cash plus what
 * crossings saved sums to the house's cash.
 */
final class FundLedger implements BookingVisitor {
    private final Portfolios portfolios;
    private final long[] positions;
    private final long[] before;
    private final long[] cash;
    /** House position less the strategies', per asset: 0 at the end of every bar. */
    private final long[] unallocated;
    private final double[] prices;
    private final double[] stepValues;
    private final double[] equity;
    private final double[] gross;
    private final long[] transferred;
    /** Cells that a fill changed. */
    private final CellList touched;
    /** Cells that a fill or a flow changed. */
    private final CellList moved;
    private final long[] opened;
    private long crossings;
    private int lastBar;

    FundLedger(Portfolios portfolios) {
        this.portfolios = portfolios;
        positions = new long[portfolios.cells()];
        before = new long[portfolios.cells()];
        cash = new long[portfolios.count()];
        unallocated = new long[portfolios.assets()];
        prices = new double[portfolios.assets()];
        stepValues = new double[portfolios.assets()];
        equity = new double[portfolios.count()];
        gross = new double[portfolios.count()];
        transferred = new long[portfolios.count()];
        touched = new CellList(portfolios.cells());
        moved = new CellList(portfolios.cells());
        opened = new long[portfolios.cells()];
        long[] initial = portfolios.context().initialCashMicros();
        for (int strategy = 0; strategy < initial.length; strategy++) {
            cash[strategy + 1] = initial[strategy];
            cash[0] = Math.addExact(cash[0], initial[strategy]);
        }
    }

    @Override
    public void bar(int bar) {
        lastBar = bar;
        touched.clear();
        moved.clear();
        Arrays.fill(transferred, 0);
        for (int asset = 0; asset < prices.length; asset++) {
            prices[asset] = portfolios.data().mark(bar, asset);
            stepValues[asset] = SimulationPlan.stepValue(portfolios.data(), bar, asset);
        }
    }

    @Override
    public void flow(int strategy, int asset, FlowKind kind, long steps, long cashMicros) {
        move(portfolios.cell(strategy, asset), strategy, steps, Math.negateExact(cashMicros));
    }

    @Override
    public void fill(int strategy, int asset, long quantity, long notionalMicros, long feeMicros,
            long slippageMicros) {
        int cell = portfolios.cell(strategy, asset);
        if (touched.add(cell)) {
            before[cell] = positions[cell];
        }
        move(cell, strategy, quantity, Math.addExact(notionalMicros, feeMicros));
    }

    private void move(int cell, int strategy, long quantity, long paid) {
        if (quantity != 0 && moved.add(cell)) {
            opened[cell] = positions[cell];
        }
        positions[cell] = Math.addExact(positions[cell], quantity);
        int asset = cell % portfolios.assets();
        int row = Portfolios.row(strategy);
        cash[row] = Math.subtractExact(cash[row], paid);
        if (strategy == HOUSE) {
            unallocated[asset] = Math.addExact(unallocated[asset], quantity);
            crossings = Math.subtractExact(crossings, paid);
        } else {
            unallocated[asset] = Math.subtractExact(unallocated[asset], quantity);
            crossings = Math.addExact(crossings, paid);
        }
    }

    @Override
    public void transfer(int strategy, long micros) {
        int row = Portfolios.row(strategy);
        cash[row] = Math.addExact(cash[row], micros);
        transferred[row] = Math.addExact(transferred[row], micros);
    }

    @Override
    public void endBar(int bar) {
        touched.sort();
        moved.sort();
        for (int i = 0; i < moved.size(); i++) {
            int asset = moved.get(i) % portfolios.assets();
            if (unallocated[asset] != 0) {
                throw positionsBroken(bar, asset);
            }
        }
        checkCash(bar);
        for (int row = 0; row < equity.length; row++) {
            equity[row] = valued(row);
        }
    }

    private void checkCash(int bar) {
        long total = crossings;
        for (int row = 1; row < cash.length; row++) {
            total = Math.addExact(total, cash[row]);
        }
        if (total != cash[0]) {
            throw new IllegalStateException(broken(bar) + "cash of the strategies and crossings is "
                    + Money.exact(total) + ", of the house " + Money.exact(cash[0]));
        }
    }

    private IllegalStateException positionsBroken(int bar, int asset) {
        long house = positions[asset];
        Units units = portfolios.units();
        return new IllegalStateException(broken(bar) + "of " + portfolios.data().symbol(asset)
                + " the strategies hold " + units.text(asset, house - unallocated[asset])
                + ", the house " + units.text(asset, house));
    }

    private String broken(int bar) {
        return "run " + portfolios.context().runId() + " does not balance at bar " + bar + " ("
                + portfolios.data().time(bar) + "): ";
    }

    /** Cells that had a fill in this bar; sorted once the bar has ended. */
    CellList touched() {
        return touched;
    }

    long position(int cell) {
        return positions[cell];
    }

    /** Cells that a fill or a flow moved in this bar; sorted once the bar has ended. */
    CellList moved() {
        return moved;
    }

    /** What a moved cell held before the bar. */
    long positionOpened(int cell) {
        return opened[cell];
    }

    /** What a touched cell held before the bar's fills. */
    long positionBefore(int cell) {
        return before[cell];
    }

    long cashMicros(int row) {
        return cash[row];
    }

    long crossingsMicros() {
        return crossings;
    }

    /** What a row received (positive) or gave up in this bar's transfers. */
    long transferredMicros(int row) {
        return transferred[row];
    }

    /**
     * The value of a row at the bar's close, before its transfers; known once the bar has ended.
     */
    double equity(int row) {
        return equity[row];
    }

    /** Cash before transfers plus Σ position · step value, summed as the simulation sums it. */
    private double valued(int row) {
        double value = settled(row);
        double held = 0;
        int first = row * stepValues.length;
        for (int asset = 0; asset < stepValues.length; asset++) {
            double worth = positions[first + asset] * stepValues[asset];
            value += worth;
            held += Math.abs(worth);
        }
        gross[row] = held;
        return value;
    }

    /** Cash of a row at the bar's close, before its transfers; negative if it is borrowed. */
    double settled(int row) {
        return Money.amount(Math.subtractExact(cash[row], transferred[row]));
    }

    /** Longs plus shorts of a row at the bar's close; known once the bar has ended. */
    double gross(int row) {
        return gross[row];
    }

    /** What a row is short of an asset at the bar's close, ≥ 0. */
    double shorted(int row, int asset) {
        return Math.max(0, -positions[row * stepValues.length + asset] * stepValues[asset]);
    }

    /** The value of one quantity step at the bar's last known close; 0 while it is not known. */
    double stepValue(int asset) {
        return stepValues[asset];
    }

    /** The same in exact decimals of the printed prices, rounded once, to the micro. */
    BigDecimal exactEquity(int row) {
        BigDecimal value = BigDecimal.valueOf(cash[row] - transferred[row], 6);
        for (int asset = 0; asset < prices.length; asset++) {
            long held = positions[row * prices.length + asset];
            if (held == 0) {
                continue;
            }
            value = value.add(portfolios.units().exact(asset, held)
                    .multiply(BigDecimal.valueOf(prices[asset]))
                    .multiply(portfolios.units().factor(lastBar, asset)));
        }
        return value.setScale(6, RoundingMode.HALF_EVEN);
    }
}
