package io.troupe.report.page.risk;

import io.troupe.report.analysis.RunAnalysis;
import io.troupe.report.page.blocks.PageBlock;
import io.troupe.report.page.blocks.PageBlocks;
import io.troupe.report.page.blocks.PageCell;
import io.troupe.report.page.blocks.PageTable;
import io.troupe.report.page.blocks.ReportSection;
import io.troupe.report.risk.RiskCourse;
import io.troupe.report.summary.RunSummary;
import java.util.ArrayList;
import java.util.List;

/** What could have been lost, and what stopped it. */
public final class RiskSection implements ReportSection {
    @Override
    public String id() {
        return "risk";
    }

    @Override
    public String title() {
        return "Risk";
    }

    @Override
    public String question() {
        return "How much was at stake, how bad did it get, and who carried it?";
    }

    @Override
    public List<PageBlock> blocks(RunAnalysis run) {
        PageBlocks blocks = new PageBlocks(run).wide("exposure").wide("value-at-risk");
        run.series().risk().ifPresent(risk -> blocks.table(ValueAtRiskTable.of(risk)));
        blocks.wide("drawdowns").table(DrawdownTable.of(run)).wide("risk-shares");
        RiskPartsTable.add(blocks, run.attribution().risk(), run.series().risk())
                .add(halts(run.summary()));
        run.series().risk().map(RiskCourse::rulesActed).ifPresent(acted -> {
            blocks.table(RuleActsTables.acts(acted))
                    .table(RuleActsTables.cuts(acted, run.attribution().shortfall()));
            RuleActsTables.overlay(blocks, acted, run.attribution().fund().overlay());
        });
        run.series().risk().ifPresent(risk -> blocks.table(
                StressTable.of(risk.stress(), risk.byStrategy().value())));
        return blocks.list();
    }

    private static PageBlock halts(RunSummary run) {
        if (run.halts().isEmpty()) {
            return new PageBlock.Prose("The fund was never halted.");
        }
        List<List<PageCell>> rows = new ArrayList<>();
        for (RunSummary.Halt halt : run.halts()) {
            rows.add(List.of(new PageCell.Words(halt.from()),
                    halt.to().<PageCell>map(PageCell.Words::new)
                            .orElseGet(() -> new PageCell.Undefined("it did not end"))));
        }
        return new PageBlock.Tabular(PageTable.plain("halts", "Halts of the fund",
                List.of(PageTable.Column.words("From"), PageTable.Column.words("To")), rows));
    }
}
