package io.troupe.config.execution;

import io.troupe.model.TimeInForce;
import io.troupe.model.orders.OrderStyle;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How what a strategy wants becomes orders, as written.
 *
 * @param name which style
 * @param offset how far a limit is from the close, as {@code -20bps}
 * @param timeInForce how long a limit is worked; {@link TimeInForce#DAY} or until it is filled
 * @param then what becomes of what a limit has not filled by then
 * @param bars how many bars a limit is worked, or a quantity is spread over
 * @param rate the share of the volume
 * @param riskAversion of the trajectory
 */
public record StyleSettings(StyleName name, Optional<String> offset,
        Optional<TimeInForce> timeInForce, OrderStyle.Then then, OptionalInt bars,
        double rate, double riskAversion) {
    /** What an offset looks like. */
    public static final String OFFSET = "([-+]?[0-9]{1,6}(?:\\.[0-9]{1,6})?) *"
            + "(?:(bps)|(ticks?)|atr *\\( *([1-9][0-9]{0,3}) *\\))";
    /** The share of the volume where nothing is said. */
    public static final double USUAL_RATE = 0.1;
    /** The aversion to risk where nothing is said. */
    public static final double USUAL_RISK_AVERSION = 1e-6;
    /** Market orders. */
    public static final StyleSettings MARKET = new StyleSettings(StyleName.MARKET,
            Optional.empty(), Optional.empty(), OrderStyle.Then.REPEAT, OptionalInt.empty(),
            USUAL_RATE, USUAL_RISK_AVERSION);
    private static final Pattern DISTANCE = Pattern.compile(OFFSET);
    private static final String AT_CLOSE = "0bps";
    /** More bars than any data has. */
    private static final int UNTIL_FILLED_BARS = 1_000_000_000;

    /** The style, once nothing is wrong with it. */
    public OrderStyle style() {
        return switch (name) {
            case MARKET -> OrderStyle.MARKET;
            case MARKET_ON_OPEN -> new OrderStyle.Market(OrderStyle.Session.OPEN);
            case MARKET_ON_CLOSE -> new OrderStyle.Market(OrderStyle.Session.CLOSE);
            case LIMIT -> new OrderStyle.Limit(distance(), limitBars(), then);
            case TWAP -> sliced(OrderStyle.Schedule.TWAP, 0);
            case VWAP -> sliced(OrderStyle.Schedule.VWAP, 0);
            case POV -> sliced(OrderStyle.Schedule.POV, rate);
            case ALMGREN_CHRISS -> sliced(OrderStyle.Schedule.ALMGREN_CHRISS, riskAversion);
        };
    }

    private OrderStyle sliced(OrderStyle.Schedule schedule, double parameter) {
        return new OrderStyle.Sliced(schedule, bars.orElseThrow(), parameter);
    }

    private int limitBars() {
        boolean isUntilFilled = timeInForce.isPresent()
                && timeInForce.get() == TimeInForce.GOOD_TILL_CANCELLED;
        return isUntilFilled ? UNTIL_FILLED_BARS : bars.orElse(0);
    }

    private OrderStyle.Offset distance() {
        Matcher matcher = DISTANCE.matcher(offset.orElse(AT_CLOSE));
        if (!matcher.matches()) {
            throw new IllegalStateException("no distance: " + offset);
        }
        double amount = Double.parseDouble(matcher.group(1));
        if (matcher.group(2) != null) {
            return new OrderStyle.Offset(amount, OrderStyle.Unit.BPS, 0);
        }
        return matcher.group(3) != null ? new OrderStyle.Offset(amount, OrderStyle.Unit.TICKS, 0)
                : new OrderStyle.Offset(amount, OrderStyle.Unit.ATR,
                        Integer.parseInt(matcher.group(4)));
    }
}
