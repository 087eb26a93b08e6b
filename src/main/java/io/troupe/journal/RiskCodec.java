package io.troupe.journal;

import io.troupe.model.CutReason;
import io.troupe.model.RiskEvent;
import java.nio.ByteBuffer;
import java.util.OptionalInt;

/** The packed form of what rules about risk did, and of what a strategy's own cut. */
final class RiskCodec {
    /** The most bytes that an event takes before its rule. */
    static final int MAX_HEAD_BYTES = 3 * Varint.MAX_BYTES + 2 * Double.BYTES;

    private RiskCodec() {}

    /** Whether a strategy's own rules can have made so much of an order. */
    static boolean isOwnCut(long ordered, long approved, CutReason reason) {
        boolean isLess = ordered > 0 ? approved >= 0 && approved < ordered
                : approved <= 0 && approved > ordered;
        return isLess && reason.isOfRules();
    }

    /**
     * Writes an event up to its rule, and returns the index after that.
     *
     * @param asset the asset's number and 1, or 0
     */
    static int put(byte[] to, int index, int row, long asset, RiskEvent event) {
        int at = Varint.put(to, index, row);
        at = Varint.put(to, at, ReasonCodes.of(event.kind()));
        at = Varint.put(to, at, asset);
        ByteBuffer.wrap(to).putLong(at, Double.doubleToLongBits(event.figure()))
                .putLong(at + Double.BYTES, Double.doubleToLongBits(event.limit()));
        return at + 2 * Double.BYTES;
    }

    /** Reads an event. */
    static void event(EntryReader in, BookingVisitor visitor) {
        int portfolio = in.strategy();
        if (portfolio < BookingVisitor.HOUSE) {
            throw new JournalDamage(HouseAccount.nameOf(portfolio)
                    + " has no rules about risk, but an event of one is booked");
        }
        RiskEvent.Kind kind = ReasonCodes.risk(in.unsigned());
        OptionalInt asset = in.assetIfAny();
        double figure = in.number("the figure of a risk event");
        double limit = in.number("the limit of a risk event");
        String rule = in.text("the rule of a risk event");
        if (rule.isBlank()) {
            throw new JournalDamage("a risk event is of no rule");
        }
        visitor.risk(portfolio, new RiskEvent(kind, rule, asset, figure, limit));
    }

    /** Reads a cut. */
    static void ownCut(EntryReader in, BookingVisitor visitor) {
        int key = in.key();
        long ordered = in.signed();
        long approved = in.signed();
        CutReason reason = ReasonCodes.cut(in.unsigned());
        if (!isOwnCut(ordered, approved, reason)) {
            throw new JournalDamage("a strategy's own rules made " + approved + " of " + ordered
                    + " for the reason " + reason.label());
        }
        visitor.ownCut(in.strategyOf(key), in.assetOf(key), ordered, approved, reason);
    }
}
