package io.troupe.report;

import io.troupe.model.FlowKind;
import io.troupe.report.books.Portfolios;
import io.troupe.report.csv.CsvFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** {@code flows.csv}: every move of units or cash of house and strategies without a trade. */
final class FlowRows implements ResultRows {
    private static final byte[] NOTHING = {};

    private final Portfolios portfolios;
    private final CsvFile file;
    private boolean isEmpty = true;
    private byte[] time = {};
    private int currentBar;

    FlowRows(Path path, Portfolios portfolios) {
        this.portfolios = portfolios;
        file = new CsvFile(path);
        List.of("date", "bar", "portfolio", "symbol", "kind", "quantity", "cash")
                .forEach(file::text);
        file.endLine();
    }

    @Override
    public boolean isEmpty() {
        return isEmpty;
    }

    @Override
    public void bar(int bar) {
        time = portfolios.time(bar);
        currentBar = bar;
    }

    @Override
    public void flow(int strategy, int asset, FlowKind kind, long steps, long cashMicros) {
        isEmpty = false;
        file.raw(time);
        file.decimal(currentBar, 0);
        file.raw(portfolios.name(Portfolios.row(strategy)));
        file.raw(portfolios.symbol(asset));
        file.raw(kind.label().getBytes(StandardCharsets.US_ASCII));
        portfolios.units().write(file, asset, steps);
        file.micros(cashMicros);
        file.endLine();
    }

    /** Of no instrument. */
    @Override
    public void cashFlow(int strategy, FlowKind kind, long cashMicros) {
        isEmpty = false;
        file.raw(time);
        file.decimal(currentBar, 0);
        file.raw(portfolios.name(Portfolios.row(strategy)));
        file.raw(NOTHING);
        file.raw(kind.label().getBytes(StandardCharsets.US_ASCII));
        file.decimal(0, 0);
        file.micros(cashMicros);
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
