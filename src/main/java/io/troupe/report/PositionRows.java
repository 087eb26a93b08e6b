package io.troupe.report;

import io.troupe.report.books.CellList;
import io.troupe.report.books.FundLedger;
import io.troupe.report.books.Portfolios;
import io.troupe.report.csv.CsvFile;
import java.nio.file.Path;
import java.util.List;

/** {@code positions.csv}: what is held, a row whenever it is not what it was at the bar before. */
final class PositionRows implements ResultRows {
    private final Portfolios portfolios;
    private final FundLedger ledger;
    private final CsvFile file;

    PositionRows(Path path, Portfolios portfolios, FundLedger ledger) {
        this.portfolios = portfolios;
        this.ledger = ledger;
        file = new CsvFile(path);
        List.of("date", "portfolio", "symbol", "quantity").forEach(file::text);
        file.endLine();
    }

    @Override
    public void endBar(int bar) {
        byte[] time = portfolios.time(bar);
        CellList moved = ledger.moved();
        for (int i = 0; i < moved.size(); i++) {
            int cell = moved.get(i);
            if (ledger.position(cell) != ledger.positionOpened(cell)) {
                int asset = cell % portfolios.assets();
                file.raw(time);
                file.raw(portfolios.name(cell / portfolios.assets()));
                file.raw(portfolios.symbol(asset));
                portfolios.units().write(file, asset, ledger.position(cell));
                file.endLine();
            }
        }
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
