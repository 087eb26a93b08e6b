package io.troupe.report.summary;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.metrics.TestBasis;
import io.troupe.model.BarsPerYear;
import io.troupe.model.ConstructionNote;
import io.troupe.model.ConstructionOutcome;
import io.troupe.model.StaffMove;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EmploymentTest {
    private static ConstructionNote note(ConstructionOutcome outcome) {
        return new ConstructionNote(outcome, List.of("gross <= 1"), "by hand", 3, 0.5, "why");
    }

    @Test
    void whatWasConstructedIsCountedByOutcome() {
        PortfolioStatistics statistics = new PortfolioStatistics(0,
                TestBasis.of(BarsPerYear.set(252)));
        statistics.constructed(note(ConstructionOutcome.PREVIOUS));
        statistics.constructed(note(ConstructionOutcome.SOLVED));
        statistics.constructed(note(ConstructionOutcome.SOLVED));
        Employment employment = statistics.employment();
        assertThat(employment.constructions()).containsExactly(
                Map.entry(ConstructionOutcome.SOLVED, 2L),
                Map.entry(ConstructionOutcome.PREVIOUS, 1L));
        assertThat(employment.constructed()).isEqualTo(3);
    }

    @Test
    void movesAreToldInTheirOrder() {
        PortfolioStatistics statistics = new PortfolioStatistics(0,
                TestBasis.of(BarsPerYear.set(252)));
        Employment.Moved fired = new Employment.Moved("2024-01-02",
                new StaffMove(1, StaffMove.Kind.FIRED, 2, "rank"));
        statistics.staffed(fired);
        assertThat(statistics.employment().moves()).containsExactly(fired);
    }
}
