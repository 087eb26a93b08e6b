package io.troupe.report;

import java.nio.file.Path;

/**
 * {@code equity.csv}: the value of house and strategies at every bar, and the account {@code
 * crossings} that the strategies' values and it sum to the house's.
 */
final class EquityRows implements ResultRows {
    private static final String CROSSINGS = "crossings";

    private final Portfolios portfolios;
    private final FundLedger ledger;
    private final CsvFile file;

    EquityRows(Path path, Portfolios portfolios, FundLedger ledger) {
        this.portfolios = portfolios;
        this.ledger = ledger;
        file = new CsvFile(path);
        file.text("date");
        for (int row = 0; row < portfolios.count(); row++) {
            file.raw(portfolios.name(row));
        }
        file.text(CROSSINGS);
        file.endLine();
    }

    @Override
    public void endBar(int bar) {
        file.raw(portfolios.time(bar));
        for (int row = 0; row < portfolios.count(); row++) {
            file.number(ledger.equity(row));
        }
        file.micros(ledger.crossingsMicros());
        file.endLine();
    }

    @Override
    public void close() {
        file.close();
    }
}
