package io.troupe.report.page.risk;

import io.troupe.report.page.blocks.PageCell;
import io.troupe.report.page.blocks.PageTable;
import io.troupe.report.page.blocks.Shown;
import io.troupe.report.risk.ModelBacktest;
import io.troupe.report.risk.RiskCourse;
import io.troupe.risk.backtests.TestFigure;
import io.troupe.risk.backtests.TrafficLight;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether what models forecast of what was held came true: at each bar, from what was known at the
 * close before it.
 */
final class ValueAtRiskTable {
    private ValueAtRiskTable() {}

    /** A row for each model and outcome; none where no window was full. */
    static PageTable of(RiskCourse risk) {
        List<List<PageCell>> rows = new ArrayList<>();
        for (ModelBacktest test : risk.tests()) {
            if (test.counts().observations() > 0) {
                rows.add(row(test));
            }
        }
        return PageTable.plain("value-at-risk", "Value at risk of what was held, at "
                + Shown.percent(risk.rules().level()).shown() + ", against what came",
                List.of(PageTable.Column.words("Model"), PageTable.Column.words("Outcome"),
                        PageTable.Column.numbers("Bars forecast"),
                        PageTable.Column.numbers("Exceeded"), PageTable.Column.numbers("Expected"),
                        PageTable.Column.numbers("p, how many (Kupiec)"),
                        PageTable.Column.numbers("p, when (Christoffersen)"),
                        PageTable.Column.words("Zone (Basel)"),
                        PageTable.Column.numbers("Z₂, how large")),
                rows);
    }

    private static List<PageCell> row(ModelBacktest test) {
        return List.of(new PageCell.Named(test.model()),
                new PageCell.Words(test.outcome().label()),
                Shown.count(test.counts().observations()),
                Shown.count(test.counts().exceedances()),
                Shown.number(test.counts().expected()),
                probability(test.coverage().unconditional()),
                probability(test.coverage().independence()),
                test.zone().<PageCell>map(zone -> new PageCell.Words(zone.label()))
                        .orElseGet(() -> new PageCell.Undefined("there are fewer than "
                                + TrafficLight.OBSERVATIONS + " forecasts")),
                test.shortfall().isPresent() ? Shown.number(test.shortfall().getAsDouble())
                        : new PageCell.Undefined("no loss was forecast"));
    }

    private static PageCell probability(TestFigure figure) {
        return switch (figure) {
            case TestFigure.Tested(double _, double probability) -> Shown.percent(probability);
            case TestFigure.Untested(String reason) -> new PageCell.Undefined(reason);
        };
    }
}
