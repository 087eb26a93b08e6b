package io.troupe.conformance;

import java.util.Locale;

/** What a market's prices imply, and views that are blended with it. */
final class BlackLittermanCases implements Topic {
    @Override
    public boolean covers(ReferenceCase reference) {
        String kind = reference.kind().toLowerCase(Locale.ROOT);
        return kind.startsWith("bl_") || kind.startsWith("market_implied")
                || kind.contains("black_litterman") || kind.contains("idzorek");
    }

    @Override
    public void check(ReferenceCase reference, Checks checks) throws UnsupportedCase {
        throw new UnsupportedCase("there is no model for " + reference.kind());
    }
}
