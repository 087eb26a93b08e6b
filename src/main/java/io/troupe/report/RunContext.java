package io.troupe.report;

import io.troupe.data.DataReport;
import io.troupe.data.MarketData;
import io.troupe.journal.BookingVisitor;
import io.troupe.journal.folder.AskedAgain;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What has to be known to read a run's bookings. Immutable.
 *
 * @param data the prices it ran on
 * @param runId its name
 * @param identities the strategies in the order of their index; ids are unique, not blank, not
 *        {@code house}
 * @param initialCashMicros what each strategy's sleeve began with, in the same order
 * @param report what was done to the prices before
 */
@SuppressWarnings("ArrayRecordComponent") // copied in and out; contexts are never compared
public record RunContext(MarketData data, String runId, List<StrategyIdentity> identities,
        long[] initialCashMicros, DataReport report) {
    /** The name of the fund itself in every file. */
    public static final String HOUSE = "house";

    /** Copies the list and the amounts and checks the ids. */
    public RunContext {
        identities = List.copyOf(identities);
        initialCashMicros = initialCashMicros.clone();
        if (identities.size() != initialCashMicros.length) {
            throw new IllegalArgumentException("there are " + identities.size()
                    + " strategies but " + initialCashMicros.length + " amounts of cash");
        }
        Set<String> seen = new HashSet<>();
        for (StrategyIdentity identity : identities) {
            String id = identity.id();
            if (id.isBlank() || id.equals(HOUSE) || !seen.add(id)) {
                throw new IllegalArgumentException(
                        "a strategy id must be unique, not blank and not "
                                + HOUSE + ", was \"" + id + "\"");
            }
        }
    }

    /** What has to be known where only the strategies' names are. */
    public RunContext(MarketData data, String runId, List<String> strategyIds,
            long[] initialCashMicros) {
        this(data, runId, strategyIds.stream().map(StrategyIdentity::named).toList(),
                initialCashMicros, DataReport.NONE);
    }

    /** Names of the strategies in the order of their index. */
    public List<String> strategyIds() {
        return identities.stream().map(StrategyIdentity::id).toList();
    }

    /** The same run, of which it is known that some strategies are asked again on a resume. */
    public RunContext asking(List<AskedAgain> found) {
        Map<String, AskedAgain> byId = new HashMap<>();
        found.forEach(each -> byId.put(each.strategy(), each));
        return new RunContext(data, runId, identities.stream()
                .map(each -> each.with(Optional.ofNullable(byId.get(each.id())))).toList(),
                initialCashMicros, report);
    }

    @Override
    public long[] initialCashMicros() {
        return initialCashMicros.clone();
    }

    /** How many strategies there are. */
    public int strategies() {
        return identities.size();
    }

    /** The name of a strategy, or {@link #HOUSE} for {@link BookingVisitor#HOUSE}. */
    public String portfolio(int strategy) {
        return strategy == BookingVisitor.HOUSE ? HOUSE : identities.get(strategy).id();
    }
}
