package io.troupe.report.books;

import io.troupe.journal.BookingVisitor;
import io.troupe.journal.HouseAccount;
import io.troupe.ledger.Crossings;
import io.troupe.ledger.LedgerColumns;
import io.troupe.model.BarPoint;
import io.troupe.model.FlowKind;
import io.troupe.model.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;

/**
 * Positions and cash of the house, its accounts and every strategy as their bookings make them, and
 * the law that ties them at every bar, for every quantity and for cash: {@code Σ strategies +
 * reserve + overlay + crossings = house}.
 *
 * <p>Crossings is what is booked to it, so that the law holds only if nothing was forgotten. By the
 * rules before that it was what the others paid less what the house paid, and its law says of cash
 * no more than that what moved between portfolios came from somewhere.
 */
public final class FundLedger implements BookingVisitor {
    private static final int HOUSE_ROW = Portfolios.row(HOUSE);
    private static final int RESERVE_ROW = Portfolios.row(RESERVE);
    private static final int CROSSINGS_ROW = Portfolios.row(CROSSINGS);

    private final Portfolios portfolios;
    private final FundTerms terms;
    /** Of every row; that of crossings stays empty. */
    private final LedgerColumns ledgers;
    /** What strategies, reserve and overlay hold together. */
    private final LedgerColumns together;
    private final Crossings crossings = new Crossings(0, 0, 0);
    private final long[] before;
    private final double[] prices;
    private final double[] stepValues;
    private final double[] equity;
    private final double[] gross;
    private final double[] squares;
    private final long[] transferred;
    /** Cells that a fill changed. */
    private final CellList touched;
    /** Cells that a fill or a flow changed. */
    private final CellList moved;
    private final long[] opened;
    private int lastBar;

    /** Begins with what each portfolio has at the start. */
    public FundLedger(Portfolios portfolios) {
        this.portfolios = portfolios;
        terms = portfolios.context().terms();
        before = new long[portfolios.cells()];
        prices = new double[portfolios.assets()];
        stepValues = new double[portfolios.assets()];
        equity = new double[portfolios.count()];
        gross = new double[portfolios.count()];
        squares = new double[portfolios.count()];
        transferred = new long[portfolios.count()];
        touched = new CellList(portfolios.cells());
        moved = new CellList(portfolios.cells());
        opened = new long[portfolios.cells()];
        long[] initial = portfolios.context().initialCashMicros();
        long[] cash = new long[portfolios.count()];
        System.arraycopy(initial, 0, cash, Portfolios.FIRST_STRATEGY, initial.length);
        cash[RESERVE_ROW] = terms.reserveMicros();
        cash[HOUSE_ROW] = terms.reserveMicros();
        for (long micros : initial) {
            cash[HOUSE_ROW] = Math.addExact(cash[HOUSE_ROW], micros);
        }
        ledgers = new LedgerColumns(portfolios.assets(), cash);
        together = new LedgerColumns(portfolios.assets(), cash[HOUSE_ROW]);
    }

    @Override
    public void bar(int bar) {
        lastBar = bar;
        touched.clear();
        moved.clear();
        Arrays.fill(transferred, 0);
        portfolios.data().marks(bar, prices);
        portfolios.data().stepValues(bar, stepValues);
    }

    @Override
    public void flow(int strategy, int asset, FlowKind kind, long steps, long cashMicros) {
        requireThere(strategy);
        moves(portfolios.cell(strategy, asset), steps);
        ledgers.flow(Portfolios.row(strategy), asset, steps, cashMicros);
        if (strategy != HOUSE) {
            together.flow(0, asset, steps, cashMicros);
        }
        infer(strategy, Math.negateExact(cashMicros));
    }

    @Override
    public void cashFlow(int strategy, FlowKind kind, long cashMicros) {
        requireThere(strategy);
        if (strategy == CROSSINGS) {
            crossings.settle(cashMicros, 0);
            return;
        }
        ledgers.flow(Portfolios.row(strategy), cashMicros);
        if (strategy != HOUSE) {
            together.flow(0, cashMicros);
        }
    }

    /** By the rules that do not book it, crossings has what the house did not pay of it. */
    private void infer(int strategy, long paidMicros) {
        if (!terms.booksCrossings()) {
            crossings.settle(0, strategy == HOUSE ? Math.negateExact(paidMicros) : paidMicros);
        }
    }

    /** What its settings say cannot be is in no header of a file. */
    private void requireThere(int strategy) {
        boolean hasNone = (strategy == OVERLAY && !terms.hasOverlay())
                || (strategy == RESERVE && !terms.hasReserve());
        if (hasNone) {
            throw new IllegalStateException("run " + portfolios.context().runId() + " has no "
                    + HouseAccount.of(strategy).label() + " by its settings, but its bookings do at"
                    + " bar " + lastBar + " (" + portfolios.data().time(lastBar) + ")");
        }
    }

    @Override
    public void fill(int strategy, int asset, long quantity, long notionalMicros, long feeMicros,
            long slippageMicros) {
        requireThere(strategy);
        int cell = portfolios.cell(strategy, asset);
        if (touched.add(cell)) {
            before[cell] = position(cell);
        }
        moves(cell, quantity);
        long paid = ledgers.fill(Portfolios.row(strategy), asset, quantity, notionalMicros,
                feeMicros);
        if (strategy != HOUSE) {
            together.fill(0, asset, quantity, notionalMicros, feeMicros);
        }
        infer(strategy, paid);
    }

    @Override
    public void crossed(int asset, BarPoint point, long nettingMicros, long poolingMicros) {
        if (terms.booksCrossings()) {
            crossings.settle(nettingMicros, poolingMicros);
        }
    }

    /** Notes that a cell is about to move. */
    private void moves(int cell, long steps) {
        if (steps != 0 && moved.add(cell)) {
            opened[cell] = position(cell);
        }
    }

    @Override
    public void transfer(int strategy, long micros) {
        requireThere(strategy);
        int row = Portfolios.row(strategy);
        if (strategy == CROSSINGS) {
            crossings.transfer(micros);
        } else {
            ledgers.transfer(row, micros);
            if (strategy != HOUSE) {
                together.transfer(0, micros);
            }
        }
        transferred[row] = Math.addExact(transferred[row], micros);
    }

    @Override
    public void endBar(int bar) {
        touched.sort();
        moved.sort();
        for (int asset = 0; asset < stepValues.length; asset++) {
            if (ledgers.position(HOUSE_ROW, asset) != together.position(0, asset)) {
                throw positionsBroken(bar, asset);
            }
        }
        requireBalance(bar);
        for (int row = 0; row < equity.length; row++) {
            equity[row] = row == CROSSINGS_ROW ? 0 : valued(row);
        }
    }

    private void requireBalance(int bar) {
        long parts = Math.addExact(together.cashMicros(0), crossings.micros());
        long house = ledgers.cashMicros(HOUSE_ROW);
        if (parts != house) {
            throw new IllegalStateException(broken(bar) + "cash of the strategies, reserve, overlay"
                    + " and crossings is " + Money.exact(parts) + ", of the house "
                    + Money.exact(house));
        }
    }

    private IllegalStateException positionsBroken(int bar, int asset) {
        Units units = portfolios.units();
        return new IllegalStateException(broken(bar) + "of " + portfolios.data().symbol(asset)
                + " the strategies and the overlay hold "
                + units.text(asset, together.position(0, asset))
                + ", the house " + units.text(asset, ledgers.position(HOUSE_ROW, asset)));
    }

    private String broken(int bar) {
        return "run " + portfolios.context().runId() + " does not balance at bar " + bar + " ("
                + portfolios.data().time(bar) + "): ";
    }

    /** Cells that had a fill in this bar; sorted once the bar has ended. */
    public CellList touched() {
        return touched;
    }

    /** Steps held in a cell. */
    public long position(int cell) {
        return ledgers.position(cell);
    }

    /** Cells that a fill or a flow moved in this bar; sorted once the bar has ended. */
    public CellList moved() {
        return moved;
    }

    /** What a moved cell held before the bar. */
    public long positionOpened(int cell) {
        return opened[cell];
    }

    /** What a touched cell held before the bar's fills. */
    public long positionBefore(int cell) {
        return before[cell];
    }

    /** Cash of a row, transfers included. */
    public long cashMicros(int row) {
        return ledgers.cashMicros(row);
    }

    /** The account of what crossing and pooling saved. */
    public Crossings crossings() {
        return crossings;
    }

    /** What a row received (positive) or gave up in this bar's transfers. */
    public long transferredMicros(int row) {
        return transferred[row];
    }

    /**
     * The value of a row at the bar's close, before its transfers; known once the bar has ended.
     */
    public double equity(int row) {
        return equity[row];
    }

    /** Cash before transfers plus Σ position · step value, summed as the simulation sums it. */
    private double valued(int row) {
        double value = settled(row);
        double held = 0;
        double squared = 0;
        int first = row * stepValues.length;
        for (int asset = 0; asset < stepValues.length; asset++) {
            long position = ledgers.position(first + asset);
            if (position == 0) {
                continue; // most sleeves hold a few of the assets
            }
            double worth = position * stepValues[asset];
            value += worth;
            held += Math.abs(worth);
            squared += worth * worth;
        }
        gross[row] = held;
        squares[row] = squared;
        return value;
    }

    /** Cash of a row at the bar's close, before its transfers; negative if it is borrowed. */
    public double settled(int row) {
        return Money.amount(settledMicros(row));
    }

    private long settledMicros(int row) {
        return Math.subtractExact(ledgers.cashMicros(row), transferred[row]);
    }

    /** What lies in the account crossings at the bar's close, before what is swept from it. */
    public long settledCrossingsMicros() {
        return Math.subtractExact(crossings.micros(), transferred[CROSSINGS_ROW]);
    }

    /** Longs plus shorts of a row at the bar's close; known once the bar has ended. */
    public double gross(int row) {
        return gross[row];
    }

    /** Σ (position · step value)² of a row at the bar's close; known once the bar has ended. */
    public double squares(int row) {
        return squares[row];
    }

    /** What a row is short of an asset at the bar's close, ≥ 0. */
    public double shorted(int row, int asset) {
        return Math.max(0, -ledgers.position(row, asset) * stepValues[asset]);
    }

    /** The value of one quantity step at the bar's last known close; 0 while it is not known. */
    public double stepValue(int asset) {
        return stepValues[asset];
    }

    /** The same in exact decimals of the printed prices, rounded once, to the micro. */
    public BigDecimal exactEquity(int row) {
        BigDecimal value = BigDecimal.valueOf(settledMicros(row), 6);
        for (int asset = 0; asset < prices.length; asset++) {
            long held = ledgers.position(row, asset);
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
