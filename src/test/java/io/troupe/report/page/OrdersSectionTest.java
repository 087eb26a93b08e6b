package io.troupe.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.metrics.standard.StandardMetrics;
import io.troupe.report.OrderedFund;
import io.troupe.report.TestAnalyses;
import io.troupe.report.analysis.RunAnalysis;
import io.troupe.report.analysis.RunAnalyzer;
import io.troupe.report.page.blocks.PageBlock;
import io.troupe.report.page.blocks.PageCell;
import io.troupe.report.page.blocks.Shown;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the page says of the orders of a fund that is known by heart. */
class OrdersSectionTest {
    private static final RunAnalysis RUN = new RunAnalyzer(OrderedFund.context(),
            OrderedFund.bookings()).analyze(TestAnalyses.UNKNOWN, StandardMetrics.REGISTER,
                    TestAnalyses.KNOWING_NOTHING, List.of());

    private static List<List<PageCell>> rows(String table) {
        return new OrdersSection().blocks(RUN).stream()
                .filter(PageBlock.Tabular.class::isInstance)
                .map(block -> ((PageBlock.Tabular) block).table())
                .filter(each -> each.id().equals(table)).findFirst().orElseThrow().rows();
    }

    /** Working, filled, cancelled, refused, all. */
    @Test
    void countsOrdersByTypeAndState() {
        assertThat(rows("orders-by-type")).containsExactly(row("market", 0, 2, 0, 1, 3),
                row("limit", 0, 1, 1, 0, 2), row("stop", 0, 1, 0, 0, 1),
                row("trailing-stop", 1, 0, 0, 0, 1));
        assertThat(rows("orders-refused")).containsExactly(row("quantity", 1));
    }

    private static List<PageCell> row(String name, long... counts) {
        List<PageCell> row = new ArrayList<>(List.of(new PageCell.Words(name)));
        for (long count : counts) {
            row.add(Shown.count(count));
        }
        return row;
    }

    @Test
    void explainsAFill() {
        assertThat(new OrdersSection().blocks(RUN).getLast())
                .isInstanceOfSatisfying(PageBlock.Listing.class, listing -> assertThat(
                        listing.text()).startsWith("order a/0/0: buy 10 X market")
                        .contains("fill a/0/0#1, line 3 of fills.csv"));
    }
}
