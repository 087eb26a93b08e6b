package io.troupe.report;

import io.troupe.report.books.Portfolios;
import io.troupe.report.csv.CsvFile;
import java.nio.file.Path;
import java.util.List;

/**
 * {@code transfers.csv}: every move of capital into or out of the fund, its accounts and its
 * strategies. Those of a bar sum to the house's, which is there if capital came or left.
 */
final class TransferRows implements ResultRows {
    private final Portfolios portfolios;
    private final CsvFile file;
    private byte[] time = {};

    TransferRows(Path path, Portfolios portfolios) {
        this.portfolios = portfolios;
        file = new CsvFile(path);
        List.of("date", "portfolio", "amount").forEach(file::text);
        file.endLine();
    }

    @Override
    public void bar(int bar) {
        time = portfolios.time(bar);
    }

    @Override
    public void transfer(int strategy, long micros) {
        file.raw(time);
        file.raw(portfolios.name(Portfolios.row(strategy)));
        file.micros(micros);
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
