package io.troupe.report.attribution;

import io.troupe.journal.BookingVisitor;
import io.troupe.metrics.attribution.CarinoLinking;
import io.troupe.model.CutReason;
import io.troupe.model.Fill;
import io.troupe.model.FlowKind;
import io.troupe.model.Money;
import io.troupe.model.orders.OrderEvent;
import io.troupe.model.orders.PointFill;
import io.troupe.report.books.FundLedger;
import io.troupe.report.books.Portfolios;
import io.troupe.report.summary.BarReturns;
import java.time.LocalDate;
import java.util.List;

/**
 * Gathers {@link Attribution} in one walk. Is visited after the {@link FundLedger} and who
 * knows the {@link BarReturns}. Memory grows with strategies times assets and with years, not with
 * bars; a bar costs as much as the ledger's valuation.
 */
public final class AttributionGatherer implements BookingVisitor {
    private static final int HOUSE_ROW = Portfolios.row(HOUSE);
    private static final long SECONDS_PER_DAY = 86_400;

    private final Portfolios portfolios;
    private final FundLedger ledger;
    private final BarReturns returns;
    private final FundParts parts;
    private final EarningsColumns earnings;
    private final ShortfallColumns shortfall;
    private final YearColumns years;
    private final RiskColumns risk;
    private final CarinoLinking linking = new CarinoLinking();
    private final long[] putIn;
    private final double[] earned;
    /** What the house had at the last close, what came and went then included. */
    private double capital;
    private final CrossingsColumn crossings;

    /** Is to gather. Symbols in groups that the fund's data has not are left out. */
    public AttributionGatherer(Portfolios portfolios, FundLedger ledger,
            BarReturns returns) {
        this.portfolios = portfolios;
        this.ledger = ledger;
        this.returns = returns;
        parts = new FundParts(portfolios);
        earnings = new EarningsColumns(portfolios, ledger);
        shortfall = new ShortfallColumns(portfolios, ledger, earnings);
        years = new YearColumns(parts);
        risk = new RiskColumns(portfolios, returns, parts);
        crossings = new CrossingsColumn(ledger);
        earned = new double[parts.count()];
        putIn = new long[portfolios.count()];
        for (int row = 0; row < putIn.length; row++) {
            putIn[row] = ledger.cashMicros(row);
        }
    }

    @Override
    public void bar(int bar) {
        earnings.bar(bar);
        shortfall.bar(bar);
    }

    @Override
    public void flow(int strategy, int asset, FlowKind kind, long steps, long cashMicros) {
        int cell = portfolios.cell(strategy, asset);
        earnings.flow(cell, kind, steps, cashMicros);
        shortfall.flow(cell, steps, cashMicros);
    }

    @Override
    public void cashFlow(int strategy, FlowKind kind, long cashMicros) {
        if (strategy != CROSSINGS) {
            earnings.interest(Portfolios.row(strategy), cashMicros);
        }
    }

    @Override
    public void fill(int strategy, int asset, long quantity, long notionalMicros, long feeMicros,
            long slippageMicros) {
        int cell = portfolios.cell(strategy, asset);
        long referenceMicros = Math.subtractExact(notionalMicros, slippageMicros);
        earnings.fill(cell, quantity, referenceMicros, feeMicros, slippageMicros);
        shortfall.fill(cell, quantity, referenceMicros, notionalMicros);
    }

    @Override
    public void pointFill(int portfolio, PointFill filled) {
        Fill fill = filled.fill();
        int cell = portfolios.cell(portfolio, fill.asset());
        earnings.fill(cell, fill.quantity(),
                Math.subtractExact(fill.notionalMicros(), fill.slippageMicros()),
                fill.feeMicros(), fill.slippageMicros());
        shortfall.pointFill(portfolio, cell, filled);
    }

    @Override
    public void order(int portfolio, OrderEvent event) {
        shortfall.order(portfolio, event);
    }

    @Override
    public void cut(int strategy, int asset, long ordered, long approved, CutReason reason) {
        shortfall.cut(strategy, asset, ordered, approved, reason);
    }

    @Override
    public void ownCut(int strategy, int asset, long ordered, long approved, CutReason reason) {
        shortfall.ownCut(strategy, asset, ordered, approved, reason);
    }

    @Override
    public void endBar(int bar) {
        double fundReturn = returns.barReturn(HOUSE_ROW);
        double factor = linking.add(fundReturn);
        double weight = factor == 0 ? 0 : factor / capital;
        shortfall.endBar(bar);
        earnings.endBar(weight);
        shortfall.move();
        parts.earned(earnings, crossings.endBar(weight), earned);
        years.add(year(bar), fundReturn, earned, weight);
        if (!Double.isNaN(fundReturn)) {
            risk.add(earnings, earned, capital);
        }
        capital = ledger.equity(HOUSE_ROW) + Money.amount(ledger.transferredMicros(HOUSE_ROW));
        for (int row = 0; row < putIn.length; row++) {
            putIn[row] = Math.addExact(putIn[row], ledger.transferredMicros(row));
        }
    }

    /**
     * By the clock that bars are told in; formatting each bar's time would cost more than all else.
     */
    private int year(int bar) {
        long day = Math.floorDiv(portfolios.data().epochSeconds(bar), SECONDS_PER_DAY);
        return LocalDate.ofEpochDay(day).getYear();
    }

    /** What was gathered of all bars until now. */
    public Attribution attribution() {
        AttributionTables tables = new AttributionTables(portfolios, earnings, linking,
                this::booked);
        FundAttribution fund = tables.fund(crossings);
        ShortfallTables waterfalls = new ShortfallTables(portfolios, shortfall,
                earnings, this::booked);
        List<ImplementationShortfall> each = waterfalls.each(parts);
        return new Attribution(fund, years.years(linking),
                waterfalls.fund(fund, each), each, risk.attribution());
    }

    /** What a row is worth at the last close, less what was put into it until then. */
    private double booked(int row) {
        return ledger.equity(row) - Money.amount(
                Math.subtractExact(putIn[row], ledger.transferredMicros(row)));
    }
}
