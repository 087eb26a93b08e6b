package io.troupe.conformance.execution;

import com.fasterxml.jackson.databind.JsonNode;
import io.troupe.conformance.Checks;
import io.troupe.conformance.ReferenceCase;
import io.troupe.conformance.Tolerance;
import io.troupe.conformance.UnsupportedCase;
import io.troupe.conformance.execution.PaperSleeve.Progress;
import io.troupe.execution.desk.HandDesk;
import io.troupe.model.OrderId;
import io.troupe.model.OrderType;
import io.troupe.model.TimeInForce;
import io.troupe.model.orders.OrderPrices;
import io.troupe.model.orders.OrderTicket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A course of orders and bars as pyalgotrade's simulated broker sees it: what cannot be paid for
 * stays pending; orders are for the day unless they are said to be good till cancelled, and what a
 * session within the day leaves of them is cancelled by the first bar of the next one, so it is
 * shown as pending until then.
 */
final class BrokerScenario {
    private static final double MICROS = 1e6;
    private final ReferenceCase reference;
    private final boolean isDaily;
    private final PaperSleeve sleeve;
    private final Map<String, JsonNode> written = new HashMap<>();
    private final Map<String, OrderId> submitted = new HashMap<>();
    private final Set<String> untilCancelled = new HashSet<>();

    private BrokerScenario(ReferenceCase reference) throws UnsupportedCase {
        this.reference = reference;
        JsonNode inputs = reference.inputs();
        isDaily = inputs.path("bar_frequency").asText().equals("DAY");
        if (inputs.path("slippage").asDouble(0) != 0) {
            throw new UnsupportedCase("no rule for the slippage of the scenario");
        }
        requireCommissionOf(reference);
        long cash = Math.round(inputs.path("initial_cash").asDouble() * MICROS);
        HandDesk.Setup setup = HandDesk.Setup.of(bars(inputs)).sessions(sessions(inputs));
        JsonNode share = inputs.path("volume_limit");
        sleeve = new PaperSleeve((share.isNumber() ? setup.limited(share.asDouble()) : setup)
                .rules(), cash, false);
    }

    static void check(ReferenceCase reference, Checks checks) throws UnsupportedCase {
        new BrokerScenario(reference).check(checks);
    }

    private static void requireCommissionOf(ReferenceCase reference) throws UnsupportedCase {
        String stated = reference.text("commission");
        boolean isCharged = false;
        for (JsonNode state : states(reference)) {
            for (JsonNode order : state.path("orders")) {
                isCharged |= order.path("commission").asDouble() != 0;
            }
        }
        if (!stated.equals("none")) {
            throw new UnsupportedCase("no rule for the commission " + stated);
        }
        if (isCharged) {
            throw new UnsupportedCase("it states no commission and expects one");
        }
    }

    private static JsonNode states(ReferenceCase reference) {
        return reference.expected().path("states_after_each_bar_or_cancel");
    }

    /** The bars, after one at whose close the first orders are decided. */
    private static double[][] bars(JsonNode inputs) {
        List<double[]> bars = new ArrayList<>(List.of(HandDesk.flat(1, 1)));
        for (JsonNode op : inputs.path("operations")) {
            if (isBar(op)) {
                bars.add(new double[]{op.path("open").asDouble(), op.path("high").asDouble(),
                        op.path("low").asDouble(), op.path("close").asDouble(),
                        op.path("volume").asDouble()});
            }
        }
        return bars.toArray(new double[0][]);
    }

    private int[] sessions(JsonNode inputs) {
        List<Integer> sessions = new ArrayList<>(List.of(0));
        int session = 1;
        for (JsonNode op : inputs.path("operations")) {
            if (isBar(op)) {
                sessions.add(session);
                session += isDaily || op.path("last_of_session").asBoolean() ? 1 : 0;
            }
        }
        return sessions.stream().mapToInt(Integer::intValue).toArray();
    }

    private static boolean isBar(JsonNode op) {
        return op.path("op").asText().equals("bar");
    }

    private void check(Checks checks) throws UnsupportedCase {
        Iterator<JsonNode> states = states(reference).iterator();
        int count = 0;
        JsonNode before = null;
        for (JsonNode op : reference.inputs().path("operations")) {
            apply(op);
            String name = op.path("op").asText();
            if (name.equals("bar") || name.equals("cancel")) {
                JsonNode state = states.next();
                if (!isBar(op) && before != null
                        && !before.path("position").equals(state.path("position"))) {
                    throw new UnsupportedCase("the trace lists a cancellation, made within a bar "
                            + "by what the fill called, before that bar");
                }
                compare(checks, count++, state);
                before = state;
            }
        }
        checks.holds("states", Integer.toString(states(reference).size()),
                Integer.toString(count), !states.hasNext());
    }

    private void apply(JsonNode op) throws UnsupportedCase {
        String id = op.path("id").asText();
        switch (op.path("op").asText()) {
            case "order" -> written.put(id, op);
            case "good_till_cancelled" -> {
                if (op.path("value").asBoolean()) {
                    untilCancelled.add(id);
                }
            }
            case "submit" -> submitted.put(id, sleeve.submit(ticket(id)));
            case "cancel" -> sleeve.cancel(submittedAs(id));
            case "bar" -> sleeve.next();
            default -> throw new UnsupportedCase("no operation " + op.path("op").asText());
        }
    }

    private OrderId submittedAs(String id) {
        OrderId order = submitted.get(id);
        if (order == null) {
            throw new IllegalArgumentException("order " + id + " was not submitted");
        }
        return order;
    }

    private OrderTicket ticket(String id) throws UnsupportedCase {
        JsonNode order = written.get(id);
        if (order == null) {
            throw new IllegalArgumentException("order " + id + " was not written");
        }
        boolean buys = order.path("side").asText().toUpperCase(Locale.ROOT).startsWith("BUY");
        long quantity = Math.round(order.path("quantity").asDouble());
        return OrderTicket.of(0, buys ? quantity : -quantity, type(order), prices(order))
                .during(untilCancelled.contains(id) ? TimeInForce.GOOD_TILL_CANCELLED
                        : TimeInForce.DAY);
    }

    private static OrderType type(JsonNode order) throws UnsupportedCase {
        return switch (order.path("type").asText()) {
            case "Market" -> order.path("on_close").asBoolean() ? OrderType.MARKET_ON_CLOSE
                    : OrderType.MARKET;
            case "Limit" -> OrderType.LIMIT;
            case "Stop" -> OrderType.STOP;
            case "StopLimit" -> OrderType.STOP_LIMIT;
            default -> throw new UnsupportedCase("no order of type " + order.path("type"));
        };
    }

    private static OrderPrices prices(JsonNode order) {
        return OrderPrices.stopLimit(order.path("stop").asDouble(Double.NaN),
                order.path("limit").asDouble(Double.NaN));
    }

    private void compare(Checks checks, int place, JsonNode expected) {
        Tolerance tolerance = Tolerance.of(reference.tolerance());
        String at = "states[" + place + "].";
        checks.number(at + "cash", expected.path("cash").asDouble(), sleeve.equity(), tolerance);
        checks.number(at + "position", expected.path("position").asDouble(),
                (double) sleeve.position(0),
                tolerance);
        expected.path("orders").properties().forEach(order -> compare(checks,
                at + order.getKey() + ".", order.getValue(),
                sleeve.progressOf(submittedAs(order.getKey())), tolerance));
    }

    private void compare(Checks checks, String at, JsonNode expected, Progress actual,
            Tolerance tolerance) {
        String state = state(actual);
        checks.holds(at + "state", expected.path("state").asText(), state,
                state.equals(expected.path("state").asText()));
        checks.number(at + "filled", expected.path("filled").asDouble(),
                (double) Math.abs(actual.filled), tolerance);
        checks.number(at + "remaining", expected.path("remaining").asDouble(),
                (double) Math.abs(actual.quantity - actual.filled), tolerance);
        checks.number(at + "commission", expected.path("commission").asDouble(),
                actual.feeMicros / MICROS, tolerance);
        checks.number(at + "avg_price", expected.path("avg_price").asDouble(Double.NaN),
                actual.price(), tolerance);
    }

    private String state(Progress progress) {
        String open = progress.filled == 0 ? "ACCEPTED" : "PARTIALLY_FILLED";
        return switch (progress.state) {
            case FILLED -> "FILLED";
            case CANCELLED, REFUSED -> "CANCELED";
            case EXPIRED -> isDaily || progress.since < sleeve.bar() ? "CANCELED" : open;
            case PENDING, WORKING, TRIGGERED, PARTIAL -> open;
        };
    }
}
