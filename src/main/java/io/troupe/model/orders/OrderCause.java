package io.troupe.model.orders;

import io.troupe.model.Labeled;

/**
 * Why an order was made, changed or ended. Codes are part of the journal's format: they may be
 * added, never changed.
 */
public enum OrderCause implements Labeled {
    /** No cause needs to be told: it was decided, it was filled. */
    NONE(0, "none"),
    /** Its strategy asked for it. */
    REQUESTED(1, "requested"),
    /** Its strategy wants something else of the asset now. */
    NEW_TARGET(2, "new-target"),
    /** Its time in force is over. */
    TIME(3, "time"),
    /** An order of its group was filled. */
    SIBLING(4, "sibling"),
    /** The order that it belongs to ended. */
    PARENT(5, "parent"),
    /** It could not be filled at its first moment, as it had to be. */
    NOT_AT_ONCE(6, "not-at-once"),
    /** There is no position left that it could reduce. */
    POSITION_CLOSED(7, "position-closed"),
    /** Its instrument was delisted. */
    DELISTED(8, "delisted"),
    /** Its strategy was taken out. */
    QUARANTINED(9, "quarantined"),
    /** The fund went flat by order of a limit. */
    HALTED(10, "halted"),
    /** Its strategy has no part in the capital any more. */
    LEFT(11, "left"),
    /** A split changed its quantity and its prices, or left nothing of it. */
    SPLIT(12, "split"),
    /** A limit of the fund reduced it. */
    LIMIT(13, "limit"),
    /** The equity was below what the positions require. */
    MARGIN_CALL(14, "margin-call"),
    /** The position lost what its strategy would stand. */
    STOP_LOSS(15, "stop-loss"),
    /** The position gained what its strategy was content with. */
    TAKE_PROFIT(16, "take-profit"),
    /** The position fell back from its best price. */
    TRAILING(17, "trailing"),
    /** The position was held as long as its strategy would hold it. */
    TIME_STOP(18, "time-stop"),
    /** There was not the cash or the margin for it. */
    UNAFFORDABLE(19, "unaffordable"),
    /** Its quantity is 0, or not in whole lots, or too large. */
    QUANTITY(20, "quantity"),
    /** A price of it is missing, or not a number above 0. */
    PRICE(21, "price"),
    /** Its last date is over when it is decided. */
    DATE(22, "date"),
    /** There is no such instrument, or none any more. */
    INSTRUMENT(23, "instrument"),
    /** It would sell short what cannot be. */
    NOT_SHORTABLE(24, "not-shortable"),
    /** Its strategy has as many working orders as it may. */
    TOO_MANY(25, "too-many"),
    /** It must be filled at once and is more than a bar gives. */
    ABOVE_CAP(26, "above-cap"),
    /** What was to be changed or taken back is not worked. */
    NO_SUCH_ORDER(27, "no-such-order"),
    /** The orders of its group are of several instruments, or the group was used before. */
    GROUP(28, "group"),
    /** It is for the open, and the data has none. */
    NEEDS_OPENS(29, "needs-opens"),
    /** A price of it is further from the last close than orders may be. */
    COLLAR(30, "collar");

    private final int code;
    private final String label;

    OrderCause(int code, String label) {
        this.code = code;
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** The number that stands for this cause in the journal. */
    public int code() {
        return code;
    }

    /**
     * The cause with a code.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static OrderCause of(int code) {
        for (OrderCause each : values()) {
            if (each.code == code) {
                return each;
            }
        }
        throw new IllegalArgumentException("no order has a cause of code " + code);
    }

    /** Whether an order of this cause is an exit that {@link ExitRules} made. */
    public boolean isExit() {
        return this == STOP_LOSS || this == TAKE_PROFIT || this == TRAILING || this == TIME_STOP;
    }
}
