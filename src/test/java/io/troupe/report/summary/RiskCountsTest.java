package io.troupe.report.summary;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.metrics.TestBasis;
import io.troupe.model.BarsPerYear;
import io.troupe.model.RiskEvent;
import io.troupe.model.RiskEvent.Kind;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RiskCountsTest {
    @Test
    void eventsAreCountedByRuleAndByKind() {
        PortfolioStatistics statistics = new PortfolioStatistics(0,
                TestBasis.of(BarsPerYear.set(252)));
        assertThat(statistics.risk().events()).isEmpty();
        assertThat(statistics.risk().byKind()).isEmpty();
        statistics.risk(new RiskEvent(Kind.REENTERED, "loss", 0, 0));
        statistics.risk(new RiskEvent(Kind.HALTED, "loss", 0, 0));
        statistics.risk(new RiskEvent(Kind.HALTED, "loss", 4, 0, 0));
        statistics.risk(new RiskEvent(Kind.HALTED, "es", 0, 0));
        RiskCounts counts = statistics.risk();
        assertThat(counts.byKind()).containsExactly(Map.entry(Kind.HALTED, 3L),
                Map.entry(Kind.REENTERED, 1L));
        SortedMap<Kind, Long> ofLoss = new TreeMap<>(Map.of(Kind.HALTED, 2L, Kind.REENTERED, 1L));
        SortedMap<Kind, Long> ofEs = new TreeMap<>(Map.of(Kind.HALTED, 1L));
        assertThat(counts.events()).containsExactly(Map.entry("es", ofEs),
                Map.entry("loss", ofLoss));
    }
}
