package io.troupe.journal.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.journal.PortfolioId;
import org.junit.jupiter.api.Test;

class JournalProblemTest {
    /** The file is as it was; the process only may not open it. */
    @Test
    void whatIsNotDamageIsNotCalledDamage() {
        JournalProblem files = new JournalProblem.Damaged(PortfolioId.book(2),
                "000036.sst (Too many open files)");
        assertThat(files.text()).isEqualTo("the journal of book-2 cannot be read: 000036.sst (Too"
                + " many open files); allow more open files (ulimit -n), then try again");
        assertThat(files.obstacle()).contains(Obstacle.OPEN_FILES);
        assertThat(new JournalProblem.Damaged(PortfolioId.HOUSE, "x (Permission denied)").text())
                .doesNotContain("damaged");
    }

    @Test
    void damageIs() {
        JournalProblem damage = new JournalProblem.Damaged(PortfolioId.HOUSE,
                "event 3 was expected");
        assertThat(damage.text()).startsWith("the journal of house is damaged: event 3 was")
                .endsWith("restore the run's folder from a copy, or start a new run");
    }
}
