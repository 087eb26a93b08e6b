package io.troupe.report.books;

import io.troupe.journal.folder.AskedAgain;
import io.troupe.model.orders.OrderPolicy;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a strategy is. Immutable.
 *
 * @param id its name in the fund
 * @param type the registered name of its kind, empty if that is not known
 * @param parameters by name, defaults filled in: numbers, texts, booleans and lists of texts
 * @param policy how it trades
 * @param askedAgain why a resume asks it about all bars again, though it says it can be restored
 */
public record StrategyIdentity(String id, String type, Map<String, Object> parameters,
        OrderPolicy policy, Optional<AskedAgain> askedAgain) {
    /** Copies the parameters. */
    public StrategyIdentity {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /** A strategy of which nothing speaks against what it says of itself. */
    public StrategyIdentity(String id, String type, Map<String, Object> parameters,
            OrderPolicy policy) {
        this(id, type, parameters, policy, Optional.empty());
    }

    /** The same, if it trades at the market. */
    public StrategyIdentity(String id, String type, Map<String, Object> parameters) {
        this(id, type, parameters, OrderPolicy.PLAIN);
    }

    /** The same strategy, of which it is known how it is restored. */
    StrategyIdentity with(Optional<AskedAgain> found) {
        return new StrategyIdentity(id, type, parameters, policy, found);
    }

    /** A strategy of which only the name is known. */
    public static StrategyIdentity named(String id) {
        return new StrategyIdentity(id, "", Map.of());
    }
}
