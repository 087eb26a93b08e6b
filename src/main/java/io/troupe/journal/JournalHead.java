package io.troupe.journal;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How far a run's journal reaches. A bar is durable when the house has written it; books write
 * first, so they may be ahead.
 *
 * @param house the house's journal
 * @param books the journal of each book
 * @param named what the house's last event says of each book: how far it was at the house's last
 *         bar
 */
public record JournalHead(Durable house, List<Durable> books, List<Durable> named) {
    /** Checks that all books are named. */
    public JournalHead {
        books = List.copyOf(books);
        named = List.copyOf(named);
        if (books.size() != named.size()) {
            throw new IllegalArgumentException(
                    books.size() + " books, but the house names " + named.size());
        }
    }

    /** The head of a journal that has not been written to. */
    public static JournalHead empty(JournalPlan plan) {
        List<Durable> books = IntStream.range(0, plan.layout().books())
                .mapToObj(book -> Durable.none(plan.startHash(PortfolioId.book(book)))).toList();
        return new JournalHead(Durable.none(plan.startHash(PortfolioId.HOUSE)), books, books);
    }

    /** The last bar any portfolio has written; at least the house's. */
    public int lastWrittenBar() {
        return Math.max(house.bar(), books.stream().mapToInt(Durable::bar).max().orElse(-1));
    }
}
