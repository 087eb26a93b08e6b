package io.troupe.journal.portfolios;

import io.troupe.journal.BookState;
import io.troupe.journal.Durable;
import io.troupe.journal.JournalHead;
import io.troupe.journal.PortfolioId;
import io.troupe.journal.portfolios.JournalWriter.Notice;
import io.troupe.journal.store.JournalProblem;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the books of a run have answered so far that are being read back; the house has been. */
final class Recovery {
    private final BookState house;
    private final List<Durable> named;
    private final SortedMap<Integer, BookState> books = new TreeMap<>();
    private final List<JournalProblem> problems = new ArrayList<>();
    private final BitSet answered = new BitSet();

    /**
     * Nothing has been answered yet.
     *
     * @param house what was read back of the house
     * @param named how far each book must reach
     */
    Recovery(BookState house, List<Durable> named) {
        this.house = house;
        this.named = named;
    }

    /** A book has been read back. */
    void recovered(PortfolioId book, BookState state) {
        books.put(book.book(), state);
        answered.set(book.book());
    }

    /** A book cannot be read back. */
    void failed(PortfolioId book, JournalProblem problem) {
        problems.add(problem);
        answered.set(book.book());
    }

    /** A portfolio has stopped; one that failed has said before why. */
    void lost(PortfolioId portfolio, JournalProblem problem) {
        if (!portfolio.isHouse() && !answered.get(portfolio.book())) {
            failed(portfolio, problem);
        }
    }

    /** Whether all have answered. */
    boolean isComplete() {
        return answered.cardinality() == named.size();
    }

    /** What stands in the way, in the order in which it was told. */
    List<JournalProblem> problems() {
        return List.copyOf(problems);
    }

    /** How far the house reaches. */
    Durable durable() {
        return house.durable();
    }

    /** What is reported of books that have all been read back. */
    Notice.Opened opened() {
        List<BookState> states = List.copyOf(books.values());
        return new Notice.Opened(new JournalHead(durable(),
                states.stream().map(BookState::durable).toList(), named), house, states);
    }
}
