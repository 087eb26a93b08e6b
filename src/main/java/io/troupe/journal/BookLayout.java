package io.troupe.journal;

/**
 * Which book of the journal holds which strategy: consecutive strategies, the same number in each
 * book but the last. It follows from the configuration alone, never from how strategies are hosted.
 *
 * @param strategies how many strategies the run has, > 0
 * @param strategiesPerBook how many strategies share a book, > 0
 */
public record BookLayout(int strategies, int strategiesPerBook) {
    private static final int SMALL_FUND = 16;
    private static final int LARGE_BOOK = 256;

    /** Checks the numbers. */
    public BookLayout {
        if (strategies <= 0 || strategiesPerBook <= 0) {
            throw new IllegalArgumentException(
                    "strategies and strategiesPerBook must be > 0, were " + strategies + " and "
                            + strategiesPerBook);
        }
    }

    /** A book for each of up to 16 strategies; 256 in a book where there are more. */
    public static BookLayout auto(int strategies) {
        return new BookLayout(strategies, strategies <= SMALL_FUND ? 1 : LARGE_BOOK);
    }

    /** How many books there are. */
    public int books() {
        return (strategies - 1) / strategiesPerBook + 1;
    }

    /** Index of a book's first strategy. */
    public int firstStrategy(int book) {
        return Math.multiplyExact(checked(book), strategiesPerBook);
    }

    /** Index of a book's last strategy, included. */
    public int lastStrategy(int book) {
        return (int) Math.min(strategies, (checked(book) + 1L) * strategiesPerBook) - 1;
    }

    /** The book that holds a strategy. */
    public int bookOf(int strategy) {
        if (strategy < 0 || strategy >= strategies) {
            throw new IndexOutOfBoundsException(
                    "strategy " + strategy + " of " + strategies);
        }
        return strategy / strategiesPerBook;
    }

    /** What bounds a book's journal. */
    public PortfolioShape book(int book, int assets) {
        int first = firstStrategy(book);
        return new PortfolioShape(PortfolioId.book(book), first, lastStrategy(book) - first + 1,
                assets, 0);
    }

    /** What bounds the house's journal. */
    public PortfolioShape house(int assets) {
        return new PortfolioShape(PortfolioId.HOUSE, BookingVisitor.HOUSE, HouseAccount.count(),
                assets, books());
    }

    private int checked(int book) {
        if (book < 0 || book >= books()) {
            throw new IndexOutOfBoundsException("book " + book + " of " + books());
        }
        return book;
    }
}
