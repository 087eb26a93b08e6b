package io.troupe.report.page.risk;

import io.troupe.metrics.attribution.RiskAttribution;
import io.troupe.metrics.attribution.RiskPart;
import io.troupe.report.page.blocks.PageBlocks;
import io.troupe.report.page.blocks.PageCell;
import io.troupe.report.page.blocks.PageTable;
import io.troupe.report.page.blocks.Shown;
import io.troupe.report.risk.RiskCourse;
import io.troupe.report.risk.RiskMeasurement;
import io.troupe.report.risk.RiskMeasurement.PartFigures;
import io.troupe.risk.models.RiskEstimate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who and what carried the risk, and carries that of the bar after the last. */
final class RiskPartsTable {
    private static final int MOST = 100;
    private static final String NONE = "the fund's return does not vary";
    private static final String NOTHING_HELD = "it holds nothing at the end";

    private RiskPartsTable() {}

    /** Adds what there is of strategies, assets and groups. */
    static PageBlocks add(PageBlocks blocks, RiskAttribution risk, Optional<RiskCourse> course) {
        blocks.table(of("risk-by-strategy", "Who carried the risk", risk.portfolios(),
                course.map(RiskCourse::byStrategy)));
        blocks.table(of("risk-by-asset", "The same by asset", risk.assets(),
                course.map(RiskCourse::byAsset)));
        blocks.table(of("risk-by-group", "The same by group", risk.groups(),
                course.map(RiskCourse::byGroup)));
        blocks.facts(
                PageBlocks.fact("Volatility of a bar", Shown.percent(risk.volatility(), NONE)),
                PageBlocks.fact("Expected shortfall of a bar, 95%",
                        Shown.percent(risk.expectedShortfall(), "there is no return")),
                PageBlocks.fact("Diversification ratio",
                        risk.diversificationRatio().isPresent()
                                ? Shown.number(risk.diversificationRatio().getAsDouble())
                                : new PageCell.Undefined(NONE)));
        course.ifPresent(known -> next(blocks, known));
        return blocks;
    }

    /** What may be lost by the bar after the last. */
    private static void next(PageBlocks blocks, RiskCourse risk) {
        String level = Shown.percent(risk.rules().level()).shown();
        blocks.facts(
                PageBlocks.fact("Value at risk of the next bar, " + level,
                        loss(risk.byStrategy(), RiskEstimate::var)),
                PageBlocks.fact("Expected shortfall of the next bar",
                        loss(risk.byStrategy(), RiskEstimate::es)),
                PageBlocks.fact("By the model",
                        new PageCell.Words(risk.rules().model().name())));
    }

    private static PageCell loss(RiskMeasurement told,
            Function<RiskEstimate, OptionalDouble> figure) {
        return switch (told.models().getFirst().estimate()) {
            case RiskEstimate.Estimated known -> Shown.percent(figure.apply(known), "");
            case RiskEstimate.NotAvailable(String reason) -> new PageCell.Undefined(reason);
        };
    }

    private static PageTable of(String id, String caption, List<RiskPart> parts,
            Optional<RiskMeasurement> next) {
        Map<String, PartFigures> atEnd = next.map(told -> told.parts().rows()).orElse(List.of())
                .stream().collect(Collectors.toMap(PartFigures::name, Function.identity()));
        List<List<PageCell>> rows = new ArrayList<>();
        parts.stream().sorted(Comparator.comparingDouble(
                (RiskPart part) -> -Math.abs(part.varianceShare().orElse(0)))).limit(MOST)
                .forEach(part -> rows.add(row(part, atEnd)));
        List<PageTable.Column> columns = new ArrayList<>(List.of(PageTable.Column.words("Part"),
                PageTable.Column.numbers("Share of the variance"),
                PageTable.Column.numbers("Of the expected shortfall of a bar"),
                PageTable.Column.numbers("Volatility of its part")));
        if (!atEnd.isEmpty()) {
            columns.add(PageTable.Column.numbers("Of that of the next bar"));
            columns.add(PageTable.Column.numbers("In money"));
        }
        return new PageTable(id, caption, columns, rows, PageTable.Use.SORT,
                parts.size() <= MOST ? ""
                        : "These are the " + MOST + " of "
                                + Shown.count(parts.size()).shown() + " with the largest shares.");
    }

    private static List<PageCell> row(RiskPart part, Map<String, PartFigures> atEnd) {
        List<PageCell> row = new ArrayList<>(List.of(new PageCell.Named(part.name()),
                Shown.percent(part.varianceShare(), NONE),
                Shown.percent(part.expectedShortfall(), "there is no return"),
                Shown.percent(part.volatility(), "there are fewer than two returns")));
        if (!atEnd.isEmpty()) {
            PartFigures next = atEnd.get(part.name());
            row.add(next == null ? new PageCell.Undefined(NOTHING_HELD)
                    : Shown.percent(next.expectedShortfall()));
            row.add(next == null ? new PageCell.Undefined(NOTHING_HELD)
                    : Shown.cents(BigDecimal.valueOf(next.cents(), 2)));
        }
        return row;
    }
}
