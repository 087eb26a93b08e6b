package io.troupe.report;

import java.nio.file.Path;

/**
 * {@code returns.csv}: the time-weighted return of house and strategies at every bar, from the same
 * numbers as the figures of the summary; empty where a portfolio has none.
 */
final class ReturnRows implements ResultRows {
    private static final byte[] NONE = {};

    private final Portfolios portfolios;
    private final FundStatistics statistics;
    private final CsvFile file;

    ReturnRows(Path path, Portfolios portfolios, FundStatistics statistics) {
        this.portfolios = portfolios;
        this.statistics = statistics;
        file = new CsvFile(path);
        file.text("date");
        for (int row = 0; row < portfolios.count(); row++) {
            file.raw(portfolios.name(row));
        }
        file.endLine();
    }

    @Override
    public void endBar(int bar) {
        file.raw(portfolios.time(bar));
        for (int row = 0; row < portfolios.count(); row++) {
            double value = statistics.barReturn(row);
            if (Double.isNaN(value)) {
                file.raw(NONE);
            } else {
                file.number(value);
            }
        }
        file.endLine();
    }

    @Override
    public void close() {
        file.close();
    }
}
