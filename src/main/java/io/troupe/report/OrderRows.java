package io.troupe.report;

import io.troupe.model.OrderId;
import io.troupe.model.Side;
import io.troupe.model.orders.OrderEvent;
import io.troupe.model.orders.OrderLinks;
import io.troupe.model.orders.OrderName;
import io.troupe.model.orders.OrderPrices;
import io.troupe.model.orders.OrderTicket;
import io.troupe.model.orders.PointFill;
import io.troupe.report.books.Portfolios;
import io.troupe.report.csv.CsvFile;
import io.troupe.report.orders.OrderLife;
import io.troupe.report.orders.OrderLives;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;

/**
 * {@code orders.csv}: every order of strategies and overlay as it ends, then those that are worked
 * after the last bar.
 */
final class OrderRows implements ResultRows {
    private static final byte[] NOTHING = {};

    private final Portfolios portfolios;
    private final OrderLives lives;
    private final CsvFile file;
    private boolean isEmpty = true;

    OrderRows(Path path, Portfolios portfolios) {
        this.portfolios = portfolios;
        lives = new OrderLives(portfolios.units(), this::write);
        file = new CsvFile(path);
        List.of("order", "portfolio", "symbol", "decided", "origin", "side", "quantity", "type",
                "timeInForce", "goodTill", "reduceOnly", "limit", "stop", "trail", "trailBy",
                "limitOffset", "group", "parent", "state", "cause", "ended", "filled", "price",
                "fee", "slippage", "firstFill", "lastFill").forEach(file::text);
        file.endLine();
    }

    @Override
    public boolean isEmpty() {
        return isEmpty;
    }

    @Override
    public void bar(int bar) {
        lives.bar(bar);
    }

    @Override
    public void pointFill(int strategy, PointFill filled) {
        lives.pointFill(strategy, filled);
    }

    @Override
    public void order(int strategy, OrderEvent event) {
        lives.order(strategy, event);
    }

    @Override
    public void finish() {
        lives.open().forEach(this::write);
    }

    private void write(OrderLife life) {
        isEmpty = false;
        OrderTicket ticket = life.ticket();
        boolean isKnown = ticket.asset() >= 0 && ticket.asset() < portfolios.assets();
        file.name(portfolios.context().order(life.portfolio(), life.id()).toString());
        file.raw(portfolios.name(Portfolios.row(life.portfolio())));
        file.raw(isKnown ? portfolios.symbol(ticket.asset()) : NOTHING);
        file.raw(time(life.id().decidedAt()));
        label(life.origin().label());
        label(ticket.quantity() == 0 ? "" : Side.of(ticket.quantity()).label());
        quantity(isKnown, ticket.asset(), ticket.quantity());
        asked(life, ticket);
        label(life.state().label());
        label(life.cause().label());
        time(life.endedBar());
        quantity(isKnown, ticket.asset(), life.filled());
        number(life.price());
        file.micros(life.feeMicros());
        file.micros(life.slippageMicros());
        time(life.firstFillBar());
        time(life.lastFillBar());
        file.endLine();
    }

    private void asked(OrderLife life, OrderTicket ticket) {
        OrderPrices prices = ticket.prices();
        boolean trails = !Double.isNaN(prices.trail());
        label(ticket.type().label());
        label(ticket.timeInForce().label());
        label(ticket.goodTill() == null ? "" : ticket.goodTill().toString());
        label(ticket.reduceOnly() ? "true" : "false");
        number(prices.limit());
        number(life.stop());
        number(prices.trail());
        label(!trails ? "" : prices.trailsByFraction() ? "fraction" : "amount");
        number(prices.limitOffset());
        links(life, ticket.links());
    }

    private void links(OrderLife life, OrderLinks links) {
        OrderId id = life.id();
        label(links.hasGroup() ? Integer.toString(links.group()) : "");
        if (links.hasParent()) {
            OrderName own = portfolios.context().order(life.portfolio(), id);
            file.name(new OrderName(own.portfolio(), id.decidedAt(), links.parent()).toString());
        } else {
            file.raw(NOTHING);
        }
    }

    private void quantity(boolean isKnown, int asset, long steps) {
        if (isKnown && Math.abs(steps) < 0) {
            // Refused, whatever it is; but the most negative number has no positive counterpart.
            file.raw(portfolios.units().exact(asset, steps).abs().toPlainString()
                    .getBytes(StandardCharsets.US_ASCII));
        } else if (isKnown) {
            portfolios.units().write(file, asset, Math.abs(steps));
        } else {
            file.raw(NOTHING);
        }
    }

    private void number(double value) {
        if (Double.isNaN(value)) {
            file.raw(NOTHING);
        } else {
            file.number(value);
        }
    }

    private void time(OptionalInt bar) {
        file.raw(bar.isPresent() ? time(bar.getAsInt()) : NOTHING);
    }

    /** A refused order may claim to be of a bar that the data has not. */
    private byte[] time(int bar) {
        return bar < portfolios.data().bars()
                ? portfolios.data().time(bar).getBytes(StandardCharsets.US_ASCII)
                : NOTHING;
    }

    private void label(String label) {
        file.raw(label.getBytes(StandardCharsets.US_ASCII));
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
