package io.troupe.risk.backtests;

/** What a test of forecasts came to, or why it says nothing. */
public sealed interface TestFigure {
    /**
     * There is a figure.
     *
     * @param statistic of the test
     * @param pValue how probable a statistic at least so extreme is if the forecasts are right
     */
    record Tested(double statistic, double pValue) implements TestFigure {}

    /**
     * There is none.
     *
     * @param reason why, to follow a colon
     */
    record Untested(String reason) implements TestFigure {}
}
