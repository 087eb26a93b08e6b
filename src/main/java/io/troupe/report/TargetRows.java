package io.troupe.report;

import io.troupe.model.CutReason;
import io.troupe.model.orders.OrderEvent;
import io.troupe.model.orders.PointFill;
import io.troupe.report.books.CellList;
import io.troupe.report.books.FundLedger;
import io.troupe.report.books.OrderCuts;
import io.troupe.report.books.Portfolios;
import io.troupe.report.books.WantedPositions;
import io.troupe.report.csv.CsvFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code targets.csv}: the positions that were wanted after a bar's close and what the fund made
 * of them, a row at each change.
 *
 * <p>What is wanted is not booked: {@link WantedPositions} derives it.
 */
final class TargetRows implements ResultRows {
    private final Portfolios portfolios;
    private final CsvFile file;
    private final Map<Long, byte[]> reasonNames = new HashMap<>();
    private final WantedPositions positions;
    private int lastBar = -1;

    TargetRows(Path path, Portfolios portfolios, FundLedger ledger) {
        this.portfolios = portfolios;
        positions = new WantedPositions(portfolios, ledger);
        file = new CsvFile(path);
        List.of("date", "portfolio", "symbol", "wanted", "approved", "reason")
                .forEach(file::text);
        file.endLine();
    }

    @Override
    public void bar(int bar) {
        positions.bar(bar);
    }

    @Override
    public void pointFill(int portfolio, PointFill filled) {
        positions.pointFill(portfolio, filled);
    }

    @Override
    public void order(int portfolio, OrderEvent event) {
        positions.order(portfolio, event);
    }

    @Override
    public void cut(int strategy, int asset, long orderedSteps, long approvedSteps,
            CutReason reason) {
        positions.cut(strategy, asset, orderedSteps, approvedSteps, reason);
    }

    @Override
    public void ownCut(int strategy, int asset, long orderedSteps, long approvedSteps,
            CutReason reason) {
        positions.ownCut(strategy, asset, orderedSteps, approvedSteps, reason);
    }

    @Override
    public void endBar(int bar) {
        positions.endBar(bar);
        lastBar = bar;
        writeChanged(bar - 1);
    }

    private void writeChanged(int decidedAt) {
        CellList changed = positions.changed();
        if (changed.size() > 0) {
            byte[] time = portfolios.time(decidedAt);
            for (int i = 0; i < changed.size(); i++) {
                row(time, changed.get(i));
            }
        }
    }

    private void row(byte[] time, int cell) {
        int asset = cell % portfolios.assets();
        file.raw(time);
        file.raw(portfolios.name(cell / portfolios.assets()));
        file.raw(portfolios.symbol(asset));
        portfolios.units().write(file, asset, positions.wanted(cell));
        portfolios.units().write(file, asset, positions.approved(cell));
        file.raw(reasonNames.computeIfAbsent(positions.reasons(cell),
                set -> OrderCuts.label(set).getBytes(StandardCharsets.US_ASCII)));
        file.endLine();
    }

    @Override
    public void finish() {
        positions.finish();
        writeChanged(lastBar);
    }

    @Override
    public CsvFile file() {
        return file;
    }

    @Override
    public void close() {
        file.close();
    }
}
