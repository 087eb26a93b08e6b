package io.troupe.report;

import io.troupe.model.Side;
import io.troupe.report.books.Portfolios;
import io.troupe.report.books.Units;
import io.troupe.report.csv.CsvFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** {@code fills.csv}: every trade of house and strategies. */
final class FillRows implements ResultRows {
    private static final byte[] BUY = "buy".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] SELL = "sell".getBytes(StandardCharsets.US_ASCII);

    private final Portfolios portfolios;
    private final CsvFile file;
    private byte[] time = {};
    private int currentBar;

    FillRows(Path path, Portfolios portfolios) {
        this.portfolios = portfolios;
        file = new CsvFile(path);
        List.of("date", "portfolio", "symbol", "side", "quantity", "price", "notional", "fee",
                "slippage").forEach(file::text);
        file.endLine();
    }

    @Override
    public void bar(int bar) {
        currentBar = bar;
        time = portfolios.time(bar);
    }

    @Override
    public void fill(int strategy, int asset, long quantity, long notionalMicros, long feeMicros,
            long slippageMicros) {
        Units units = portfolios.units();
        Side side = Side.of(quantity);
        int sign = Long.signum(quantity);
        file.raw(time);
        file.raw(portfolios.name(Portfolios.row(strategy)));
        file.raw(portfolios.symbol(asset));
        file.raw(side == Side.BUY ? BUY : SELL);
        units.write(file, asset, sign * quantity);
        file.number(units.price(currentBar, asset, quantity, notionalMicros));
        file.micros(sign * notionalMicros);
        file.micros(feeMicros);
        file.micros(slippageMicros);
        file.endLine();
    }

    @Override
    public void close() {
        file.close();
    }
}
