package io.troupe.report.books;

import io.troupe.data.DataReport;
import io.troupe.data.MarketData;
import io.troupe.execution.FillModel;
import io.troupe.journal.HouseAccount;
import io.troupe.journal.folder.AskedAgain;
import io.troupe.metrics.Basis;
import io.troupe.model.OrderId;
import io.troupe.model.orders.OrderName;
import io.troupe.portfolio.constraints.Groups;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What has to be known to read a run's bookings. Immutable.
 *
 * @param data the prices it ran on
 * @param runId its name
 * @param identities the strategies in the order of their index; ids are unique, not blank, not
 *        that of a {@link HouseAccount}
 * @param initialCashMicros what each strategy's sleeve began with, in the same order
 * @param terms what else the fund has
 * @param report what was done to the prices before
 * @param measures by what it is measured
 * @param fills what its fills cost, if that is known
 * @param groups of assets, by which risk is told too
 */
@SuppressWarnings("ArrayRecordComponent") // copied in and out; contexts are never compared
public record RunContext(MarketData data, String runId, List<StrategyIdentity> identities,
        long[] initialCashMicros, FundTerms terms, DataReport report, Measures measures,
        Optional<FillModel> fills, Groups groups) {
    /** Copies the list and the amounts and checks the ids. */
    public RunContext {
        identities = List.copyOf(identities);
        initialCashMicros = initialCashMicros.clone();
        if (identities.size() != initialCashMicros.length) {
            throw new IllegalArgumentException("there are " + identities.size()
                    + " strategies but " + initialCashMicros.length + " amounts of cash");
        }
        List<String> taken = terms.accounts().stream().map(HouseAccount::label).toList();
        Set<String> seen = new HashSet<>(taken);
        for (StrategyIdentity identity : identities) {
            String id = identity.id();
            if (id.isBlank() || !seen.add(id)) {
                throw new IllegalArgumentException(
                        "a strategy id must be unique, not blank and not "
                                + String.join(", ", taken) + ", was \"" + id + "\"");
            }
        }
    }

    /** The same where it is not known what fills cost. */
    public RunContext(MarketData data, String runId, List<StrategyIdentity> identities,
            long[] initialCashMicros, FundTerms terms, DataReport report, Measures measures) {
        this(data, runId, identities, initialCashMicros, terms, report, measures,
                Optional.empty(), new Groups(Map.of()));
    }

    /** What has to be known where only the strategies' names are. */
    public RunContext(MarketData data, String runId, List<String> strategyIds,
            long[] initialCashMicros) {
        this(data, runId, strategyIds.stream().map(StrategyIdentity::named).toList(),
                initialCashMicros, FundTerms.PLAIN, DataReport.NONE, Measures.USUAL);
    }

    /** What every figure of its portfolios goes by. */
    public Basis basis() {
        return new Basis(data.barsPerYear(), measures.convention(), measures.riskFree());
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
                initialCashMicros, terms, report, measures, fills,
                groups);
    }

    @Override
    public long[] initialCashMicros() {
        return initialCashMicros.clone();
    }

    /** How many strategies there are. */
    public int strategies() {
        return identities.size();
    }

    /** The name of a portfolio: a strategy's by its index, an account's by its number. */
    public String portfolio(int number) {
        return number < 0 ? HouseAccount.of(number).label() : identities.get(number).id();
    }

    /**
     * The name of an order.
     *
     * @param portfolio whose booking tells of it: the fund's own orders bear no strategy
     */
    public OrderName order(int portfolio, OrderId id) {
        int sleeve = id.sleeve();
        boolean isKnown = sleeve >= 0 && sleeve < identities.size();
        return new OrderName(portfolio(isKnown ? sleeve : portfolio), id.decidedAt(), id.number());
    }

    /**
     * The number of a portfolio, by which {@link #portfolio} knows it; empty if there is none of
     * that name.
     *
     * @param strategies ids of the strategies in the order of their index
     */
    public static OptionalInt number(List<String> strategies, String name) {
        int index = strategies.indexOf(name);
        return index >= 0 ? OptionalInt.of(index)
                : Stream.of(HouseAccount.values()).filter(each -> each.label().equals(name))
                        .mapToInt(HouseAccount::number).findFirst();
    }
}
