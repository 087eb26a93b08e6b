package io.troupe.report.page.risk;

import io.troupe.model.CutReason;
import io.troupe.model.RiskEvent;
import io.troupe.report.attribution.ImplementationShortfall;
import io.troupe.report.attribution.PortfolioAttribution;
import io.troupe.report.attribution.ShortfallSource;
import io.troupe.report.charts.ValueFormat;
import io.troupe.report.page.blocks.PageBlock;
import io.troupe.report.page.blocks.PageBlocks;
import io.troupe.report.page.blocks.PageCell;
import io.troupe.report.page.blocks.PageTable;
import io.troupe.report.page.blocks.Shown;
import io.troupe.report.risk.RuleActs;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** What rules about risk did, and what that cost or earned. */
final class RuleActsTables {
    private static final int MOST = 60;
    private static final String NO_FIGURE = "the rule has no such number";

    private RuleActsTables() {}

    /** A row for each rule, portfolio and asset; of many those that acted most often. */
    static PageTable acts(RuleActs acted) {
        List<RuleActs.Act> told = acted.acts().stream()
                .sorted(Comparator.comparingInt(act -> -act.count())).limit(MOST).toList();
        List<List<PageCell>> rows = new ArrayList<>();
        acted.acts().stream().filter(told::contains).forEach(act -> rows.add(row(act)));
        return new PageTable("risk-rules", "What rules about risk did", List.of(
                PageTable.Column.words("What"), PageTable.Column.words("Whose"),
                PageTable.Column.words("Rule"), PageTable.Column.words("Asset"),
                PageTable.Column.numbers("Times"), PageTable.Column.words("First"),
                PageTable.Column.words("Last"), PageTable.Column.numbers("Bars in force"),
                PageTable.Column.numbers("Worst"), PageTable.Column.numbers("Limit")), rows,
                PageTable.Use.SORT_AND_FILTER, acted.acts().size() <= MOST ? ""
                        : "These are the " + MOST + " of "
                                + Shown.count(acted.acts().size()).shown()
                                + " that acted most often.");
    }

    private static List<PageCell> row(RuleActs.Act act) {
        return List.of(new PageCell.Words(act.kind().label()),
                new PageCell.Named(act.portfolio()), new PageCell.Named(act.rule()),
                new PageCell.Named(act.symbol()), Shown.count(act.count()),
                new PageCell.Words(act.first()), new PageCell.Words(act.last()),
                act.kind() == RiskEvent.Kind.HALTED
                        ? Shown.count(act.barsInForce())
                        : new PageCell.Undefined("only halts have an end"),
                number(act.worst().figure()), number(act.worst().limit()));
    }

    private static PageCell number(OptionalDouble value) {
        return value.isPresent() ? Shown.of(ValueFormat.PLAIN, value.getAsDouble())
                : new PageCell.Undefined(NO_FIGURE);
    }

    /** What limits cut of the fund's orders and of strategies', with the waterfall's cost. */
    static PageTable cuts(RuleActs acted, ImplementationShortfall fund) {
        List<List<PageCell>> rows = new ArrayList<>();
        acted.cuts().forEach((reason, cuts) -> rows.add(row("fund", reason, cuts,
                money(fund.of(source(reason))))));
        acted.ownCuts().forEach((reason, cuts) -> rows.add(row("a strategy's own", reason, cuts,
                new PageCell.Undefined("it is told of all own rules together"))));
        if (!acted.ownCuts().isEmpty()) {
            rows.add(List.of(new PageCell.Words("all own rules"),
                    new PageCell.Words("a strategy's own"),
                    Shown.count(acted.ownCuts().values().stream()
                            .mapToLong(RuleActs.Cuts::count).sum()),
                    money(acted.ownCuts().values().stream()
                            .mapToDouble(RuleActs.Cuts::value).sum()),
                    money(fund.of(ShortfallSource.OWN_RULES))));
        }
        return PageTable.plain("limit-costs", "What limits cut, and what that cost or saved",
                List.of(PageTable.Column.words("Limit"), PageTable.Column.words("Whose"),
                        PageTable.Column.numbers("Cuts"),
                        PageTable.Column.numbers("Value not traded"),
                        PageTable.Column.numbers("In the waterfall")),
                rows);
    }

    private static List<PageCell> row(String whose, CutReason reason, RuleActs.Cuts cuts,
            PageCell cost) {
        return List.of(new PageCell.Words(reason.label()), new PageCell.Words(whose),
                Shown.count(cuts.count()), money(cuts.value()), cost);
    }

    /** Under which of the waterfall's lines what a reason of the fund's cut is told. */
    private static ShortfallSource source(CutReason reason) {
        return ShortfallSource.valueOf(reason.name());
    }

    private static PageCell money(double amount) {
        return Shown.money(BigDecimal.valueOf(amount));
    }

    /** What the overlay earned or cost, and how it scaled; nothing where the fund has none. */
    static void overlay(PageBlocks blocks, RuleActs acted,
            Optional<PortfolioAttribution> overlay) {
        if (overlay.isEmpty()) {
            return;
        }
        List<PageBlock.Fact> facts = new ArrayList<>();
        facts.add(PageBlocks.fact("The overlay earned",
                money(overlay.get().earnings().total())));
        RuleActs.Scale scale = acted.scale();
        if (!scale.bound().isEmpty()) {
            facts.add(PageBlocks.fact("Factor, mean", Shown.number(scale.mean())));
            facts.add(PageBlocks.fact("Factor, least", Shown.number(scale.least())));
            scale.bound().forEach((rule, bars) -> facts.add(PageBlocks.fact(
                    "Of all bars, " + rule, Shown.percent((double) bars / scale.bars()))));
        }
        blocks.add(new PageBlock.Facts(facts));
    }
}
