package io.troupe.report.summary;

/**
 * How a portfolio came to what it came to. Immutable.
 *
 * @param index what became of a unit of its capital, at some bars
 * @param years its returns by year
 * @param quarters its returns by quarter
 * @param months its returns by month; of a fund of more than {@value Courses#MOST_BY_MONTH}
 *        strategies the house's alone are known
 */
public record Course(SampledIndex index, CalendarReturns years, CalendarReturns quarters,
        CalendarReturns months) {}
