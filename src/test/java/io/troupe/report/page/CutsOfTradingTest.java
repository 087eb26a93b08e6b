package io.troupe.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.journal.BookingVisitor;
import io.troupe.metrics.standard.StandardMetrics;
import io.troupe.model.CutReason;
import io.troupe.report.HandComputedFund;
import io.troupe.report.ScriptedBookings;
import io.troupe.report.TestAnalyses;
import io.troupe.report.analysis.RunAnalyzer;
import io.troupe.report.page.blocks.PageBlock;
import io.troupe.report.page.blocks.PageCell;
import io.troupe.report.page.blocks.PageTable;
import io.troupe.report.page.blocks.Shown;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the page says kept orders from being filled. */
class CutsOfTradingTest {
    private static Optional<List<List<PageCell>>> rows(String table, ScriptedBookings bookings) {
        return new TradingSection().blocks(new RunAnalyzer(HandComputedFund.context(), bookings)
                .analyze(TestAnalyses.UNKNOWN, StandardMetrics.REGISTER,
                        TestAnalyses.KNOWING_NOTHING, List.of()))
                .stream().filter(PageBlock.Tabular.class::isInstance)
                .map(block -> ((PageBlock.Tabular) block).table())
                .filter(each -> each.id().equals(table)).findFirst().map(PageTable::rows);
    }

    private static List<PageCell> row(CutReason reason, long count) {
        return List.of(new PageCell.Words(reason.label()), Shown.count(count));
    }

    /** The fund's by its own orders, those of strategies' own rules by all of theirs. */
    @Test
    void whatOwnRulesCutHasATableOfItsOwn() {
        ScriptedBookings bookings = new ScriptedBookings().bar(
                v -> v.cut(BookingVisitor.HOUSE, 0, 9, 8, CutReason.NET_LIMIT),
                v -> v.ownCut(0, 0, 9, 8, CutReason.ORDER_VOLUME),
                v -> v.ownCut(0, 0, 8, 7, CutReason.ASSET_LIMIT),
                v -> v.ownCut(1, 0, 9, 0, CutReason.ORDER_VOLUME));
        assertThat(rows("cuts", bookings).stream().flatMap(List::stream))
                .containsExactly(row(CutReason.NET_LIMIT, 1));
        assertThat(rows("own-cuts", bookings).stream().flatMap(List::stream))
                .containsExactly(row(CutReason.ASSET_LIMIT, 1), row(CutReason.ORDER_VOLUME, 2));
        assertThat(rows("own-cuts", HandComputedFund.bookings())).isEmpty();
    }
}
