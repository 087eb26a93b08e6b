package io.troupe.conformance.execution;

import com.fasterxml.jackson.databind.JsonNode;
import io.troupe.conformance.Checks;
import io.troupe.conformance.ReferenceCase;
import io.troupe.conformance.Tolerance;
import io.troupe.execution.FillModel;
import io.troupe.execution.FillPrices;
import io.troupe.execution.VolumeLimit;
import io.troupe.execution.costs.CommissionPreset;
import io.troupe.execution.costs.PerShareCommission;
import io.troupe.execution.costs.QuoteRequest;
import io.troupe.execution.costs.TradingCosts;
import io.troupe.execution.matching.BarPrices;
import io.troupe.execution.matching.Intrabar;
import io.troupe.execution.matching.LiveOrder;
import io.troupe.execution.matching.MatchingRules;
import io.troupe.execution.matching.OrderMatcher;
import io.troupe.execution.matching.Touch;
import io.troupe.execution.prices.PriceScale;
import io.troupe.execution.slippage.BasisPointSlippage;
import io.troupe.execution.slippage.ImpactModel;
import io.troupe.execution.slippage.Liquidity;
import io.troupe.execution.slippage.VolumeShareSlippage;
import io.troupe.model.BarPoint;
import io.troupe.model.OrderType;
import io.troupe.model.orders.OrderPrices;
import java.util.Arrays;
import java.util.Optional;

/**
 * Orders of one asset that fill on closes, within a share of the bar's volume, and not at all where
 * slippage passes their limit.
 */
final class ClosingFills {
    private static final MatchingRules ZIPLINE = new MatchingRules(MatchingRules.Book.ZIPLINE,
            Intrabar.WORST, false, 1, 0);
    private static final PriceScale PLAIN = new PriceScale(new double[]{1}, new double[]{0},
            new double[0]);
    private static final double[] SHARES = {1};
    private static final double UNSTATED_LIMIT = 0.025;
    private static final double UNSTATED_IMPACT = 0.1;
    private static final int CLOSE = 3;
    private static final int VOLUME = 4;

    private final ReferenceCase reference;
    private final double limit;
    private final ImpactModel slippage;

    private ClosingFills(ReferenceCase reference) {
        this.reference = reference;
        JsonNode inputs = reference.inputs();
        limit = inputs.path("volume_limit").asDouble(UNSTATED_LIMIT);
        slippage = reference.kind().startsWith("volume_share")
                ? new VolumeShareSlippage(
                        inputs.path("price_impact").asDouble(UNSTATED_IMPACT), limit)
                : new BasisPointSlippage(inputs.path("basis_points").asDouble(0));
    }

    static void check(ReferenceCase reference, Checks checks) {
        ClosingFills fills = new ClosingFills(reference);
        if (reference.inputs().has("orders")) {
            fills.checkShared(checks);
        } else if (reference.inputs().has("bars")) {
            fills.checkWaiting(checks);
        } else {
            double volume = reference.number("volume");
            long filled = fills.fillable(volume, Math.round(reference.number("order")));
            if (filled == 0) {
                checkUnfilled(reference, checks);
            } else {
                checks.number(reference, "quantity", (double) filled);
                checks.number(reference, "price",
                        fills.price(volume, reference.number("close"), filled));
            }
        }
    }

    /** Orders that meet the same bar one after the other. */
    private void checkShared(Checks checks) {
        double[] orders = reference.numbers("orders");
        double[] filled = new double[orders.length];
        long left = fillable(reference.number("volume"), Long.MAX_VALUE);
        for (int each = 0; each < orders.length; each++) {
            long part = Math.min(Math.round(Math.abs(orders[each])), left);
            filled[each] = Math.copySign((double) part, orders[each]);
            left -= part;
        }
        checks.numbers("quantity", ReferenceCase.numbers(reference.expected()), filled,
                Tolerance.of(reference.tolerance()));
    }

    /** An order that waits for its prices, bar after bar; a case of one bar names it. */
    private void checkWaiting(Checks checks) {
        JsonNode bars = reference.shared().path(reference.text("bars"));
        int[] seen = reference.inputs().has("bar") ? new int[]{reference.whole("bar")}
                : Arrays.stream(reference.numbers("bars_seen"))
                        .mapToInt(bar -> (int) bar).toArray();
        LiveOrder order = order();
        for (int bar : seen) {
            double[] row = ReferenceCase.numbers(bars.path(bar));
            Touch touch = new Touch();
            new OrderMatcher(ZIPLINE, BarPoint.CLOSE).match(order,
                    new BarPrices().setClose(row[CLOSE], 0), touch);
            order.at(touch.level(), touch.triggered());
            long quantity = fillable(row[VOLUME], order.rest());
            if (touch.fills() && !passesLimit(row[VOLUME], touch.price(), quantity)) {
                checkFilled(checks, bar, price(row[VOLUME], touch.price(), quantity), quantity);
                return;
            }
        }
        checkUnfilled(reference, checks);
    }

    private static void checkUnfilled(ReferenceCase reference, Checks checks) {
        checks.number(reference, "quantity", 0);
        checks.holds("price", reference.expected().path("price").toString(), "null",
                reference.expected().path("price").isNull());
    }

    private void checkFilled(Checks checks, int bar, double price, long quantity) {
        if (reference.expected().has("fill_bar")) {
            checks.number(reference, "fill_bar", bar);
        }
        checks.number(reference, "price", price);
        checks.number(reference, "quantity", (double) quantity);
    }

    private LiveOrder order() {
        double stop = reference.inputs().path("stop").asDouble(Double.NaN);
        double within = reference.inputs().path("limit").asDouble(Double.NaN);
        OrderType type = Double.isNaN(stop) ? OrderType.LIMIT
                : Double.isNaN(within) ? OrderType.STOP : OrderType.STOP_LIMIT;
        return new LiveOrder().set(type, prices(type, within, stop),
                Math.round(reference.number("order")));
    }

    private static OrderPrices prices(OrderType type, double within, double stop) {
        return switch (type) {
            case LIMIT -> OrderPrices.limit(within);
            case STOP -> OrderPrices.stop(stop);
            default -> OrderPrices.stopLimit(stop, within);
        };
    }

    private double price(double volume, double close, long quantity) {
        return slippage.fillPrice(liquidity(volume), 0, close, (double) quantity, 0);
    }

    private boolean passesLimit(double volume, double close, long quantity) {
        return new TradingCosts(PLAIN, SHARES, new int[1], liquidity(volume), slippage,
                CommissionPreset.FREE.schedule())
                .passesLimit(new QuoteRequest().at(0, 0, close)
                        .within(reference.number("limit")), quantity);
    }

    private static Liquidity liquidity(double volume) {
        return new Liquidity(new double[]{volume}, new double[0], new double[0]);
    }

    private long fillable(double volume, long ordered) {
        return new FillModel(BarPoint.CLOSE,
                new FillPrices(new double[]{1}, PLAIN, new BasisPointSlippage(0)),
                new PerShareCommission(0, 0), SHARES, Optional.of(new VolumeLimit(limit,
                        new double[]{volume}, SHARES, new long[]{1})))
                .fillable(0, 0, ordered);
    }
}
