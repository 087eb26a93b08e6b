package io.troupe.report.orders;

import io.troupe.model.Wording;
import io.troupe.model.orders.OrderStyle;

/** How a strategy trades, in words. */
final class StyleText {
    private StyleText() {}

    static String of(OrderStyle style) {
        return switch (style) {
            case OrderStyle.Market(OrderStyle.Session session) -> session.label();
            case OrderStyle.Limit(OrderStyle.Offset offset, int bars, OrderStyle.Then then) ->
                "limit, " + offset(offset) + " from the close, "
                        + (bars > 0 ? "for " + Wording.count(bars, "bar")
                                : "through the next session")
                        + ", then " + then.label();
            case OrderStyle.Sliced(OrderStyle.Schedule schedule, int bars, double parameter) ->
                schedule.label() + " over " + Wording.count(bars, "bar")
                        + parameter(schedule, parameter);
        };
    }

    private static String offset(OrderStyle.Offset offset) {
        String amount = OrderText.price(offset.amount());
        return switch (offset.unit()) {
            case BPS, TICKS -> amount + " " + offset.unit().label();
            case ATR -> amount + " average true ranges of " + Wording.count(offset.bars(), "bar");
        };
    }

    private static String parameter(OrderStyle.Schedule schedule, double parameter) {
        return switch (schedule) {
            case POV -> ", a share of the volume of " + parameter;
            case ALMGREN_CHRISS -> ", an aversion to risk of " + parameter;
            case TWAP, VWAP -> "";
        };
    }
}
