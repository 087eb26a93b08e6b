package io.troupe.report.page;

import io.troupe.metrics.Metric;
import io.troupe.metrics.TotalReturn;
import io.troupe.metrics.View;
import io.troupe.report.analysis.PortfolioSeries;
import io.troupe.report.analysis.RunAnalysis;
import io.troupe.report.charts.Values;
import io.troupe.report.page.blocks.PageBlock;
import io.troupe.report.page.blocks.PageBlocks;
import io.troupe.report.page.blocks.PageCell;
import io.troupe.report.page.blocks.PageTable;
import io.troupe.report.page.blocks.ReportSection;
import io.troupe.report.page.blocks.Shown;
import io.troupe.report.page.blocks.SmallLine;
import io.troupe.report.summary.PortfolioSummary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What each strategy did, and how they go together. */
final class StrategiesSection implements ReportSection {
    /** So many strategies are in the table; of more, half of them are the best, half the worst. */
    private static final int MOST_ROWS = 2000;

    @Override
    public String id() {
        return "strategies";
    }

    @Override
    public String title() {
        return "Strategies";
    }

    @Override
    public String question() {
        return "Which strategies carried the fund, and how do they go together?";
    }

    @Override
    public List<PageBlock> blocks(RunAnalysis run) {
        PageBlocks blocks = new PageBlocks(run).wide("strategies").table(table(run));
        if (run.summary().bars() > 1) {
            blocks.add(multiples(run));
        }
        return blocks.half("risk-return").half("correlation").wide("capital").list();
    }

    private static PageTable table(RunAnalysis run) {
        List<PortfolioSummary> strategies = run.summary().strategies();
        boolean isAll = strategies.size() <= MOST_ROWS;
        List<PortfolioSummary> chosen = isAll ? strategies : extremes(strategies);
        List<Metric> metrics = run.summary().register().in(View.TABLE);
        List<PageTable.Column> columns = new ArrayList<>();
        columns.add(PageTable.Column.words("Strategy"));
        metrics.forEach(metric -> columns.add(
                PageTable.Column.numbers(metric.label(View.TABLE).orElseThrow())));
        List<List<PageCell>> rows = new ArrayList<>();
        for (PortfolioSummary strategy : chosen) {
            List<PageCell> row = new ArrayList<>();
            row.add(new PageCell.Named(strategy.id()));
            metrics.forEach(metric -> row.add(FigureTable.cell(strategy.figures(), metric)));
            rows.add(row);
        }
        return new PageTable("strategies", "Figures of each strategy", columns, rows,
                PageTable.Use.SORT_AND_FILTER, isAll ? ""
                        : "Of " + Shown.count(strategies.size()).shown() + " strategies these are"
                                + " the best and the worst by total return; all are in"
                                + " strategies.csv.");
    }

    /** The best, then the worst by total return; of equals the first is better. */
    private static List<PortfolioSummary> extremes(List<PortfolioSummary> strategies) {
        List<PortfolioSummary> ranked = strategies.stream()
                .sorted(Comparator.comparingDouble((PortfolioSummary each) -> -merit(each)))
                .toList();
        List<PortfolioSummary> chosen = new ArrayList<>(ranked.subList(0, MOST_ROWS / 2));
        chosen.addAll(ranked.subList(ranked.size() - MOST_ROWS / 2, ranked.size()));
        return chosen;
    }

    private static double merit(PortfolioSummary strategy) {
        return TotalReturn.METRIC.merit(strategy.figures().of(TotalReturn.METRIC));
    }

    private static PageBlock multiples(RunAnalysis run) {
        List<PageBlock.Multiple> each = new ArrayList<>();
        for (PortfolioSeries strategy : run.series().strategies()) {
            PortfolioSummary summary = run.summary().strategies().get(strategy.number());
            each.add(new PageBlock.Multiple(strategy.id(),
                    new SmallLine("index of " + Shown.name(strategy.id()),
                            Values.of(strategy.index())),
                    FigureTable.cell(summary.figures(), TotalReturn.METRIC).shown()));
        }
        String which = each.size() == run.summary().strategies().size() ? ""
                : ", of the best and the worst";
        return new PageBlock.Multiples("Growth of each strategy" + which, each);
    }
}
