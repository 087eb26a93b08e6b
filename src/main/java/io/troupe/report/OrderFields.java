package io.troupe.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.troupe.model.orders.OrderEvent;
import io.troupe.model.orders.OrderLinks;
import io.troupe.model.orders.OrderName;
import io.troupe.model.orders.OrderPrices;
import io.troupe.model.orders.OrderTicket;
import io.troupe.report.books.RunContext;
import io.troupe.report.books.Units;
import java.io.IOException;

/**
 * What became of an order as fields of a JSON object; those that it has not are left out.
 *
 * @param portfolio whose booking it is
 */
record OrderFields(RunContext context, Units units, int portfolio, OrderEvent event) {
    void writeTo(JsonGenerator json) throws IOException {
        OrderTicket ticket = event.ticket();
        json.writeStringField("order", name().toString());
        json.writeStringField("state", event.state().label());
        json.writeStringField("cause", event.cause().label());
        if (ticket.asset() >= 0 && ticket.asset() < context.data().assets()) {
            json.writeStringField("symbol", context.data().symbol(ticket.asset()));
            quantity(json, "quantity", ticket.quantity());
            quantity(json, "filled", event.filled());
        }
        json.writeStringField("type", ticket.type().label());
        json.writeStringField("timeInForce", ticket.timeInForce().label());
        if (ticket.goodTill() != null) {
            json.writeStringField("goodTill", ticket.goodTill().toString());
        }
        json.writeBooleanField("reduceOnly", ticket.reduceOnly());
        prices(json, ticket.prices());
        links(json, ticket.links());
    }

    private OrderName name() {
        return context.order(portfolio, event.id());
    }

    private void quantity(JsonGenerator json, String field, long steps) throws IOException {
        json.writeFieldName(field);
        json.writeNumber(units.text(event.ticket().asset(), steps));
    }

    private void prices(JsonGenerator json, OrderPrices prices) throws IOException {
        price(json, "limit", prices.limit());
        price(json, "stop", Double.isNaN(event.stop()) ? prices.stop() : event.stop());
        price(json, "trail", prices.trail());
        if (!Double.isNaN(prices.trail())) {
            json.writeStringField("trailBy", prices.trailsByFraction() ? "fraction" : "amount");
        }
        price(json, "limitOffset", prices.limitOffset());
    }

    private static void price(JsonGenerator json, String field, double price)
            throws IOException {
        if (!Double.isNaN(price)) {
            json.writeNumberField(field, price);
        }
    }

    private void links(JsonGenerator json, OrderLinks links) throws IOException {
        if (links.hasGroup()) {
            json.writeNumberField("group", links.group());
        }
        if (links.hasParent()) {
            json.writeStringField("parent", new OrderName(name().portfolio(),
                    event.id().decidedAt(), links.parent()).toString());
        }
    }
}
