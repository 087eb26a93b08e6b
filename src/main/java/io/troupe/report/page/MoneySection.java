package io.troupe.report.page;

import io.troupe.metrics.Section;
import io.troupe.report.analysis.RunAnalysis;
import io.troupe.report.attribution.Attribution;
import io.troupe.report.page.blocks.PageBlock;
import io.troupe.report.page.blocks.PageBlocks;
import io.troupe.report.page.blocks.ReportSection;
import io.troupe.report.page.blocks.Shown;
import io.troupe.report.summary.RunSummary;
import java.util.ArrayList;
import java.util.List;

/** What became of the money between what was earned and what is there. */
final class MoneySection implements ReportSection {
    @Override
    public String id() {
        return "money";
    }

    @Override
    public String title() {
        return "Where the money went";
    }

    @Override
    public String question() {
        return "What was wanted, what did it cost on the way, and who earned what is there?";
    }

    @Override
    public List<PageBlock> blocks(RunAnalysis run) {
        PageBlocks blocks = new PageBlocks(run);
        Attribution attribution = run.attribution();
        blocks.wide("waterfall").table(ShortfallTable.fund(attribution))
                .table(ShortfallTable.strategies(attribution))
                .wide("contributions").table(EarningsTable.portfolios(attribution.fund()))
                .table(EarningsTable.assets(attribution.fund().house()))
                .table(EarningsTable.years(attribution));
        return blocks.heading("Costs")
                .add(FigureTable.facts(run.summary().house().figures(), Section.COSTS))
                .heading("What being one fund saved")
                .add(crossings(run.summary().accounts().crossings())).list();
    }

    private static PageBlock crossings(RunSummary.Crossings crossings) {
        List<PageBlock.Fact> facts = new ArrayList<>();
        facts.add(PageBlocks.fact("Saved together", Shown.cents(crossings.savedMicros())));
        facts.add(PageBlocks.fact("Commissions saved",
                Shown.cents(crossings.commissionSavedMicros())));
        facts.add(PageBlocks.fact("Slippage saved",
                Shown.cents(crossings.slippageSavedMicros())));
        facts.add(PageBlocks.fact("Borrowing from each other",
                Shown.cents(crossings.flowsSavedMicros())));
        crossings.parts().ifPresent(parts -> {
            facts.add(PageBlocks.fact("By netting", Shown.cents(parts.nettingMicros())));
            facts.add(PageBlocks.fact("By pooling", Shown.cents(parts.poolingMicros())));
            facts.add(PageBlocks.fact("Swept to the strategies",
                    Shown.cents(parts.sweptMicros())));
        });
        return new PageBlock.Facts(facts);
    }
}
