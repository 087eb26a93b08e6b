package io.troupe.simulation.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.journal.BookLayout;
import io.troupe.journal.Durable;
import io.troupe.journal.Hash;
import io.troupe.journal.JournalHead;
import io.troupe.journal.Ledger;
import io.troupe.journal.PortfolioId;
import io.troupe.journal.portfolios.JournalWriter;
import io.troupe.ledger.HouseLedger.Accounts;
import io.troupe.portfolio.allocators.AllocatorState;
import io.troupe.portfolio.allocators.Allotment;
import io.troupe.portfolio.construction.ConstructionState;
import io.troupe.simulation.checkpoint.Checkpoint.HouseState;
import io.troupe.simulation.checkpoint.Checkpoint.Returns;
import io.troupe.simulation.checkpoint.Checkpoint.Sized;
import io.troupe.simulation.checkpoint.Checkpoint.SleeveState;
import io.troupe.simulation.checkpoint.Checkpoint.Wanted;
import io.troupe.simulation.hosting.StrategyMemory;
import io.troupe.simulation.plan.StandingAllotment;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Two assets, three strategies in books of two, after bar 17. */
class WorkingLedgersTest {
    private static SleeveState sleeve(long first, long second, long cash) {
        return new SleeveState(new long[]{first, second},
                new Wanted(new long[]{91, 92}, new double[2], new byte[0]), cash,
                93, new byte[0], false, Optional.empty(), new Returns(0, new double[0], Sized.NONE),
                StrategyMemory.NONE);
    }

    private static JournalWriter.Compare comparison() {
        Durable durable = new Durable(17, 1, Hash.of(new byte[32]));
        HouseState house = new HouseState(new Accounts(new long[]{11, 12}, 1000, 300,
                new long[]{13, 14}, -70, 50, -8, 20), new long[]{94, 95}, new long[]{96, 97},
                new byte[0], ConstructionState.NONE);
        Checkpoint working = new Checkpoint(17,
                new JournalHead(durable, List.of(durable, durable), List.of(durable, durable)),
                house, new byte[0],
                new StandingAllotment(Allotment.restored(new double[3], false, 1),
                        AllocatorState.NONE),
                List.of(sleeve(1, 2, 500), sleeve(3, 4, 600), sleeve(5, 6, 700)));
        return WorkingLedgers.comparison(working, new BookLayout(3, 2));
    }

    private static void assertLedger(Ledger ledger, PortfolioId portfolio, long[] positions,
            long... cash) {
        assertThat(ledger.portfolio()).isEqualTo(portfolio);
        assertThat(ledger.bar()).isEqualTo(17);
        assertThat(ledger.positions()).isEqualTo(positions);
        assertThat(ledger.cashMicros()).isEqualTo(cash);
    }

    /** House, reserve, overlay, crossings; in crossings are 50 less 8, less 20 that were swept. */
    @Test
    void theHousesAccountsAreItsRows() {
        assertLedger(comparison().house(), PortfolioId.HOUSE,
                new long[]{11, 12, 0, 0, 13, 14, 0, 0}, 1000, 300, -70, 22);
    }

    @Test
    void strategiesAreTheRowsOfTheirBooks() {
        List<Ledger> books = comparison().books();
        assertThat(books).hasSize(2);
        assertLedger(books.get(0), PortfolioId.book(0), new long[]{1, 2, 3, 4}, 500, 600);
        assertLedger(books.get(1), PortfolioId.book(1), new long[]{5, 6}, 700);
    }
}
