package io.troupe.report.summary;

import io.troupe.metrics.Evaluation;
import io.troupe.model.CutReason;
import io.troupe.model.FlowKind;
import io.troupe.model.QuarantineReason;
import io.troupe.report.books.StrategyIdentity;
import java.util.Map;
import java.util.Optional;

/**
 * What became of one strategy, or of the house. Immutable.
 *
 * @param identity the strategy's, or that of {@code house}
 * @param figures every figure of it that is a single value
 * @param cuts how often an order was cut, by reason, in the order of the reasons; without what its
 *        own rules cut
 * @param risk what rules about risk did to it
 * @param flows cash received (or paid, if negative) without a trade, by kind: only kinds that there
 *        were, in the order of the kinds
 * @param quarantine why and when it was taken out, if it was
 * @param employment when it had part in the capital, and what its portfolios came to
 * @param course how it came to what it came to
 */
public record PortfolioSummary(StrategyIdentity identity, Evaluation figures,
        Map<CutReason, Long> cuts, RiskCounts risk, Map<FlowKind, Long> flows,
        Optional<Quarantine> quarantine, Employment employment, Course course) {
    /** The strategy's id, or {@code house}. */
    public String id() {
        return identity.id();
    }

    /**
     * The end of a strategy's say.
     *
     * @param date bar in which it was taken out
     * @param reason what it did
     * @param detail the same in words
     */
    public record Quarantine(String date, QuarantineReason reason, String detail) {}
}
