package io.troupe.report.attribution;

import io.troupe.model.CutReason;
import io.troupe.model.Money;
import io.troupe.report.books.CellList;
import io.troupe.report.books.FundLedger;
import io.troupe.report.books.Portfolios;
import io.troupe.report.books.WantedPositions;

/**
 * Paper profit of every portfolio but the house, and why it was not earned, gathered bar by bar.
 * With H(x) what x steps cost at the close before ({@link EntryValues}), W the steps wanted at it,
 * q₁ and q those held before and after the bar's fills, N what these were worth at reference prices
 * and v the value of a step at the close,
 *
 * <pre>
 * paper  = q·v − (H(q₁) of the books) + (W − q)·v − (H(W) − H(q₁))
 * booked = q·v − (H(q₁) of the books) − N − slippage − fees
 * paper − booked = [N − (H(q) − H(q₁))] + slippage + fees + [(W − q)·v − (H(W) − H(q))]
 * </pre>
 *
 * <p>of which the first is waiting and the last falls to what is missing, reason by reason.
 */
@SuppressWarnings("EnumOrdinal") // a row for each, never written
final class ShortfallColumns {
    private static final CutReason[] CUTS = {CutReason.VOLUME, CutReason.GROSS_LIMIT,
            CutReason.ASSET_LIMIT, CutReason.NOT_SHORTABLE};

    private final FundLedger ledger;
    private final EarningsColumns earnings;
    private final WantedPositions wanted;
    private final EntryValues entries;
    private final int assets;
    private final double[][] lines;
    private final double[] paper;
    /** What the sums of paper have lost to rounding (A. Neumaier 1974). */
    private final double[] paperRest;
    private final double[] traded;

    ShortfallColumns(Portfolios portfolios, FundLedger ledger, EarningsColumns earnings) {
        this.ledger = ledger;
        this.earnings = earnings;
        wanted = new WantedPositions(portfolios, ledger);
        assets = portfolios.assets();
        entries = new EntryValues(assets);
        lines = new double[ShortfallSource.values().length][portfolios.count()];
        paper = new double[portfolios.count()];
        paperRest = new double[portfolios.count()];
        traded = new double[portfolios.count()];
    }

    void bar(int bar) {
        wanted.bar(bar);
    }

    void cut(int strategy, int asset, long ordered, long approved, CutReason reason) {
        wanted.cut(strategy, asset, ordered, approved, reason);
    }

    void fill(int cell, long quantity, long referenceMicros, long notionalMicros) {
        int row = cell / assets;
        add(row, quantity * earnings.before(cell % assets));
        line(ShortfallSource.WAITING, row, -Money.amount(referenceMicros));
        traded[row] += Math.abs(Money.amount(notionalMicros));
    }

    void flow(int cell, long steps, long cashMicros) {
        add(cell / assets,
                steps * earnings.before(cell % assets) + Money.amount(cashMicros));
    }

    /** Is told before the earnings of the bar are, which then forget the close before. */
    void endBar(int bar) {
        wanted.endBar(bar);
        CellList due = wanted.due();
        if (due.size() > 0) {
            entries.set(earnings, wanted.entitlements());
        }
        for (int i = 0; i < due.size(); i++) {
            if (due.get(i) >= assets) {
                settle(due.get(i));
            }
        }
    }

    private void settle(int cell) {
        int asset = cell % assets;
        boolean isRedeemed = entries.isRedeemed(asset);
        boolean isFilled = !isRedeemed && ledger.touched().contains(cell);
        long held = isRedeemed && ledger.moved().contains(cell) ? ledger.positionOpened(cell)
                : ledger.position(cell);
        long heldBefore = isFilled ? ledger.positionBefore(cell) : held;
        int row = cell / assets;
        double cost = entries.of(asset, held);
        double costBefore = entries.of(asset, heldBefore);
        line(ShortfallSource.WAITING, row, cost - costBefore);
        double value = isRedeemed ? entries.redeemedAt(asset) : ledger.stepValue(asset);
        long steps = miss(cell, held, wanted.unfilled(cell), ShortfallSource.UNFILLED, value);
        for (CutReason reason : CUTS) {
            steps = miss(cell, steps, wanted.missing(cell, reason), sourceOf(reason), value);
        }
        add(row, (steps - held) * value - (entries.of(asset, steps) - costBefore));
    }

    /** Counts steps that are missing beyond others; returns all until there. */
    private long miss(int cell, long from, long missing, ShortfallSource source, double value) {
        if (missing == 0) {
            return from;
        }
        int asset = cell % assets;
        long to = Math.addExact(from, missing);
        line(source, cell / assets,
                entries.of(asset, to) - entries.of(asset, from) - missing * value);
        return to;
    }

    private static ShortfallSource sourceOf(CutReason reason) {
        return switch (reason) {
            case VOLUME -> ShortfallSource.VOLUME;
            case GROSS_LIMIT -> ShortfallSource.GROSS_LIMIT;
            case ASSET_LIMIT -> ShortfallSource.ASSET_LIMIT;
            case NOT_SHORTABLE -> ShortfallSource.NOT_SHORTABLE;
        };
    }

    /** Takes what prices moved in the bar, when the earnings know it. */
    void move() {
        for (int row = 1; row < paper.length; row++) {
            add(row, earnings.moved(row));
        }
    }

    private void line(ShortfallSource source, int row, double amount) {
        lines[source.ordinal()][row] += amount;
    }

    private void add(int row, double amount) {
        double sum = paper[row] + amount;
        paperRest[row] += Math.abs(paper[row]) >= Math.abs(amount) ? paper[row] - sum + amount
                : amount - sum + paper[row];
        paper[row] = sum;
    }

    double paper(int row) {
        return paper[row] + paperRest[row];
    }

    double line(ShortfallSource source, int row) {
        return lines[source.ordinal()][row];
    }

    double traded(int row) {
        return traded[row];
    }
}
