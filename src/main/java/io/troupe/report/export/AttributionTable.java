package io.troupe.report.export;

import io.troupe.data.storage.duckdb.RowAppender;
import io.troupe.report.attribution.AssetAttribution;
import io.troupe.report.attribution.Earnings;
import io.troupe.report.attribution.FundAttribution;
import io.troupe.report.attribution.PortfolioAttribution;

/** {@code attribution}: what each asset earned in each portfolio, by what it comes from. */
final class AttributionTable {
    private final RowAppender rows;
    private final ExportCells cells;

    AttributionTable(RowAppender rows, ExportCells cells) {
        this.rows = rows;
        this.cells = cells;
    }

    void write(FundAttribution fund) {
        write(fund.house());
        fund.strategies().forEach(this::write);
        fund.overlay().ifPresent(this::write);
    }

    private void write(PortfolioAttribution portfolio) {
        for (AssetAttribution asset : portfolio.assets()) {
            Earnings earnings = asset.earnings();
            rows.text(cells.name(portfolio.id()));
            rows.text(cells.name(asset.symbol()));
            rows.number(earnings.priceMoves());
            ExportCells.money(rows, earnings.dividendsMicros());
            ExportCells.money(rows, earnings.borrowMicros());
            ExportCells.money(rows, Math.negateExact(earnings.slippageMicros()));
            ExportCells.money(rows, Math.negateExact(earnings.feeMicros()));
            rows.number(asset.contribution().orElse(Double.NaN));
            rows.endRow();
        }
    }
}
