package io.troupe.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.report.analysis.FundSeries;
import io.troupe.report.analysis.PortfolioSeries;
import io.troupe.report.page.blocks.PageCell;
import io.troupe.report.page.blocks.PageTable;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReturnTablesTest {
    private static final double[] NONE = {};

    private static FundSeries series(List<String> dates, double... returns) {
        return new FundSeries(dates, new PortfolioSeries(-1, "house", NONE, returns), List.of(),
                Optional.empty(), new FundSeries.Exposure(NONE, NONE),
                new FundSeries.Accounts(NONE, NONE, NONE), Optional.empty(), Optional.empty());
    }

    private static List<List<String>> shown(PageTable table) {
        return table.rows().stream().map(row -> row.stream().map(PageCell::shown).toList())
                .toList();
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
