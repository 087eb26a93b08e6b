package io.troupe.report;

import java.nio.file.Path;
import java.util.List;

/** {@code transfers.csv}: every move of capital between strategies; those of a bar sum to 0. */
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
    public void close() {
        file.close();
    }
}
