package io.troupe.report;

import io.troupe.model.Fill;
import io.troupe.model.OrderId;
import io.troupe.model.Side;
import io.troupe.model.orders.PointFill;
import io.troupe.report.books.Portfolios;
import io.troupe.report.books.Units;
import io.troupe.report.csv.CsvFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * {@code fills.csv}: every trade of house and strategies. Where strategies trade by orders, which
 * the first trade tells, it has columns for that.
 */
final class FillRows implements ResultRows {
    private static final byte[] BUY = "buy".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] SELL = "sell".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] NOTHING = {};
    private static final List<String> COLUMNS = List.of("date", "portfolio", "symbol", "side",
            "quantity", "price", "notional", "fee", "slippage");
    private static final List<String> OF_POINTS = List.of("order", "point", "reference");

    private final Portfolios portfolios;
    private final CsvFile file;
    private boolean isHeaded;
    private boolean hasPoints;
    private byte[] time = {};
    private int currentBar;

    FillRows(Path path, Portfolios portfolios) {
        this.portfolios = portfolios;
        file = new CsvFile(path);
    }

    private void head(boolean withPoints) {
        if (!isHeaded) {
            isHeaded = true;
            hasPoints = withPoints;
            COLUMNS.forEach(file::text);
            if (withPoints) {
                OF_POINTS.forEach(file::text);
            }
            file.endLine();
        }
    }

    @Override
    public void bar(int bar) {
        currentBar = bar;
        time = portfolios.time(bar);
    }

    @Override
    public void fill(int strategy, int asset, long quantity, long notionalMicros, long feeMicros,
            long slippageMicros) {
        head(false);
        write(strategy, asset, quantity, notionalMicros);
        costs(feeMicros, slippageMicros);
        for (int column = 0; hasPoints && column < OF_POINTS.size(); column++) {
            file.raw(NOTHING);
        }
        file.endLine();
    }

    @Override
    public void pointFill(int strategy, PointFill filled) {
        head(true);
        Fill fill = filled.fill();
        write(strategy, fill.asset(), fill.quantity(), fill.notionalMicros());
        costs(fill.feeMicros(), fill.slippageMicros());
        if (hasPoints) {
            OrderId order = filled.order();
            file.raw(order == null ? NOTHING
                    : CsvFile.nameCell(portfolios.context().order(strategy, order).toString()));
            file.raw(filled.point().label().getBytes(StandardCharsets.US_ASCII));
            file.number(filled.reference());
        }
        file.endLine();
    }

    private void write(int strategy, int asset, long quantity, long notionalMicros) {
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
    }

    private void costs(long feeMicros, long slippageMicros) {
        file.micros(feeMicros);
        file.micros(slippageMicros);
    }

    @Override
    public CsvFile file() {
        return file;
    }

    @Override
    public void close() {
        head(false);
        file.close();
    }
}
