package io.troupe.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.report.analysis.FundSeries;
import io.troupe.report.analysis.PortfolioSeries;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReturnTablesTest {
    private static final double[] NONE = {};

    private static FundSeries series(List<String> dates, double... returns) {
        return new FundSeries(dates, new PortfolioSeries(-1, "house", NONE, returns), List.of(),
                Optional.empty(), new FundSeries.Exposure(NONE, NONE),
                new FundSeries.Accounts(NONE, NONE, NONE), Optional.empty());
    }

    private static List<List<String>> shown(PageTable table) {
        return table.rows().stream().map(row -> row.stream().map(PageCell::shown).toList())
                .toList();
    }

    /**
     * Windows of four; the 5 % quantile is the least plus 0.15 of the way to the next. Forecasts of
     * the last four are −0.55 %, −1.4 %, −1.55 % and −1.775 %: only the first, −2 %, is below its
     * own. The 1 % quantiles, 0.03 of the way, are lower, and −2 % is below −0.91 % too.
     */
    @Test
    void countsTheBarsThatLostMoreThanTheWindowBeforeThemForecast() {
        double[] returns = {-0.01, 0.02, 0.03, 0.04, -0.02, 0.01, -0.005, 0.02};

        assertThat(shown(ValueAtRiskTable.of(returns, 4))).containsExactly(
                List.of("95%", "1.78%", "4", "1", "0.20", "2.00%"),
                List.of("99%", "1.96%", "4", "1", "0.04", "2.00%"));
    }

    @Test
    void forecastsNothingFromLessThanTwoWindows() {
        assertThat(ValueAtRiskTable.of(new double[7], 4).rows()).isEmpty();
    }

    @Test
    void saysThatAForecastWasNeverExceeded() {
        PageTable table = ValueAtRiskTable.of(new double[8], 4);

        assertThat(shown(table).getFirst()).containsExactly("95%", "0.00%", "4", "0", "0.20",
                "n/a");
    }

    /** 0.9 · 0.8 − 1 = −28 %: the return of the first day itself came before the fall. */
    @Test
    void compoundsTheReturnsAfterTheFirstCloseOfACrisis() {
        FundSeries series = series(List.of("1987-10-12", "1987-10-13", "1987-10-14", "1987-10-19",
                "1987-10-20"), Double.NaN, 0.5, -0.1, -0.2, 0.3);

        assertThat(shown(CrisisTable.of(series))).containsExactly(
                List.of("Black Monday", "1987-10-13 to 1987-10-19", "−28.00%"));
    }

    @Test
    void leavesOutCrisesThatTheRunHasNotSeenWhole() {
        assertThat(CrisisTable.of(series(List.of("1987-10-14", "1987-10-19"), 0, 0)).rows())
                .isEmpty();
        assertThat(CrisisTable.of(series(List.of("1987-10-13", "1987-10-16"), 0, 0)).rows())
                .isEmpty();
        assertThat(CrisisTable.of(series(List.of())).rows()).isEmpty();
    }
}
