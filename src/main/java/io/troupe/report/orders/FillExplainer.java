package io.troupe.report.orders;

import io.troupe.journal.BookingVisitor;
import io.troupe.model.BarPoint;
import io.troupe.model.Fill;
import io.troupe.model.Money;
import io.troupe.model.Side;
import io.troupe.report.books.RunContext;
import io.troupe.report.books.Units;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says why a fill is as it is: where, at what price, whom it met, what cut it. */
final class FillExplainer {
    private static final int MOST_NAMES = 10;
    private static final double PERCENT = 100;

    private final RunContext context;
    private final Units units;
    private final OrderText text;
    private final TracedFill traced;
    private final PointTrace point;

    /**
     * Is to explain.
     *
     * @param point what else was booked of the instrument in its bar
     */
    FillExplainer(RunContext context, OrderText text, TracedFill traced, PointTrace point) {
        this.context = context;
        this.text = text;
        this.traced = traced;
        this.point = point;
        units = new Units(context.data());
    }

    /** A line that tells the fill itself, and a line for each thing there is to say. */
    List<String> lines(String name) {
        List<String> lines = new ArrayList<>();
        Fill fill = traced.fill();
        lines.add(name + ", line " + traced.line() + " of fills.csv: "
                + context.data().time(fill.bar()) + "  "
                + context.portfolio(traced.portfolio()) + "  " + traded(fill) + ", slippage "
                + Money.exact(fill.slippageMicros()));
        lines.add(told("point", where()));
        boolean isHouse = traced.isHouse();
        if (!isHouse) {
            lines.add(told("alone", OrderText.price(price(fill)) + " is its price as if nobody else"
                    + " had traded"));
        }
        lines.add(told("met", isHouse ? metOfAll() : met()));
        if (!isHouse) {
            lines.add(told("fund", point.house(traced)
                    .map(house -> traded(house.fill()) + ", outside")
                    .orElse("traded nothing outside: all of it met inside")));
        }
        cuts(lines, isHouse);
        saved(lines);
        return lines;
    }

    /** A line of an explanation. */
    static String told(String what, String words) {
        return "  " + what + " ".repeat(Math.max(1, 9 - what.length())) + words;
    }

    private String traded(Fill fill) {
        return Side.of(fill.quantity()).label() + " "
                + text.unsigned(fill.asset(), fill.quantity()) + " " + text.symbol(fill.asset())
                + " @ " + OrderText.price(price(fill)) + ", fee " + Money.exact(fill.feeMicros());
    }

    private double price(Fill fill) {
        return units.price(fill.bar(), fill.asset(), fill.quantity(), fill.notionalMicros());
    }

    private String where() {
        Fill fill = traced.fill();
        BarPoint at = traced.point();
        if (at == null) {
            double reference = units.price(fill.bar(), fill.asset(), fill.quantity(),
                    Math.subtractExact(fill.notionalMicros(), fill.slippageMicros()));
            return context.fills().map(model -> model.point().label() + ", ").orElse("")
                    + OrderText.price(reference) + " before slippage";
        }
        return at.label() + (at.isWithin() ? " of the bar's path, " : ", ")
                + OrderText.price(traced.reference()) + " before slippage";
    }

    private long steps(boolean bought) {
        return point.sleeves(traced).stream().mapToLong(each -> each.fill().quantity())
                .filter(steps -> steps > 0 == bought).map(Math::absExact).sum();
    }

    private String met() {
        boolean isBuy = traced.fill().quantity() > 0;
        long own = steps(isBuy);
        long opposite = steps(!isBuy);
        if (opposite == 0) {
            return "nobody in the fund " + (isBuy ? "sold" : "bought") + " there";
        }
        double share = Math.min(1, (double) opposite / own);
        return sides() + "; " + percent(share) + " of this fill met " + names(!isBuy);
    }

    private String metOfAll() {
        return steps(true) == 0 || steps(false) == 0 ? sides()
                : sides() + ": " + names(true)
                        + " met " + names(false);
    }

    private String sides() {
        int asset = traced.fill().asset();
        return "strategies bought " + text.unsigned(asset, steps(true)) + " and sold "
                + text.unsigned(asset, steps(false)) + " there";
    }

    private String names(boolean bought) {
        Map<String, Long> each = new LinkedHashMap<>();
        point.sleeves(traced).stream()
                .filter(other -> other.fill().quantity() > 0 == bought)
                .forEach(other -> each.merge(context.portfolio(other.portfolio()),
                        Math.absExact(other.fill().quantity()), Math::addExact));
        List<String> names = new ArrayList<>();
        each.forEach((name, steps) -> names
                .add(name + " (" + text.unsigned(traced.fill().asset(), steps) + ")"));
        return names.size() <= MOST_NAMES ? String.join(", ", names)
                : String.join(", ", names.subList(0, MOST_NAMES)) + " and "
                        + (names.size() - MOST_NAMES) + " more";
    }

    private void cuts(List<String> lines, boolean isHouse) {
        List<PointTrace.Cut> ofFund = point.cuts(BookingVisitor.HOUSE, true);
        if (!isHouse) {
            for (PointTrace.Cut cut : point.cuts(traced.portfolio(), true)) {
                lines.add(told("cut", cut(cut) + (ofFund.isEmpty()
                        ? ": its own share of the bar's volume"
                        : ": its part of what the heavier side shares")));
            }
        }
        for (PointTrace.Cut cut : ofFund) {
            lines.add(told("cap", "the bar's volume gave the fund " + cut(cut)));
        }
    }

    private String cut(PointTrace.Cut cut) {
        int asset = traced.fill().asset();
        return text.unsigned(asset, cut.approved()) + " of "
                + text.unsigned(asset, cut.ordered()) + " ("
                + percent((double) cut.approved() / cut.ordered()) + ")";
    }

    private void saved(List<String> lines) {
        List<PointTrace.Saved> all = point.saved(traced);
        if (!all.isEmpty()) {
            long netting = all.stream().mapToLong(PointTrace.Saved::nettingMicros).sum();
            long pooling = all.stream().mapToLong(PointTrace.Saved::poolingMicros).sum();
            lines.add(told("saved", "netting " + Money.exact(netting) + ", pooling "
                    + Money.exact(pooling)
                    + (all.size() == 1 ? " there" : ", on this part of the bar")));
        }
    }

    private static String percent(double share) {
        return BigDecimal.valueOf(share * PERCENT).setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros().toPlainString() + " %";
    }
}
