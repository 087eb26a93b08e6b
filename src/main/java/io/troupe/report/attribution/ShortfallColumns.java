package io.troupe.report.attribution;

import io.troupe.model.CutReason;
import io.troupe.model.Fill;
import io.troupe.model.Money;
import io.troupe.model.orders.OrderEvent;
import io.troupe.model.orders.PointFill;
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
 * <p>of which the first is waiting and the last falls to what is missing, reason by reason. What
 * orders at a price did without a decision at the close before is told apart: of e steps that exits
 * gave up, worth E at reference prices, with q less e for q,
 *
 * <pre>
 * [N − E − (H(q − e) − H(q₁))] + [E − e·v] + … + [(W − q + e)·v − (H(W) − H(q − e))]
 * </pre>
 *
 * <p>of which the second is of exits. What a strategy's own price brought about was wanted at it:
 * on paper as it was filled.
 */
@SuppressWarnings("EnumOrdinal") // a row for each, never written
final class ShortfallColumns {
    /** By the fund and the market, the last one first. */
    private static final CutReason[] BY_FUND = {CutReason.VOLUME, CutReason.ORDERS_LIMIT,
            CutReason.POSITIONS_LIMIT, CutReason.TURNOVER_LIMIT, CutReason.GROSS_LIMIT,
            CutReason.NET_LIMIT, CutReason.GROUP_NET, CutReason.GROUP_GROSS,
            CutReason.SHORT_LIMIT, CutReason.LONG_LIMIT, CutReason.ASSET_LIMIT,
            CutReason.ORDER_VOLUME, CutReason.ORDER_VALUE,
            CutReason.LONG_ONLY, CutReason.RESTRICTED, CutReason.REDUCE_ONLY,
            CutReason.PAUSED};
    /** Before the strategy's own rules. */
    private static final CutReason[] BY_ACCOUNT = {CutReason.BUYING_POWER,
            CutReason.NOT_SHORTABLE};

    private final FundLedger ledger;
    private final EarningsColumns earnings;
    private final WantedPositions wanted;
    private final EntryValues entries;
    private final int assets;
    private final int cells;
    private final double[][] lines;
    private final double[] paper;
    /** What the sums of paper have lost to rounding (A. Neumaier 1974). */
    private final double[] paperRest;
    private final double[] traded;
    /** Signed steps that exits brought about in the bar, by cell. */
    private long[] given = {};

    ShortfallColumns(Portfolios portfolios, FundLedger ledger, EarningsColumns earnings) {
        this.ledger = ledger;
        this.earnings = earnings;
        wanted = new WantedPositions(portfolios, ledger);
        assets = portfolios.assets();
        cells = portfolios.cells();
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

    void ownCut(int strategy, int asset, long ordered, long approved, CutReason reason) {
        wanted.ownCut(strategy, asset, ordered, approved, reason);
    }

    /** Units changed hands as it had been decided at the close before. */
    void fill(int cell, long quantity, long referenceMicros, long notionalMicros) {
        line(ShortfallSource.WAITING, cell / assets, -Money.amount(referenceMicros));
        trade(cell, quantity, notionalMicros);
    }

    private void trade(int cell, long quantity, long notionalMicros) {
        int row = cell / assets;
        add(row, quantity * earnings.before(cell % assets));
        traded[row] += Math.abs(Money.amount(notionalMicros));
    }

    /** Units changed hands at an order's price, or as it had been decided. */
    void pointFill(int portfolio, int cell, PointFill filled) {
        boolean isDecided = wanted.isDecided(filled);
        boolean isExit = wanted.isExit(filled);
        wanted.pointFill(portfolio, filled);
        Fill fill = filled.fill();
        long reference = Math.subtractExact(fill.notionalMicros(), fill.slippageMicros());
        if (isDecided) {
            fill(cell, fill.quantity(), reference, fill.notionalMicros());
            return;
        }
        trade(cell, fill.quantity(), fill.notionalMicros());
        if (isExit) {
            line(ShortfallSource.EXITS, cell / assets, -Money.amount(reference));
            given = given.length == 0 ? new long[cells] : given;
            given[cell] = Math.addExact(given[cell], fill.quantity());
        } else {
            add(cell / assets, -Money.amount(reference));
        }
    }

    void order(int portfolio, OrderEvent event) {
        wanted.order(portfolio, event);
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
        double value = isRedeemed ? entries.redeemedAt(asset) : ledger.stepValue(asset);
        long decided = held - surprised(cell, value);
        double costBefore = entries.of(asset, heldBefore);
        line(ShortfallSource.WAITING, row, entries.of(asset, decided) - costBefore);
        long steps = wanted.isMissing(cell) ? missed(cell, decided, value) : decided;
        add(row, (steps - held) * value - (entries.of(asset, steps) - costBefore));
    }

    /** Counts the steps that are missing, reason by reason; returns all until there. */
    private long missed(int cell, long decided, double value) {
        long steps = miss(cell, decided, wanted.scheduled(cell), ShortfallSource.WAITING, value);
        steps = miss(cell, steps, wanted.unfilled(cell), ShortfallSource.UNFILLED, value);
        steps = cut(cell, steps, BY_FUND, value);
        steps = miss(cell, steps, wanted.missingByOwnRules(cell), ShortfallSource.OWN_RULES,
                value);
        return cut(cell, steps, BY_ACCOUNT, value);
    }

    /** Values at the close what orders at a price brought about; returns how much that is. */
    private long surprised(int cell, double value) {
        long all = wanted.surprises(cell);
        if (all == 0) {
            return 0;
        }
        long byExits = given.length == 0 ? 0 : given[cell];
        line(ShortfallSource.EXITS, cell / assets, byExits * value);
        add(cell / assets, (all - byExits) * value);
        if (byExits != 0) {
            given[cell] = 0;
        }
        return all;
    }

    private long cut(int cell, long from, CutReason[] reasons, double value) {
        long steps = from;
        for (CutReason reason : reasons) {
            steps = miss(cell, steps, wanted.missing(cell, reason), sourceOf(reason), value);
        }
        return steps;
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
            case BUYING_POWER -> ShortfallSource.BUYING_POWER;
            case RESTRICTED -> ShortfallSource.RESTRICTED;
            case LONG_ONLY -> ShortfallSource.LONG_ONLY;
            case ORDER_VALUE -> ShortfallSource.ORDER_VALUE;
            case ORDER_VOLUME -> ShortfallSource.ORDER_VOLUME;
            case LONG_LIMIT -> ShortfallSource.LONG_LIMIT;
            case SHORT_LIMIT -> ShortfallSource.SHORT_LIMIT;
            case GROUP_GROSS -> ShortfallSource.GROUP_GROSS;
            case GROUP_NET -> ShortfallSource.GROUP_NET;
            case NET_LIMIT -> ShortfallSource.NET_LIMIT;
            case TURNOVER_LIMIT -> ShortfallSource.TURNOVER_LIMIT;
            case POSITIONS_LIMIT -> ShortfallSource.POSITIONS_LIMIT;
            case ORDERS_LIMIT -> ShortfallSource.ORDERS_LIMIT;
            case PAUSED -> ShortfallSource.PAUSED;
            case REDUCE_ONLY -> ShortfallSource.REDUCE_ONLY;
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
