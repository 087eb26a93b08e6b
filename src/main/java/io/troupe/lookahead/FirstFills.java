package io.troupe.lookahead;

import io.troupe.data.MarketData;
import io.troupe.lookahead.Rehearsal.Filled;
import java.util.List;
import java.util.Optional;

/** What fills in the first bar whose prices are others. */
final class FirstFills {
    private FirstFills() {}

    /**
     * Quantities were decided before and must be the same; prices were not known and must not be.
     *
     * @param whole fills on the whole data
     * @param altered fills with other prices from {@code bar} on
     * @return what is wrong, as the end of a sentence
     */
    static Optional<String> check(List<Filled> whole, List<Filled> altered, int bar,
            MarketData data) {
        List<Filled> one = at(whole, bar);
        List<Filled> other = at(altered, bar);
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            Filled a = one.get(i);
            Filled b = other.get(i);
            String symbol = data.symbol(a.asset());
            if (a.asset() != b.asset() || a.quantity() != b.quantity()) {
                return Optional.of("a fill of " + a.quantity() + " of " + symbol
                        + " depends on that bar's own prices, with others it is "
                        + (a.asset() == b.asset() ? b.quantity() + "" : "not there"));
            }
            if (a.notionalMicros() == b.notionalMicros() && a.notionalMicros() != 0) {
                return Optional.of("a fill of " + a.quantity() + " of " + symbol
                        + " has a price that was known when it was decided");
            }
        }
        return one.size() == other.size() ? Optional.empty()
                : Optional.of(one.size() + " orders fill, with other prices " + other.size());
    }

    private static List<Filled> at(List<Filled> fills, int bar) {
        return fills.stream().filter(fill -> fill.bar() == bar).toList();
    }
}
