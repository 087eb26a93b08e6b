package io.troupe.report.attribution;

import io.troupe.model.FlowKind;
import io.troupe.model.Money;
import io.troupe.report.books.CellList;
import io.troupe.report.books.FundLedger;
import io.troupe.report.books.Portfolios;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * What every portfolio earned of every asset, gathered bar by bar. In a bar a cell of {@code q₀}
 * steps before and {@code q} after it earns {@code q·v − q₀·v₀ + cash}, with v₀ and v the value of
 * a step at the two closes: {@code q·(v − v₀)}, and for each booking {@code steps·v₀ + cash}, so
 * that only cells that hold something cost anything, and only those that something was booked to
 * cost more.
 */
final class EarningsColumns {
    private final FundLedger ledger;
    private final int assets;
    private final double[] priceMoves;
    private final long[] slippage;
    private final long[] fees;
    private final double[] linked;
    private final BitSet known;
    private long @Nullable [] dividends;
    private long @Nullable [] borrow;
    /** Of each row, and what of it the bar brought and it adds to the linked return. */
    private final long[] interest;
    private final long[] barInterest;
    private final double[] linkedInterest;
    /** Values of a step at the close before, and what they have moved since. */
    private final double[] before;
    private final double[] moves;
    /** Money of the bar's bookings, by cell. */
    private final double[] pending;
    private final CellList pendingCells;
    private final double[] moved;
    private final double[] earned;
    private final double[] houseEarned;
    private int flowCell;
    private int flowBar = -1;
    private double flowStepMicros;
    private int currentBar;

    EarningsColumns(Portfolios portfolios, FundLedger ledger) {
        this.ledger = ledger;
        assets = portfolios.assets();
        int cells = portfolios.cells();
        priceMoves = new double[cells];
        slippage = new long[cells];
        fees = new long[cells];
        linked = new double[cells];
        known = new BitSet(cells);
        before = new double[assets];
        moves = new double[assets];
        pending = new double[cells];
        pendingCells = new CellList(cells);
        moved = new double[portfolios.count()];
        earned = new double[portfolios.count()];
        houseEarned = new double[assets];
        interest = new long[portfolios.count()];
        barInterest = new long[portfolios.count()];
        linkedInterest = new double[portfolios.count()];
    }

    void bar(int bar) {
        currentBar = bar;
    }

    /** The value of a step at the close before. */
    double before(int asset) {
        return before[asset];
    }

    void fill(int cell, long quantity, long referenceMicros, long feeMicros,
            long slippageMicros) {
        slippage[cell] = Math.addExact(slippage[cell], slippageMicros);
        fees[cell] = Math.addExact(fees[cell], feeMicros);
        take(cell, quantity * before[cell % assets] - Money.amount(referenceMicros),
                -Money.amount(Math.addExact(slippageMicros, feeMicros)));
    }

    void flow(int cell, FlowKind kind, long steps, long cashMicros) {
        long other = cashMicros;
        if (kind == FlowKind.BORROW) {
            borrow = add(borrow, cell, cashMicros);
            other = 0;
        } else if (kind == FlowKind.CASH_DIVIDEND || kind == FlowKind.REINVESTED_DIVIDEND) {
            long dividend = dividend(cell, steps, cashMicros);
            dividends = add(dividends, cell, dividend);
            other = Math.subtractExact(cashMicros, dividend);
        }
        if (kind != FlowKind.BORROW) {
            value(cell, steps, cashMicros);
        }
        take(cell, steps * before[cell % assets] + Money.amount(other),
                Money.amount(Math.subtractExact(cashMicros, other)));
    }

    /** Cash that moved for no asset. */
    void interest(int row, long micros) {
        interest[row] = Math.addExact(interest[row], micros);
        barInterest[row] = Math.addExact(barInterest[row], micros);
    }

    private long[] add(long @Nullable [] column, int cell, long micros) {
        long[] there = column == null ? new long[priceMoves.length] : column;
        there[cell] = Math.addExact(there[cell], micros);
        return there;
    }

    /**
     * All of a dividend, what bought units included: a holding of q steps worth v that becomes q +
     * f steps worth v − d and cash c has been paid q·d with {@code q·v = (q + f)·(v − d) + c}, less
     * what was there: {@code q·d = q·(f·v + c) / (q + f)}.
     */
    private long dividend(int cell, long steps, long cashMicros) {
        long after = ledger.position(cell);
        if (steps == 0 || after == 0) {
            return cashMicros;
        }
        return Math.round((after - steps) * (steps * stepMicros(cell) + cashMicros) / after);
    }

    /** The value of a step as the bar's flows have left it, which follow each other in a cell. */
    private double stepMicros(int cell) {
        return cell == flowCell && currentBar == flowBar ? flowStepMicros
                : before[cell % assets] * Money.MICROS;
    }

    private void value(int cell, long steps, long cashMicros) {
        long after = ledger.position(cell);
        double held = (after - steps) * stepMicros(cell);
        flowStepMicros = after == 0 ? stepMicros(cell) : (held - cashMicros) / after;
        flowCell = cell;
        flowBar = currentBar;
    }

    private void take(int cell, double priceMove, double other) {
        priceMoves[cell] += priceMove;
        pending[cell] += priceMove + other;
        pendingCells.add(cell);
        known.set(cell);
    }

    /**
     * Ends a bar.
     *
     * @param weight what a unit of currency earned in it contributes to the linked return
     */
    void endBar(double weight) {
        for (int asset = 0; asset < assets; asset++) {
            double now = ledger.stepValue(asset);
            moves[asset] = now - before[asset];
            before[asset] = now;
        }
        Arrays.fill(houseEarned, 0);
        for (int row = 0; row < earned.length; row++) {
            moved[row] = movesOf(row, weight);
            earned[row] = moved[row];
        }
        for (int i = 0; i < pendingCells.size(); i++) {
            int cell = pendingCells.get(i);
            int row = cell / assets;
            earned[row] += pending[cell];
            linked[cell] += pending[cell] * weight;
            if (row == 0) {
                houseEarned[cell] += pending[cell];
            }
            pending[cell] = 0;
        }
        pendingCells.clear();
        endInterest(weight);
    }

    private void endInterest(double weight) {
        for (int row = 0; row < barInterest.length; row++) {
            if (barInterest[row] != 0) {
                double money = Money.amount(barInterest[row]);
                earned[row] += money;
                linkedInterest[row] += money * weight;
                barInterest[row] = 0;
            }
        }
    }

    private double movesOf(int row, double weight) {
        double sum = 0;
        int first = row * assets;
        for (int asset = 0; asset < assets; asset++) {
            long held = ledger.position(first + asset);
            if (held != 0) {
                double move = held * moves[asset];
                priceMoves[first + asset] += move;
                linked[first + asset] += move * weight;
                sum += move;
                if (row == 0) {
                    houseEarned[asset] += move;
                }
            }
        }
        return sum;
    }

    /** What prices alone moved what a row holds after the bar. */
    double moved(int row) {
        return moved[row];
    }

    /** What a row earned in the bar. */
    double earned(int row) {
        return earned[row];
    }

    /** What the house earned of an asset in the bar. */
    double houseEarned(int asset) {
        return houseEarned[asset];
    }

    /** Σ weight·money of a cell. */
    double linked(int cell) {
        return linked[cell];
    }

    /** Whether something was ever booked to a cell. */
    boolean isKnown(int cell) {
        return known.get(cell);
    }

    Earnings earnings(int cell) {
        return new Earnings(priceMoves[cell], dividends == null ? 0 : dividends[cell],
                borrow == null ? 0 : borrow[cell], 0, slippage[cell], fees[cell]);
    }

    /** All of a row. */
    Earnings sum(int row) {
        Earnings sum = Earnings.NOTHING;
        for (int asset = 0; asset < assets; asset++) {
            sum = sum.plus(earnings(row * assets + asset));
        }
        return sum.withInterest(interest[row]);
    }

    double linkedSum(int row) {
        double sum = 0;
        for (int asset = 0; asset < assets; asset++) {
            sum += linked[row * assets + asset];
        }
        return sum + linkedInterest[row];
    }
}
