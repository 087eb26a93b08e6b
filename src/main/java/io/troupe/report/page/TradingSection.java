package io.troupe.report.page;

import io.troupe.metrics.Section;
import io.troupe.model.CutReason;
import io.troupe.report.analysis.RunAnalysis;
import io.troupe.report.summary.PortfolioSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What trading came to. */
final class TradingSection implements ReportSection {
    @Override
    public String id() {
        return "trading";
    }

    @Override
    public String title() {
        return "Trading";
    }

    @Override
    public String question() {
        return "What did single trades come to, and what kept orders from being filled?";
    }

    @Override
    public List<PageBlock> blocks(RunAnalysis run) {
        PortfolioSummary house = run.summary().house();
        List<PageBlock> blocks = new ArrayList<>();
        blocks.add(FigureTable.facts(house.figures(), Section.TRADES));
        blocks.add(cuts(house.cuts()));
        return blocks;
    }

    private static PageBlock cuts(Map<CutReason, Long> cuts) {
        List<List<PageCell>> rows = new ArrayList<>();
        cuts.forEach((reason, count) -> {
            if (count > 0) {
                rows.add(List.of(new PageCell.Words(reason.label()), Shown.count(count)));
            }
        });
        if (rows.isEmpty()) {
            return new PageBlock.Prose("No order of the fund was cut.");
        }
        return new PageBlock.Tabular(PageTable.plain("cuts", "Orders of the fund that were cut",
                List.of(PageTable.Column.words("Reason"), PageTable.Column.numbers("Orders")),
                rows));
    }
}
