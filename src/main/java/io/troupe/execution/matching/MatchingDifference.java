package io.troupe.execution.matching;

import io.troupe.execution.matching.MatchingRules.Book;
import io.troupe.model.Labeled;

/**
 * Where the rules of other programs differ from ours, in words, one line for each. That is for
 * buyers; sellers see it mirrored.
 */
public enum MatchingDifference implements Labeled {
    /** Of a market order. */
    MARKET("market", "at the open, or the close where execution says so", "",
            "at the close"),
    /** Of an order for the open. */
    ON_OPEN("market-on-open, limit-on-open", "at the open", "", "at the close"),
    /** Of a limit order. */
    LIMIT("limit", "open at it or below: at the open; else low at it: at the limit",
            "low below it, not at it: at the lesser of high and limit",
            "close at it or below: at the close"),
    /** Of a stop order. */
    STOP("stop", "open at it or above: at the open; else high at it: at the stop",
            "high above it, not at it: at the greater of open and stop",
            "close at it or above: at the close"),
    /** Of a stop-limit order. */
    STOP_LIMIT("stop-limit", "as a stop where that is within the limit, else a limit from there on",
            "high above the stop: in the same bar a limit, as any",
            "one close triggers it and can fill it, at the close"),
    /** Of a trailing stop. */
    TRAILING("trailing-stop", "the open moves its level, then what intrabar says comes first",
            "only the level before the bar counts, touching is enough: at the greater of open and"
                    + " level",
            "the close meets its level before it moves it, at the close"),
    /** Of orders that cancel each other. */
    SIBLINGS("one cancels other", "the one that intrabar brings first",
            "the first that was submitted", "the first that was submitted"),
    /** Of orders that wait for another one. */
    CHILDREN("one triggers other", "live in the bar of its parent's fill, from that on",
            "live from the next bar on", "live from the next bar on"),
    /** Of prices between two ticks. */
    TICKS("prices between ticks", "to the tick that keeps the promise: limits of purchases down",
            "", "to the nearest tick if that is within 5 % of one, else as ours"),
    /** Of slippage that would take a price beyond its limit. */
    IMPACT("slippage beyond a limit", "fills at the limit", "", "does not fill");

    private final String label;
    private final String ours;
    private final String lean;
    private final String zipline;

    MatchingDifference(String label, String ours, String lean, String zipline) {
        this.label = label;
        this.ours = ours;
        this.lean = lean;
        this.zipline = zipline;
    }

    @Override
    public String label() {
        return label;
    }

    /** What happens by some rules; empty where it is what happens by ours. */
    public String by(Book book) {
        return switch (book) {
            case TROUPE -> ours;
            case LEAN -> lean;
            case ZIPLINE -> zipline;
        };
    }
}
