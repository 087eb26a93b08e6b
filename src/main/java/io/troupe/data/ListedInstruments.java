package io.troupe.data;

import io.troupe.data.adjustment.FormerNames;
import io.troupe.model.Instrument;
import java.util.List;
import java.util.Map;

/** Finds what is known of the instruments of a panel. */
final class ListedInstruments {
    private ListedInstruments() {}

    /**
     * An instrument per symbol, by any of the names that its share ever had.
     *
     * @param known by symbol
     * @param currency of those that nothing is known of, which are plain shares
     */
    static List<Instrument> of(List<String> symbols, Map<String, Instrument> known,
            FormerNames names, String currency) {
        return symbols.stream().map(symbol -> {
            Instrument one = known.get(symbol);
            if (one == null) {
                one = known.values().stream()
                        .filter(former -> names.latest(former.symbol()).equals(symbol))
                        .findFirst().orElse(null);
            }
            return one == null ? new Instrument(symbol, currency, 1)
                    : new Instrument(symbol, one.currency(), one.quantityStep(), one.terms());
        }).toList();
    }
}
