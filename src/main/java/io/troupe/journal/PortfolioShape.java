package io.troupe.journal;

/**
 * How much a portfolio holds, which bounds every index in its journal.
 *
 * @param id the portfolio
 * @param firstStrategy index of its first strategy in the run; −1 for the house
 * @param strategies how many strategies it holds, > 0; 1 for the house
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
}
