package io.troupe.journal.portfolios;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.journal.BookState;
import io.troupe.journal.Durable;
import io.troupe.journal.JournalPlan;
import io.troupe.journal.PortfolioId;
import io.troupe.journal.RandomRun;
import io.troupe.journal.store.JournalProblem;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two books that are read back. */
class RecoveryTest {
    private static final JournalPlan PLAN = RandomRun.plan(4, 2, 2, 4);
    private static final PortfolioId FIRST = PortfolioId.book(0);
    private static final PortfolioId SECOND = PortfolioId.book(1);
    private static final JournalProblem TOLD = new JournalProblem.Damaged(FIRST, "a byte");
    private static final JournalProblem STOPPED = new JournalProblem.Damaged(FIRST, "it stopped");

    private final BookState house = PLAN.initialState(PortfolioId.HOUSE);
    private final Recovery recovery = new Recovery(house,
            List.of(Durable.none(PLAN.startHash(FIRST)), Durable.none(PLAN.startHash(SECOND))));

    @Test
    void isCompleteWithTheLastBookAndHasThemInTheirOrder() {
        BookState first = PLAN.initialState(FIRST);
        BookState second = PLAN.initialState(SECOND);
        recovery.recovered(SECOND, second);
        assertThat(recovery.isComplete()).isFalse();
        recovery.recovered(FIRST, first);
        assertThat(recovery.isComplete()).isTrue();
        assertThat(recovery.problems()).isEmpty();
        assertThat(recovery.opened().books()).containsExactly(first, second);
        assertThat(recovery.opened().house()).isSameAs(house);
        assertThat(recovery.opened().head().books())
                .containsExactly(first.durable(), second.durable());
    }

    @Test
    void aBookThatSaidWhyIsNotNamedAgainWhenItStops() {
        recovery.failed(FIRST, TOLD);
        recovery.lost(FIRST, STOPPED);
        recovery.lost(PortfolioId.HOUSE, STOPPED);
        assertThat(recovery.isComplete()).isFalse();
        recovery.recovered(SECOND, PLAN.initialState(SECOND));
        assertThat(recovery.isComplete()).isTrue();
        assertThat(recovery.problems()).containsExactly(TOLD);
    }

    @Test
    void aBookThatStopsWithoutAWordIsNamed() {
        recovery.recovered(SECOND, PLAN.initialState(SECOND));
        recovery.lost(FIRST, STOPPED);
        assertThat(recovery.isComplete()).isTrue();
        assertThat(recovery.problems()).containsExactly(STOPPED);
    }
}
