package io.troupe.journal;

/**
 * How much a portfolio holds, which bounds every index in its journal. Its ledgers are rows: the
 * strategies of a book, the {@linkplain HouseAccount accounts} of the house.
 *
 * @param id the portfolio
 * @param firstStrategy index of its first strategy in the run; −1 for the house
 * @param strategies how many rows it has, > 0: strategies, or accounts of the house
 * @param assets how many assets the run has, > 0
 * @param books how many books it names in its events: all for the house, 0 for a book
 */
public record PortfolioShape(PortfolioId id, int firstStrategy, int strategies, int assets,
        int books) {
    /** Checks the numbers. */
    public PortfolioShape {
        if (strategies <= 0 || assets <= 0 || books < 0 || firstStrategy < -1) {
            throw new IllegalArgumentException("no portfolio " + id + " has " + strategies
                    + " strategies from " + firstStrategy + ", " + assets + " assets and " + books
                    + " books");
        }
    }

    /**
     * Whose bookings a row has: a strategy's index in the run, which rises from row to row, or the
     * number of an account of the house, which falls from {@link BookingVisitor#HOUSE}.
     */
    public int strategy(int row) {
        return firstStrategy < 0 ? firstStrategy - row : firstStrategy + row;
    }

    /** The row of a strategy or account, the opposite of {@link #strategy}. */
    public int row(int strategy) {
        return firstStrategy < 0 ? firstStrategy - strategy : strategy - firstStrategy;
    }
}
