package io.troupe.journal;

import java.util.List;

/** Where the events of a run's portfolios are read back, a few at a time. */
public interface EventSource {
    /**
     * Reads events of a portfolio, in their order.
     *
     * @param fromSequence the number of the first one, from 1
     * @param most how many, > 0
     * @return as many as were asked for, or all that are left
     * @throws JournalDamage if they cannot be read
     */
    List<BarsBooked> read(PortfolioId portfolio, long fromSequence, int most);
}
