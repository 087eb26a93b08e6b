package io.troupe.data;

import io.troupe.model.Instrument;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a market beside its prices and what follows from them.
 *
 * @param seen prices as strategies see them; null if they see those that trade
 * @param actions what companies do to positions
 * @param section what is looked up for all instruments of a bar together
 * @param tradability what can be traded when
 */
record KnownMarket(@Nullable MarketData seen, ActionSchedule actions, CrossSection section,
        Tradability tradability) {
    /** The marks before the first bar, and what there is beyond prices. */
    @SuppressWarnings("ArrayRecordComponent") // a carrier of columns, never compared
    record Before(double[] marks, MarketData.Extras extras) {}

    /** What follows from prices and what there is beyond them. */
    static KnownMarket of(AssetColumns columns, double[] closesByBar,
            List<Instrument> instruments, long[] times, Before before) {
        MarketData.Extras extras = before.extras();
        Tradability tradability = Tradability.of(columns.close(), instruments.size(), times,
                extras.actions(), Staleness.WEEK);
        return new KnownMarket(extras.seen(), extras.actions(),
                CrossSection.of(closesByBar, before.marks(), instruments, extras), tradability)
                .of(tradability);
    }

    /** The same, in which something else can be traded. */
    KnownMarket of(Tradability other) {
        return new KnownMarket(seen == null ? null : seen.with(other), actions, section, other);
    }
}
