package io.troupe.journal;

/**
 * A portfolio of the journal: the house, or a book of strategies.
 *
 * @param book the book's number from 0, or −1 for the house
 */
public record PortfolioId(int book) {
    /** The fund itself. */
    public static final PortfolioId HOUSE = new PortfolioId(-1);

    private static final String BOOK = "book-";

    /** Checks the number. */
    public PortfolioId {
        if (book < -1) {
            throw new IllegalArgumentException("book must be ≥ -1, was " + book);
        }
    }

    /** The book with a number. */
    public static PortfolioId book(int book) {
        if (book < 0) {
            throw new IllegalArgumentException("book must be ≥ 0, was " + book);
        }
        return new PortfolioId(book);
    }

    /**
     * The portfolio with a name.
     *
     * @throws IllegalArgumentException if no portfolio has it
     */
    public static PortfolioId parse(String name) {
        if (name.equals(HOUSE.toString())) {
            return HOUSE;
        }
        if (!name.startsWith(BOOK)) {
            throw new IllegalArgumentException("no portfolio is named " + name);
        }
        return book(Integer.parseInt(name.substring(BOOK.length())));
    }

    /** Whether this is the fund itself. */
    public boolean isHouse() {
        return book < 0;
    }

    /** {@code house} or {@code book-3}: the name in the journal and in messages. */
    @Override
    public String toString() {
        return isHouse() ? "house" : BOOK + book;
    }
}
