package io.troupe.report.analysis;

/**
 * What is not made for records of any length. These bounds and not the memory that there happens to
 * be decide, so that the same run has the same results everywhere. Immutable.
 *
 * @param returns as many returns of a portfolio are judged one by one; of more, periods
 * @param numbers of the strategies that are followed from bar to bar, what they are worth is as
 *        many numbers at the most, and so are their returns
 */
record AnalysisBounds(int returns, int numbers) {
    /** Those of every run. */
    static final AnalysisBounds STANDARD = new AnalysisBounds(ReturnPeriods.MOST, 1 << 23);
    /** As many strategies are followed in any case. */
    private static final int LEAST = 3;

    /** What the returns of a record are put together into before they are judged. */
    ReturnPeriods periods(int bars) {
        return ReturnPeriods.of(bars, returns);
    }

    /** How many strategies can be followed for so many bars, at least 3. */
    int followed(int bars) {
        return Math.max(LEAST, numbers / Math.max(1, bars));
    }
}
