package io.troupe.conformance.execution;

import com.fasterxml.jackson.databind.JsonNode;
import io.troupe.conformance.Area;
import io.troupe.conformance.Checks;
import io.troupe.conformance.ReferenceCase;
import io.troupe.conformance.Tolerance;
import io.troupe.conformance.UnsupportedCase;
import io.troupe.conformance.execution.PaperSleeve.Progress;
import io.troupe.execution.costs.PerShareCommission;
import io.troupe.execution.desk.DeskTerms;
import io.troupe.execution.desk.HandDesk;
import io.troupe.execution.matching.Intrabar;
import io.troupe.execution.matching.MatchingRules;
import io.troupe.execution.matching.TickRounding;
import io.troupe.execution.slippage.VolumeShareSlippage;
import io.troupe.model.OrderId;
import io.troupe.model.OrderType;
import io.troupe.model.orders.OrderPrices;
import io.troupe.model.orders.OrderTicket;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Orders that meet bars: of pyalgotrade by our rules, of LEAN and zipline by theirs. */
public final class OrderMatchingArea implements Area {
    private static final Pattern VOLUME_SHARE = Pattern
            .compile("volume share: limit ([0-9.]+), impact ([0-9.]+)");
    private static final double AMPLE = 1e9;
    /** Parts of a share in which zipline's cases are counted, so that prices are not rounded. */
    private static final int PARTS = 1000;

    @Override
    public String name() {
        return "order_matching";
    }

    @Override
    public void check(ReferenceCase reference, Checks checks) throws UnsupportedCase {
        JsonNode inputs = reference.inputs();
        if (inputs.has("operations")) {
            BrokerScenario.check(reference, checks);
        } else if (inputs.has("bars_ohlc")) {
            trigger(reference, checks);
        } else if (inputs.has("bars")) {
            course(reference, checks);
        } else if (inputs.has("bar")) {
            closing(reference, checks);
        } else if (inputs.has("tick")) {
            rounding(reference, checks);
        } else {
            throw new UnsupportedCase("there is no rule for " + reference.kind());
        }
    }

    private static MatchingRules rules(MatchingRules.Book book) {
        return new MatchingRules(book, Intrabar.WORST, false, 1, 0);
    }

    private static double[] bar(JsonNode row) {
        if (row.has("price")) {
            return HandDesk.flat(row.path("price").asDouble(), AMPLE);
        }
        return new double[]{row.path("open").asDouble(), row.path("high").asDouble(),
                row.path("low").asDouble(), row.path("close").asDouble(), AMPLE};
    }

    /** One order that meets each bar anew. */
    private static void trigger(ReferenceCase reference, Checks checks) {
        boolean buys = reference.text("side").equals("BUY");
        double price = reference.number("price");
        OrderTicket ticket = reference.kind().startsWith("limit")
                ? OrderTicket.limit(0, buys ? 1 : -1, price)
                : OrderTicket.stop(0, buys ? 1 : -1, price);
        List<Double> prices = new ArrayList<>();
        for (JsonNode row : reference.inputs().path("bars_ohlc")) {
            double[] ohlc = ReferenceCase.numbers(row);
            PaperSleeve sleeve = new PaperSleeve(HandDesk.Setup.of(HandDesk.flat(price, 1),
                    new double[]{ohlc[0], ohlc[1], ohlc[2], ohlc[3], AMPLE}).rules(), 0, true);
            OrderId id = sleeve.submit(ticket);
            sleeve.next();
            prices.add(sleeve.progressOf(id).price());
        }
        checks.numbers("prices", nullable(reference.expected()),
                prices.stream().mapToDouble(Double::doubleValue).toArray(),
                Tolerance.of(reference.tolerance()));
    }

    private static double[] nullable(JsonNode array) {
        double[] numbers = new double[array.size()];
        for (int k = 0; k < numbers.length; k++) {
            numbers[k] = array.get(k).asDouble(Double.NaN);
        }
        return numbers;
    }

    /** One order through several bars; those that are not newer than it do not count. */
    private static void course(ReferenceCase reference, Checks checks) throws UnsupportedCase {
        List<double[]> bars = new ArrayList<>();
        int stale = 0;
        for (JsonNode row : reference.inputs().path("bars")) {
            bars.add(bar(row));
            stale += row.path("before_or_at_submission").asBoolean() ? 1 : 0;
        }
        double[] first = bars.get(Math.max(0, stale - 1));
        bars.subList(0, stale).clear();
        bars.addFirst(first);
        JsonNode order = reference.inputs().path("order");
        PaperSleeve sleeve = new PaperSleeve(HandDesk.Setup.of(bars.toArray(new double[0][]))
                .with(rules(MatchingRules.Book.LEAN)).rules(), 0, true);
        OrderId id = sleeve.submit(OrderTicket.of(0, order.path("quantity").asLong(),
                type(order), prices(order)));
        long before = 0;
        for (int k = 0; k < reference.expected().size(); k++) {
            if (k >= stale) {
                sleeve.next();
            }
            Progress progress = sleeve.progressOf(id);
            compare(checks, "bars[" + k + "].", reference, reference.expected().get(k),
                    progress, progress.filled - before);
            before = progress.filled;
        }
    }

    private static void compare(Checks checks, String at, ReferenceCase reference,
            JsonNode expected, Progress actual, long filled) {
        Tolerance tolerance = Tolerance.of(reference.tolerance());
        checks.number(at + "quantity", expected.path("quantity").asDouble(0), (double) filled,
                tolerance);
        if (expected.has("price")) {
            checks.number(at + "price", expected.path("price").asDouble(), actual.price(),
                    tolerance);
        }
        if (expected.has("stop_after")) {
            checks.number(at + "stop_after", expected.path("stop_after").asDouble(), actual.stop,
                    tolerance);
        }
    }

    private static OrderType type(JsonNode order) throws UnsupportedCase {
        return switch (order.path("type").asText()) {
            case "Market" -> OrderType.MARKET;
            case "MarketOnOpen" -> OrderType.MARKET_ON_OPEN;
            case "MarketOnClose" -> OrderType.MARKET_ON_CLOSE;
            case "Limit" -> OrderType.LIMIT;
            case "Stop", "StopMarket" -> OrderType.STOP;
            case "StopLimit" -> OrderType.STOP_LIMIT;
            case "TrailingStop" -> OrderType.TRAILING_STOP;
            default -> throw new UnsupportedCase("no order of type " + order.path("type"));
        };
    }

    private static OrderPrices prices(JsonNode order) {
        return new OrderPrices(order.path("limit").asDouble(Double.NaN),
                order.path("stop").asDouble(Double.NaN), order.path("trail").asDouble(Double.NaN),
                order.path("trail_is_percent").asBoolean(), Double.NaN);
    }

    /** One order that meets one close by zipline's rules. */
    private static void closing(ReferenceCase reference, Checks checks) throws UnsupportedCase {
        Matcher stated = VOLUME_SHARE.matcher(reference.text("slippage"));
        if (!stated.find()) {
            throw new UnsupportedCase("no rule for the slippage " + reference.text("slippage"));
        }
        double share = Double.parseDouble(stated.group(1));
        JsonNode bar = reference.inputs().path("bar");
        JsonNode order = reference.inputs().path("order");
        double[] closing = HandDesk.flat(bar.path("close").asDouble(),
                bar.path("volume").asDouble() * PARTS);
        DeskTerms terms = new DeskTerms(new long[]{PARTS}, new double[]{PARTS}, new double[]{0},
                new boolean[]{true});
        PaperSleeve sleeve = new PaperSleeve(HandDesk.Setup.of(closing, closing).with(terms)
                .with(rules(MatchingRules.Book.ZIPLINE)).limited(share)
                .with(new VolumeShareSlippage(Double.parseDouble(stated.group(2)), share),
                        new PerShareCommission(0, 0))
                .rules(), 0, true);
        OrderId id = sleeve.submit(OrderTicket.of(0, order.path("quantity").asLong() * PARTS,
                type(order), prices(order)));
        sleeve.next();
        Progress progress = sleeve.progressOf(id);
        if (reference.expected().isNull()) {
            checks.number("quantity", 0, (double) progress.filled, Tolerance.EXACT);
        } else {
            checks.number(reference, "quantity", (double) progress.filled / PARTS);
            checks.number(reference, "price", progress.price());
        }
    }

    /** Prices of orders on the grid; the same after adding 1 to 9 to every number. */
    private static void rounding(ReferenceCase reference, Checks checks) {
        double tick = reference.number("tick");
        double[] prices = reference.numbers("prices");
        for (int more = 0; more <= 9; more++) {
            for (String name : List.of("limit_buy_or_stop_sell", "limit_sell_or_stop_buy")) {
                boolean buys = name.startsWith("limit_buy");
                double[] expected = ReferenceCase.numbers(reference.expected().path(name));
                for (int k = 0; k < prices.length; k++) {
                    double price = prices[k] + more;
                    String at = name + "[" + k + "]+" + more;
                    checks.number(at + ".limit", expected[k] + more, TickRounding.limit(
                            MatchingRules.Book.ZIPLINE, buys, price, tick),
                            Tolerance.of(reference.tolerance()));
                    checks.number(at + ".stop", expected[k] + more, TickRounding.stop(
                            MatchingRules.Book.ZIPLINE, !buys, price, tick),
                            Tolerance.of(reference.tolerance()));
                }
            }
        }
    }
}
