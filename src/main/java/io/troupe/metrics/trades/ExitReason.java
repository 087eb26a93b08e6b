package io.troupe.metrics.trades;

import io.troupe.model.Labeled;

/** Why a round trip ended. The order is that in which tables show them. */
public enum ExitReason implements Labeled {
    /** The strategy itself decided it. */
    SIGNAL("signal"),
    /** It had lost what was to be lost at the most. */
    STOP_LOSS("stop-loss"),
    /** It had gained what was to be gained. */
    TAKE_PROFIT("take-profit"),
    /** It had fallen back from its best price. */
    TRAILING("trailing"),
    /** It had been held as long as it was to be. */
    TIME_STOP("time-stop"),
    /** The equity was below what positions require. */
    MARGIN_CALL("margin-call"),
    /** The fund went flat. */
    HALT("halt"),
    /** The strategy was taken out. */
    QUARANTINE("quarantine"),
    /** A rule did not want the strategy any more. */
    FIRED("fired"),
    /** The strategy's time was over. */
    LEFT("left"),
    /** The asset is no more. */
    DELISTING("delisting"),
    /** Shares were joined, and what was held made less than a step: cash was paid for it. */
    CASHED_OUT("cashed-out"),
    /** The capital that carried it was taken away. */
    WITHDRAWAL("withdrawal"),
    /** It did not: it is open at the end of the data. */
    END("end");

    private final String label;

    ExitReason(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** Whether it is told by the order that ended the trip, not by what else was booked. */
    public boolean isOfOrder() {
        return switch (this) {
            case STOP_LOSS, TAKE_PROFIT, TRAILING, TIME_STOP, MARGIN_CALL -> true;
            case SIGNAL, HALT, QUARANTINE, FIRED, LEFT, DELISTING, CASHED_OUT, WITHDRAWAL, END ->
                false;
        };
    }
}
