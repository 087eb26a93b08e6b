package io.troupe.report.export;

import io.troupe.data.storage.duckdb.RowAppender;
import io.troupe.metrics.Figure;
import io.troupe.metrics.Metric;
import io.troupe.report.summary.PortfolioSummary;
import io.troupe.report.summary.RunSummary;
import java.math.BigDecimal;

/** {@code metrics}: every figure of house and strategies. */
final class MetricTable {
    private final RowAppender rows;
    private final ExportCells cells;

    MetricTable(RowAppender rows, ExportCells cells) {
        this.rows = rows;
        this.cells = cells;
    }

    void write(RunSummary summary) {
        write(summary, summary.house());
        summary.strategies().forEach(strategy -> write(summary, strategy));
    }

    private void write(RunSummary summary, PortfolioSummary portfolio) {
        for (Metric metric : summary.register().metrics()) {
            rows.text(cells.name(portfolio.id()));
            rows.text(metric.name());
            rows.text(metric.unit().label());
            figure(portfolio.figures().of(metric));
            rows.endRow();
        }
    }

    /** The columns {@code value}, {@code date} and {@code reason}. */
    private void figure(Figure figure) {
        switch (figure) {
            case Figure.Undefined(var why) -> {
                rows.nothing();
                rows.nothing();
                rows.text(why.label());
            }
            case Figure.Day(String date) -> {
                rows.nothing();
                rows.text(date);
                rows.nothing();
            }
            case Figure.Measure(double value) -> number(value);
            case Figure.Amount(BigDecimal value) -> number(value.doubleValue());
            case Figure.Count(long value) -> number((double) value);
            case Figure.Fall fall -> {
                rows.number(fall.fraction());
                rows.text(fall.troughDate());
                rows.nothing();
            }
        }
    }

    private void number(double value) {
        rows.number(value);
        rows.nothing();
        rows.nothing();
    }
}
