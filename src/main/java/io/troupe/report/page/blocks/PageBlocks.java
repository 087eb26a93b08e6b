package io.troupe.report.page.blocks;

import io.troupe.metrics.Figure;
import io.troupe.metrics.Unit;
import io.troupe.report.analysis.RunAnalysis;
import io.troupe.report.charts.catalog.RunCharts;
import java.util.ArrayList;
import java.util.List;

/** Blocks of a section that is being put together. */
public final class PageBlocks {
    private final RunAnalysis run;
    private final List<PageBlock> blocks = new ArrayList<>();

    /** None yet, of a run. */
    public PageBlocks(RunAnalysis run) {
        this.run = run;
    }

    /** Adds a block. */
    public PageBlocks add(PageBlock block) {
        blocks.add(block);
        return this;
    }

    /** Adds a chart over the whole width, if the run has something to show in it. */
    public PageBlocks wide(String chart) {
        RunCharts.chart(chart, run).ifPresent(spec -> add(new PageBlock.Drawn(spec, true)));
        return this;
    }

    /** Adds a chart of half the width, if the run has something to show in it. */
    public PageBlocks half(String chart) {
        RunCharts.chart(chart, run).ifPresent(spec -> add(new PageBlock.Drawn(spec, false)));
        return this;
    }

    /** Adds a heading. */
    public PageBlocks heading(String title) {
        return add(new PageBlock.Heading(title));
    }

    /** Adds a paragraph. */
    public PageBlocks prose(String sentences) {
        return add(new PageBlock.Prose(sentences));
    }

    /** Adds a table, if it has a row. */
    public PageBlocks table(PageTable table) {
        return table.rows().isEmpty() ? this : add(new PageBlock.Tabular(table));
    }

    /** Adds facts. */
    public PageBlocks facts(PageBlock.Fact... facts) {
        return add(new PageBlock.Facts(List.of(facts)));
    }

    /** A fact. */
    public static PageBlock.Fact fact(String name, PageCell value) {
        return new PageBlock.Fact(name, value);
    }

    /** A fact that is a figure. */
    public static PageBlock.Fact fact(String name, Unit unit, Figure figure) {
        return fact(name, Shown.figure(unit, figure));
    }

    /** What was put together. */
    public List<PageBlock> list() {
        return List.copyOf(blocks);
    }
}
