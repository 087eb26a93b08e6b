package io.troupe.report;

import io.troupe.report.books.Portfolios;
import io.troupe.report.csv.CsvFile;
import io.troupe.report.summary.FundStatistics;
import java.nio.file.Path;

/**
 * {@code returns.csv}: the time-weighted return of house and strategies at every bar, from the same
 * numbers as the figures of the summary; empty where a portfolio has none. The house's accounts
 * have no capital that anybody manages.
 */
final class ReturnRows implements ResultRows {
    private static final byte[] NONE = {};

    private final Portfolios portfolios;
    private final FundStatistics statistics;
    private final int[] rows;
    private final CsvFile file;

    ReturnRows(Path path, Portfolios portfolios, FundStatistics statistics) {
        this.portfolios = portfolios;
        this.statistics = statistics;
        file = new CsvFile(path);
        rows = portfolios.houseAndStrategies().toArray();
        file.text("date");
        for (int row : rows) {
            file.raw(portfolios.name(row));
        }
        file.endLine();
    }

    @Override
    public void endBar(int bar) {
        file.raw(portfolios.time(bar));
        for (int row : rows) {
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
    public CsvFile file() {
        return file;
    }

    @Override
    public void close() {
        file.close();
    }
}
