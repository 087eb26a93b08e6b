package io.troupe.report.page;

import io.troupe.metrics.attribution.RiskAttribution;
import io.troupe.metrics.attribution.RiskPart;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Who and what carried the risk. */
final class RiskPartsTable {
    private static final int MOST = 100;
    private static final String NONE = "the fund's return does not vary";

    private RiskPartsTable() {}

    /** Adds what there is of strategies, assets and groups. */
    static PageBlocks add(PageBlocks blocks, RiskAttribution risk) {
        blocks.table(of("risk-by-strategy", "Who carried the risk", risk.portfolios()));
        blocks.table(of("risk-by-asset", "The same by asset", risk.assets()));
        blocks.table(of("risk-by-group", "The same by group", risk.groups()));
        return blocks.facts(
                PageBlocks.fact("Volatility of a bar", Shown.percent(risk.volatility(), NONE)),
                PageBlocks.fact("Expected shortfall of a bar, 95%",
                        Shown.percent(risk.expectedShortfall(), "there is no return")),
                PageBlocks.fact("Diversification ratio",
                        risk.diversificationRatio().isPresent()
                                ? Shown.number(risk.diversificationRatio().getAsDouble())
                                : new PageCell.Undefined(NONE)));
    }

    private static PageTable of(String id, String caption, List<RiskPart> parts) {
        List<List<PageCell>> rows = new ArrayList<>();
        parts.stream().sorted(Comparator.comparingDouble(
                (RiskPart part) -> -Math.abs(part.varianceShare().orElse(0)))).limit(MOST)
                .forEach(part -> rows.add(List.of(new PageCell.Named(part.name()),
                        Shown.percent(part.varianceShare(), NONE),
                        Shown.percent(part.expectedShortfall(), "there is no return"),
                        Shown.percent(part.volatility(), "there are fewer than two returns"))));
        return new PageTable(id, caption, List.of(PageTable.Column.words("Part"),
                PageTable.Column.numbers("Share of the variance"),
                PageTable.Column.numbers("Of the expected shortfall of a bar"),
                PageTable.Column.numbers("Volatility of its part")), rows, PageTable.Use.SORT,
                parts.size() <= MOST ? ""
                        : "These are the " + MOST + " of "
                                + Shown.count(parts.size()).shown() + " with the largest shares.");
    }
}
