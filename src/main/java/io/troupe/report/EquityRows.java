package io.troupe.report;

import io.troupe.journal.BookingVisitor;
import io.troupe.journal.HouseAccount;
import io.troupe.report.books.FundLedger;
import io.troupe.report.books.FundTerms;
import io.troupe.report.books.Portfolios;
import io.troupe.report.csv.CsvFile;
import java.nio.file.Path;
import java.util.stream.IntStream;

/**
 * {@code equity.csv}: the value of house and strategies at every bar, of {@code reserve} and {@code
 * overlay} where there can be something in them, and of {@code crossings}. All but the house's sum
 * to the house's, {@code crossings} before what is swept from it at the bar as all the others.
 */
final class EquityRows implements ResultRows {
    private final Portfolios portfolios;
    private final FundLedger ledger;
    private final int[] rows;
    private final CsvFile file;

    EquityRows(Path path, Portfolios portfolios, FundLedger ledger) {
        this.portfolios = portfolios;
        this.ledger = ledger;
        file = new CsvFile(path);
        rows = rows(portfolios);
        file.text("date");
        for (int row : rows) {
            file.raw(portfolios.name(row));
        }
        file.text(HouseAccount.CROSSINGS.label());
        file.endLine();
    }

    private static int[] rows(Portfolios portfolios) {
        FundTerms terms = portfolios.context().terms();
        IntStream.Builder accounts = IntStream.builder();
        if (terms.hasReserve()) {
            accounts.add(Portfolios.row(BookingVisitor.RESERVE));
        }
        if (terms.hasOverlay()) {
            accounts.add(Portfolios.row(BookingVisitor.OVERLAY));
        }
        return IntStream.concat(portfolios.houseAndStrategies(), accounts.build()).toArray();
    }

    @Override
    public void endBar(int bar) {
        file.raw(portfolios.time(bar));
        for (int row : rows) {
            file.number(ledger.equity(row));
        }
        file.micros(ledger.settledCrossingsMicros());
        file.endLine();
    }

    @Override
    public CsvFile file() {
        return file;
    }

    @Override
    public void close() {
        file.close();
    }
}
