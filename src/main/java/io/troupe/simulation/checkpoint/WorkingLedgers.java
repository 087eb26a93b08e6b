package io.troupe.simulation.checkpoint;

import io.troupe.journal.BookLayout;
import io.troupe.journal.HouseAccount;
import io.troupe.journal.Ledger;
import io.troupe.journal.PortfolioId;
import io.troupe.journal.portfolios.JournalWriter;
import io.troupe.ledger.HouseLedger.Accounts;
import io.troupe.simulation.checkpoint.Checkpoint.SleeveState;
import java.util.ArrayList;
import java.util.List;

/** What the actors hold, arranged as the journal keeps it. */
public final class WorkingLedgers {
    private WorkingLedgers() {}

    /** What the durable ledgers must be equal to at a checkpoint. */
    public static JournalWriter.Compare comparison(Checkpoint working, BookLayout layout) {
        List<Ledger> books = new ArrayList<>(layout.books());
        for (int book = 0; book < layout.books(); book++) {
            books.add(book(working, book, working.sleeves()
                    .subList(layout.firstStrategy(book), layout.lastStrategy(book) + 1)));
        }
        return new JournalWriter.Compare(books, house(working));
    }

    /** The fund, its reserve, its overlay and crossings, as the journal has them row by row. */
    private static Ledger house(Checkpoint working) {
        Accounts accounts = working.house().accounts();
        int assets = accounts.positions().length;
        long[] positions = new long[HouseAccount.count() * assets];
        System.arraycopy(accounts.positions(), 0, positions, HouseAccount.HOUSE.row() * assets,
                assets);
        System.arraycopy(accounts.overlayPositions(), 0, positions,
                HouseAccount.OVERLAY.row() * assets, assets);
        long[] cash = new long[HouseAccount.count()];
        cash[HouseAccount.HOUSE.row()] = accounts.cashMicros();
        cash[HouseAccount.RESERVE.row()] = accounts.reserveMicros();
        cash[HouseAccount.OVERLAY.row()] = accounts.overlayCashMicros();
        cash[HouseAccount.CROSSINGS.row()] = accounts.crossingsMicros();
        return new Ledger(PortfolioId.HOUSE, working.bar(), positions, cash);
    }

    private static Ledger book(Checkpoint working, int book, List<SleeveState> sleeves) {
        int assets = working.house().accounts().positions().length;
        long[] positions = new long[sleeves.size() * assets];
        long[] cash = new long[sleeves.size()];
        for (int k = 0; k < cash.length; k++) {
            System.arraycopy(sleeves.get(k).positions(), 0, positions, k * assets, assets);
            cash[k] = sleeves.get(k).cashMicros();
        }
        return new Ledger(PortfolioId.book(book), working.bar(), positions, cash);
    }
}
