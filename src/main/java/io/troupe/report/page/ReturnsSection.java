package io.troupe.report.page;

import io.troupe.metrics.Section;
import io.troupe.report.analysis.RunAnalysis;
import io.troupe.report.page.blocks.PageBlock;
import io.troupe.report.page.blocks.PageBlocks;
import io.troupe.report.page.blocks.ReportSection;
import java.util.List;

/** When the fund earned, and how evenly. */
final class ReturnsSection implements ReportSection {
    @Override
    public String id() {
        return "returns";
    }

    @Override
    public String title() {
        return "Returns";
    }

    @Override
    public String question() {
        return "When did the fund earn, how evenly, and how long did it wait to be back?";
    }

    @Override
    public List<PageBlock> blocks(RunAnalysis run) {
        return new PageBlocks(run).wide("equity-log").wide("underwater").wide("monthly")
                .half("yearly").half("distribution").wide("rolling")
                .table(CrisisTable.of(run.series()))
                .heading("All figures of the fund")
                .add(FigureTable.facts(run.summary().house().figures(), Section.PERFORMANCE))
                .list();
    }
}
