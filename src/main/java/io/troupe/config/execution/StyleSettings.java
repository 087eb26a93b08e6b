package io.troupe.config.execution;

import io.troupe.model.TimeInForce;
import io.troupe.model.orders.OrderStyle;
import java.util.Optional;
import java.util.OptionalInt;

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
}
