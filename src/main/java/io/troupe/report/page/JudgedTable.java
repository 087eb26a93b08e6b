package io.troupe.report.page;

import io.troupe.metrics.inference.BootstrapFigure;
import io.troupe.metrics.inference.ConfidenceInterval;
import io.troupe.metrics.inference.DeflatedSharpe;
import io.troupe.metrics.inference.FigureInterval;
import io.troupe.metrics.inference.SharpeInference;
import io.troupe.report.analysis.FundInference;
import io.troupe.report.page.blocks.PageCell;
import io.troupe.report.page.blocks.PageTable;
import io.troupe.report.page.blocks.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How far the figures of single strategies may be luck. */
final class JudgedTable {
    private JudgedTable() {}

    /** A row for each strategy that is judged. */
    static PageTable of(FundInference inference) {
        List<List<PageCell>> rows = new ArrayList<>();
        inference.strategies().forEach(each -> rows.add(row(each)));
        return new PageTable("judged", "Strategies, of many those with the highest Sharpe ratios",
                List.of(PageTable.Column.words("Strategy"), PageTable.Column.numbers("Sharpe"),
                        PageTable.Column.numbers("Error (Lo)"),
                        PageTable.Column.numbers("95% from"),
                        PageTable.Column.numbers("to"), PageTable.Column.numbers("PSR"),
                        PageTable.Column.numbers("DSR, all trials"),
                        PageTable.Column.numbers("DSR, effective trials")),
                rows, PageTable.Use.SORT, "");
    }

    private static List<PageCell> row(FundInference.Judged each) {
        PageCell name = new PageCell.Named(each.id());
        PageCell byAll = probability(each.deflated().map(FundInference.Deflated::byAll));
        PageCell byEffective = probability(
                each.deflated().map(FundInference.Deflated::byEffective));
        return switch (each.sharpe()) {
            case SharpeInference.Undefined(var why) -> {
                PageCell none = new PageCell.Undefined(why.sentence());
                yield List.of(name, none, none, none, none, none, byAll, byEffective);
            }
            case SharpeInference.Estimated sharpe -> {
                Optional<ConfidenceInterval> interval = Optional
                        .ofNullable(sharpe.intervals().get(BootstrapFigure.SHARPE))
                        .flatMap(FigureInterval::best);
                PageCell none = new PageCell.Undefined("resamples do not give one");
                yield List.of(name, Shown.number(sharpe.sharpe()),
                        Shown.number(sharpe.autocorrelatedError()),
                        interval.map(found -> Shown.number(found.low())).orElse(none),
                        interval.map(found -> Shown.number(found.high())).orElse(none),
                        Shown.percent(sharpe.probabilityAboveZero()), byAll, byEffective);
            }
        };
    }

    /** A deflated ratio's probability. */
    static PageCell probability(Optional<DeflatedSharpe> deflated) {
        return deflated.map(each -> Shown.percent(each.probability())).orElseGet(
                () -> new PageCell.Undefined("it is not known how much was tried, or the ratio is"
                        + " not defined"));
    }

    /** What a figure is called. */
    static String name(BootstrapFigure figure) {
        return switch (figure) {
            case SHARPE -> "Sharpe ratio";
            case ANNUAL_RETURN -> "Annual return";
            case VOLATILITY -> "Volatility";
            case MAX_DRAWDOWN -> "Largest drawdown";
        };
    }

    /** A value of a figure, in its unit. */
    static PageCell value(BootstrapFigure figure, double value) {
        if (Double.isNaN(value)) {
            return new PageCell.Undefined("it is not defined of this record");
        }
        return figure == BootstrapFigure.SHARPE ? Shown.number(value) : Shown.percent(value);
    }
}
