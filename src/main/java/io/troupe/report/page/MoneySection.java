package io.troupe.report.page;

import io.troupe.metrics.Section;
import io.troupe.report.analysis.RunAnalysis;
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
        return "What was earned, what did it cost, and who had it in the end?";
    }

    @Override
    public List<PageBlock> blocks(RunAnalysis run) {
        List<PageBlock> blocks = new ArrayList<>();
        blocks.add(new PageBlock.Heading("Costs"));
        blocks.add(FigureTable.facts(run.summary().house().figures(), Section.COSTS));
        blocks.add(new PageBlock.Heading("What being one fund saved"));
        blocks.add(crossings(run.summary().accounts().crossings()));
        return blocks;
    }

    private static PageBlock crossings(RunSummary.Crossings crossings) {
        List<PageBlock.Fact> facts = new ArrayList<>();
        facts.add(new PageBlock.Fact("Saved together", Shown.cents(crossings.savedMicros())));
        facts.add(new PageBlock.Fact("Commissions saved",
                Shown.cents(crossings.commissionSavedMicros())));
        facts.add(new PageBlock.Fact("Slippage saved",
                Shown.cents(crossings.slippageSavedMicros())));
        facts.add(new PageBlock.Fact("Borrowing from each other",
                Shown.cents(crossings.flowsSavedMicros())));
        crossings.parts().ifPresent(parts -> {
            facts.add(new PageBlock.Fact("By netting", Shown.cents(parts.nettingMicros())));
            facts.add(new PageBlock.Fact("By pooling", Shown.cents(parts.poolingMicros())));
            facts.add(new PageBlock.Fact("Swept to the strategies",
                    Shown.cents(parts.sweptMicros())));
        });
        return new PageBlock.Facts(facts);
    }
}
