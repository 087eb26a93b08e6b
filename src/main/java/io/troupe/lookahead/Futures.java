package io.troupe.lookahead;

import io.troupe.data.MarketData;
import java.util.List;

/**
 * The two ways to take the future away from a bar on: without its bars, and with other ones. The
 * first finds what reads further; the second also what only counts the bars.
 *
 * @param data a market that agrees with the whole one before {@code cut}
 * @param cut the first bar that is not there or is another
 * @param how as words for a message
 */
record Futures(MarketData data, int cut, String how) {
    static List<Futures> of(MarketData data, int cut, long seed) {
        String from = data.time(cut);
        return List.of(
                new Futures(data.prefix(cut), cut, "without the bars from " + from + " on"),
                new Futures(AlteredMarket.perturbed(data, cut, seed + cut), cut,
                        "with other prices from " + from + " on"));
    }

    boolean isTruncated() {
        return data.bars() == cut;
    }
}
