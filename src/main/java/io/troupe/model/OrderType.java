package io.troupe.model;

/**
 * At which price an order may fill. Codes are part of the journal's format: they may be added,
 * never changed.
 */
public enum OrderType implements Labeled {
    /** At whatever price the bar trades at. */
    MARKET(1, "market"),
    /** At the open of a bar. */
    MARKET_ON_OPEN(2, "market-on-open"),
    /** At the close of a bar. */
    MARKET_ON_CLOSE(3, "market-on-close"),
    /** At a price or better. */
    LIMIT(4, "limit"),
    /** At the open of a bar, if that is at a price or better. */
    LIMIT_ON_OPEN(5, "limit-on-open"),
    /** At the close of a bar, if that is at a price or better. */
    LIMIT_ON_CLOSE(6, "limit-on-close"),
    /** At whatever price there is once a price or worse has traded. */
    STOP(7, "stop"),
    /** At a price or better once another price or worse has traded. */
    STOP_LIMIT(8, "stop-limit"),
    /** A stop that follows the best price at a distance. */
    TRAILING_STOP(9, "trailing-stop"),
    /** A stop-limit whose two prices follow the best price at a distance. */
    TRAILING_STOP_LIMIT(10, "trailing-stop-limit");

    private final int code;
    private final String label;

    OrderType(int code, String label) {
        this.code = code;
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** The number that stands for this type in the journal. */
    public int code() {
        return code;
    }

    /** Whether it has a price that it never pays beyond. */
    public boolean hasLimit() {
        return switch (this) {
            case LIMIT, LIMIT_ON_OPEN, LIMIT_ON_CLOSE, STOP_LIMIT, TRAILING_STOP_LIMIT -> true;
            case MARKET, MARKET_ON_OPEN, MARKET_ON_CLOSE, STOP, TRAILING_STOP -> false;
        };
    }

    /** Whether it waits for a price to be traded. */
    public boolean hasStop() {
        return switch (this) {
            case STOP, STOP_LIMIT, TRAILING_STOP, TRAILING_STOP_LIMIT -> true;
            case MARKET, MARKET_ON_OPEN, MARKET_ON_CLOSE, LIMIT, LIMIT_ON_OPEN,
                    LIMIT_ON_CLOSE ->
                false;
        };
    }

    /** Whether its stop follows the price. */
    public boolean trails() {
        return this == TRAILING_STOP || this == TRAILING_STOP_LIMIT;
    }
}
