package io.troupe.conformance.execution;

import com.fasterxml.jackson.databind.JsonNode;
import io.troupe.conformance.Checks;
import io.troupe.conformance.ReferenceCase;
import io.troupe.conformance.Tolerance;
import io.troupe.conformance.UnsupportedCase;
import io.troupe.execution.costs.ChargedOrder;
import io.troupe.execution.costs.CommissionSchedule;
import io.troupe.execution.costs.FillQuote;
import io.troupe.execution.costs.MonthVolume;
import io.troupe.execution.costs.OrderBounds;
import io.troupe.execution.costs.OrderCharges;
import io.troupe.execution.costs.QuoteRequest;
import io.troupe.execution.costs.StampDuty;
import io.troupe.execution.costs.TradingCosts;
import io.troupe.execution.costs.VolumeTiers;
import io.troupe.execution.prices.PriceScale;
import io.troupe.execution.slippage.BasisPointSlippage;
import io.troupe.execution.slippage.Liquidity;
import io.troupe.model.Fill;
import io.troupe.model.Money;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Fees of orders as they fill, in units of currency. */
final class FeeCases {
    private static final double UNSTATED_PRICE = 100;

    private FeeCases() {}

    /** Of the fills of one order: what was charged up to each, or for each. */
    static void checkFills(ReferenceCase reference, Checks checks) throws UnsupportedCase {
        double[] quantities = reference.numbers("fills");
        double[] prices = new double[quantities.length];
        Arrays.fill(prices, UNSTATED_PRICE);
        if (reference.inputs().has("prices")) {
            prices = reference.numbers("prices");
        }
        String kind = reference.kind().split(" ", 2)[0];
        double[] fees = fills(schedule(kind, reference.inputs()), quantities, prices).stream()
                .mapToDouble(fill -> Money.amount(fill.feeMicros())).toArray();
        if (kind.equals("per_share") || kind.equals("per_contract")) {
            Arrays.parallelPrefix(fees, Double::sum);
        }
        checks.numbers("fee", ReferenceCase.numbers(reference.expected()), fees,
                Tolerance.of(reference.tolerance()));
    }

    /** One order over bars that give a part of their volume each. */
    static void checkCash(ReferenceCase reference, Checks checks) throws UnsupportedCase {
        double share = Math.floor(
                reference.number("bar_volume") * reference.number("volume_limit"));
        double order = reference.number("order");
        int bars = reference.expected().size();
        double[] parts = new double[bars];
        double left = Math.abs(order);
        for (int bar = 0; bar < bars; bar++) {
            double part = Math.min(left, share);
            parts[bar] = Math.copySign(part, order);
            left -= part;
        }
        double[] prices = new double[bars];
        Arrays.fill(prices, reference.number("price"));
        JsonNode commission = reference.inputs().path("commission");
        double[] cash = fills(schedule(commission.path("type").asText(), commission), parts,
                prices).stream()
                .mapToDouble(fill -> -Money.amount(fill.notionalMicros() + fill.feeMicros()))
                .toArray();
        checks.numbers("cash", ReferenceCase.numbers(reference.expected()), cash,
                Tolerance.of(reference.tolerance()));
    }

    /** Of orders that fill at once, each for itself. */
    static void checkOrders(ReferenceCase reference, Checks checks) throws UnsupportedCase {
        JsonNode inputs = reference.inputs();
        double[] quantities = inputs.has("quantities") ? reference.numbers("quantities")
                : new double[]{1, 2};
        double[] prices = quantities.clone();
        if (inputs.has("price")) {
            Arrays.fill(prices, reference.number("price"));
        }
        CommissionSchedule schedule = schedule(ordersKind(reference), inputs);
        double[] fees = new double[quantities.length];
        for (int each = 0; each < fees.length; each++) {
            fees[each] = Money.amount(fills(schedule, new double[]{quantities[each]},
                    new double[]{prices[each]}).getFirst().feeMicros());
        }
        checks.numbers("fee", ReferenceCase.numbers(reference.expected()), fees,
                Tolerance.of(reference.tolerance()));
    }

    private static String ordersKind(ReferenceCase reference) {
        JsonNode inputs = reference.inputs();
        if (inputs.path("no_commission").asBoolean()) {
            return "none";
        }
        return inputs.has("per_share") ? "per_share"
                : String.join(",", (Iterable<String>) inputs::fieldNames);
    }

    private static CommissionSchedule schedule(String kind, JsonNode inputs)
            throws UnsupportedCase {
        OrderCharges charges = switch (kind) {
            case "none" -> OrderCharges.FREE;
            case "per_share" -> OrderCharges.perUnit(micros(inputs, "per_share",
                    "cost_per_share", "cost"));
            case "per_contract" -> new OrderCharges(0,
                    VolumeTiers.flat(micros(inputs, "cost_per_contract", "cost")), 0,
                    micros(inputs, "exchange_fee_per_order"));
            case "per_dollar", "percentage" -> new OrderCharges(0, VolumeTiers.flat(0),
                    micros(inputs, "rate", "cost_per_dollar", "percentage") / Money.MICROS, 0);
            case "per_order", "per_trade", "fixed_per_trade" -> new OrderCharges(
                    micros(inputs, "cost", "cost_per_trade", "fixed_per_trade"),
                    VolumeTiers.flat(0), 0, 0);
            default -> throw new UnsupportedCase("no commission of the kind " + kind);
        };
        double share = inputs.path("maximum_share_of_value").asDouble(Double.POSITIVE_INFINITY);
        return new CommissionSchedule(charges,
                new OrderBounds(micros(inputs, "minimum", "minimum_per_order"),
                        Double.POSITIVE_INFINITY, share, true),
                StampDuty.FREE);
    }

    /** The amount of the first name that the inputs have; 0 of none. */
    private static double micros(JsonNode inputs, String... names) {
        return Arrays.stream(names).map(inputs::path).filter(JsonNode::isNumber).findFirst()
                .map(amount -> amount.asDouble() * Money.MICROS).orElse(0.0);
    }

    private static List<Fill> fills(CommissionSchedule schedule, double[] quantities,
            double[] prices) {
        TradingCosts costs = new TradingCosts(
                new PriceScale(new double[]{1}, new double[]{0}, new double[0]), new double[]{1},
                new int[1], Liquidity.BLANK, new BasisPointSlippage(0), schedule);
        ChargedOrder order = new ChargedOrder();
        FillQuote quote = new FillQuote();
        List<Fill> fills = new ArrayList<>();
        for (int each = 0; each < quantities.length; each++) {
            costs.quote(new QuoteRequest().at(0, 0, prices[each]), Math.round(quantities[each]),
                    order, new MonthVolume(), quote);
            order.add(quote);
            fills.add(quote.fill());
        }
        return fills;
    }
}
