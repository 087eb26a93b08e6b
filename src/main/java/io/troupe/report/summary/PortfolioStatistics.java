package io.troupe.report.summary;

import io.troupe.metrics.Basis;
import io.troupe.metrics.Evaluation;
import io.troupe.metrics.TrackRecord;
import io.troupe.metrics.TrackRecorder;
import io.troupe.model.ConstructionNote;
import io.troupe.model.ConstructionOutcome;
import io.troupe.model.CutReason;
import io.troupe.model.FlowKind;
import io.troupe.model.Money;
import io.troupe.model.RiskEvent;
import io.troupe.report.books.StrategyIdentity;
import io.troupe.report.summary.PortfolioSummary.Quarantine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;

/** What is counted of one portfolio while bookings are walked. */
final class PortfolioStatistics {
    private final TrackRecorder recorder;
    private final Map<CutReason, Long> cuts = new EnumMap<>(CutReason.class);
    private final SortedMap<CutReason, Long> ownCuts = new TreeMap<>();
    private final SortedMap<String, SortedMap<RiskEvent.Kind, Long>> risk = new TreeMap<>();
    private final Map<FlowKind, Long> flows = new EnumMap<>(FlowKind.class);
    private final List<Employment.Moved> moves = new ArrayList<>();
    private final Map<ConstructionOutcome, Long> constructions = new EnumMap<>(
            ConstructionOutcome.class);
    private Optional<Quarantine> quarantine = Optional.empty();
    private long putInMicros;

    PortfolioStatistics(long capitalMicros, Basis basis) {
        recorder = new TrackRecorder(capitalMicros, basis);
        putInMicros = capitalMicros;
        for (CutReason reason : CutReason.values()) {
            cuts.put(reason, 0L);
        }
    }

    void fill(long notionalMicros, long feeMicros, long slippageMicros) {
        recorder.fill(notionalMicros, feeMicros, slippageMicros);
    }

    void flow(FlowKind kind, long cashMicros) {
        flows.merge(kind, cashMicros, Math::addExact);
    }

    void transfer(long micros) {
        recorder.transfer(micros);
        putInMicros = Math.addExact(putInMicros, micros);
    }

    void cut(CutReason reason) {
        cuts.merge(reason, 1L, Long::sum);
    }

    void ownCut(CutReason reason) {
        ownCuts.merge(reason, 1L, Long::sum);
    }

    void risk(RiskEvent event) {
        risk.computeIfAbsent(event.rule(), _ -> new TreeMap<>())
                .merge(event.kind(), 1L, Long::sum);
    }

    void quarantine(Quarantine taken) {
        quarantine = quarantine.or(() -> Optional.of(taken));
    }

    void staffed(Employment.Moved moved) {
        moves.add(moved);
    }

    void constructed(ConstructionNote note) {
        constructions.merge(note.outcome(), 1L, Long::sum);
    }

    /** Ends a bar; returns its return, NaN where it has none. */
    double mark(int bar, double equity, long transferMicros) {
        return recorder.endBar(bar, equity, Money.amount(transferMicros));
    }

    /** What was put in, at the start and later, less what was taken out. */
    long putInMicros() {
        return putInMicros;
    }

    /** What was received without a trade, of all kinds. */
    long flowMicros() {
        return flows.values().stream().reduce(0L, Math::addExact);
    }

    TrackRecord record(BigDecimal finalEquity, long finalCashMicros,
            IntFunction<String> dates) {
        return recorder.record(finalEquity, finalCashMicros, dates);
    }

    /** When it had part in the capital, and what its portfolios came to. */
    Employment employment() {
        return new Employment(moves, Collections.unmodifiableMap(new EnumMap<>(constructions)));
    }

    /** How often rules about risk acted on it. */
    RiskCounts risk() {
        return new RiskCounts(ownCuts, risk);
    }

    PortfolioSummary summary(StrategyIdentity identity, Evaluation figures,
            Course course) {
        return new PortfolioSummary(identity, figures,
                Collections.unmodifiableMap(new EnumMap<>(cuts)), risk(),
                Collections.unmodifiableMap(new EnumMap<>(flows)), quarantine,
                employment(), course);
    }
}
