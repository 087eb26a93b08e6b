package io.troupe.report.summary;

import io.troupe.model.SettingNames;
import io.troupe.report.books.FundLedger;
import io.troupe.report.books.Portfolios;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/**
 * Finds portfolios that hold more than their equity at no cost. Cash that is owed bears interest
 * only where the run charges it, and what is short costs only where it has a borrow rate: returns
 * of other portfolios are too good by what financing would have cost. Whether there is a rate of
 * interest, or of borrowing by date, is told by the first that is paid, at the bar after the debt:
 * what was counted before it is forgotten.
 *
 * <p>Counted are closes with more than 1.05 of the equity in longs and shorts and more than 0.05 of
 * it unpaid for; a portfolio is told of when they are a twentieth of the closes at which it held
 * anything. The margins leave out what a fill beyond the close of its decision does to a fund that
 * is fully invested.
 */
final class Leverage {
    private static final double MARGIN = 0.05;
    private static final double SHARE_OF_BARS = 0.05;

    private final Portfolios portfolios;
    private final FundLedger ledger;
    private final BitSet charged = new BitSet();
    private boolean chargesDebt;
    private final Row[] rows;
    /** At how many closes each held anything: most are looked at for nothing else. */
    private final int[] invested;

    /** What is known of one portfolio. */
    private static final class Row {
        private int levered;
        private double peak;
        private int peakBar;
        private boolean owes;
        private boolean isShort;
    }

    Leverage(Portfolios portfolios, FundLedger ledger) {
        this.portfolios = portfolios;
        this.ledger = ledger;
        rows = new Row[portfolios.count()];
        invested = new int[portfolios.count()];
        forget();
        for (int asset = 0; asset < portfolios.assets(); asset++) {
            if (portfolios.data().instruments().get(asset).terms().borrowRateAnnual() > 0) {
                charged.set(asset);
            }
        }
    }

    private void forget() {
        for (int row = 0; row < rows.length; row++) {
            rows[row] = new Row();
        }
        Arrays.fill(invested, 0);
    }

    /** Interest was paid for cash that is owed. */
    void debtInterest() {
        if (!chargesDebt) {
            chargesDebt = true;
            forget();
        }
    }

    /** It was paid for borrowing an asset. */
    void borrowed(int asset) {
        charged.set(asset);
    }

    void endBar(int bar) {
        for (int row = 0; row < rows.length; row++) {
            double gross = ledger.gross(row);
            if (gross > 0) {
                invested[row]++;
                double equity = ledger.equity(row);
                if (equity > 0 && gross > (1 + MARGIN) * equity) {
                    look(row, bar, gross, equity);
                }
            }
        }
    }

    private void look(int index, int bar, double gross, double equity) {
        double cash = ledger.settled(index);
        double owed = chargesDebt ? 0 : Math.max(0, -cash);
        // Longs less shorts are equity less cash, so shorts are half of what gross has more.
        double free = Math.max(0, (gross - (equity - cash)) / 2);
        for (int asset = charged.nextSetBit(0); asset >= 0; asset = charged.nextSetBit(asset + 1)) {
            free -= ledger.shorted(index, asset);
        }
        if (owed + free <= MARGIN * equity) {
            return;
        }
        Row row = rows[index];
        row.levered++;
        row.owes |= owed > MARGIN * equity;
        row.isShort |= free > MARGIN * equity;
        if (gross / equity > row.peak) {
            row.peak = gross / equity;
            row.peakBar = bar;
        }
    }

    /** A sentence on the fund, if it is so, and one on its strategies. */
    List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        if (isLevered(0)) {
            warnings.add("the fund holds " + words(rows[0]));
        }
        int highest = 0;
        int count = 0;
        for (int row = Portfolios.FIRST_STRATEGY; row < rows.length; row++) {
            if (isLevered(row)) {
                count++;
                highest = highest == 0 || rows[row].peak > rows[highest].peak ? row : highest;
            }
        }
        if (count == 1) {
            warnings.add("strategy " + id(highest) + " holds "
                    + words(rows[highest]));
        } else if (count > 1) {
            warnings.add(count + " strategies hold more than their equity, "
                    + id(highest) + " " + words(rows[highest]));
        }
        return warnings;
    }

    private String id(int row) {
        return portfolios.context().portfolio(Portfolios.number(row));
    }

    private boolean isLevered(int row) {
        return rows[row].levered > 0
                && rows[row].levered >= SHARE_OF_BARS * invested[row];
    }

    private String words(Row row) {
        String free = row.owes && row.isShort
                ? "no interest is charged for cash that is owed, and no fee for what is short"
                : row.owes ? "no interest is charged for cash that is owed"
                        : "no fee is charged for what is short";
        return String.format(Locale.ROOT, "up to %.2f times its equity (%s), and there is no cost"
                + " of financing: %s; returns are too good by that; %s", row.peak,
                portfolios.data().time(row.peakBar), free, remedy(row));
    }

    private static String remedy(Row row) {
        String less = "hold less (" + SettingNames.RISK_MAX_GROSS + " limits the fund)";
        return row.isShort
                ? less + ", or give instruments a borrow rate (column borrow_rate of the file "
                        + SettingNames.DATA_INSTRUMENTS + ")"
                : less;
    }
}
