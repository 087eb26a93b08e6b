package io.troupe.simulation.checkpoint;

import io.troupe.journal.BookLayout;
import io.troupe.journal.Ledger;
import io.troupe.journal.PortfolioId;
import io.troupe.journal.portfolios.JournalWriter;
import io.troupe.simulation.checkpoint.Checkpoint.HouseState;
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
        HouseState house = working.house();
        return new JournalWriter.Compare(books, new Ledger(PortfolioId.HOUSE, working.bar(),
                house.positions(), new long[]{house.cashMicros()}));
    }

    private static Ledger book(Checkpoint working, int book, List<SleeveState> sleeves) {
        int assets = working.house().positions().length;
        long[] positions = new long[sleeves.size() * assets];
        long[] cash = new long[sleeves.size()];
        for (int k = 0; k < cash.length; k++) {
            System.arraycopy(sleeves.get(k).positions(), 0, positions, k * assets, assets);
            cash[k] = sleeves.get(k).cashMicros();
        }
        return new Ledger(PortfolioId.book(book), working.bar(), positions, cash);
    }
}
