package io.troupe.journal;

import java.util.Optional;

/**
 * The working ledger of a portfolio after a bar, to be compared with the durable one. Two ways lead
 * to what a portfolio holds: the actors that simulate it, and the events that tell of it. They must
 * meet.
 *
 * @param portfolio whose it is
 * @param bar the last bar that is in it
 * @param positions held steps, row by row and within it asset by asset: the strategies of a book,
 *        or the house and its {@linkplain HouseAccount accounts}
 * @param cashMicros cash of each row
 */
@SuppressWarnings("ArrayRecordComponent") // compared element by element below
public record Ledger(PortfolioId portfolio, int bar, long[] positions, long[] cashMicros) {
    /** The first place in which a durable ledger differs, in words; empty where there is none. */
    public Optional<String> difference(BookState durable) {
        int assets = durable.shape().assets();
        int strategies = durable.shape().strategies();
        if (cashMicros.length != strategies || positions.length != strategies * assets) {
            return Optional.of("it has another number of strategies or assets");
        }
        for (int k = 0; k < strategies; k++) {
            String whose = HouseAccount.nameOf(durable.shape().strategy(k)) + " ";
            for (int i = 0; i < assets; i++) {
                long working = positions[k * assets + i];
                if (durable.position(k, i) != working) {
                    return Optional.of(whose + "holds " + durable.position(k, i)
                            + " steps of asset " + i + " in the journal and " + working
                            + " in the simulation");
                }
            }
            if (durable.cashMicros(k) != cashMicros[k]) {
                return Optional.of(whose + "has " + durable.cashMicros(k)
                        + " millionths in cash in the journal and " + cashMicros[k]
                        + " in the simulation");
            }
        }
        return Optional.empty();
    }
}
