package io.troupe.config.execution;

import io.troupe.config.execution.MarginSettings.Rates;
import io.troupe.model.NearestName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads what some instruments require, by symbol. Pure. */
public final class MarginInstruments {
    private static final String INITIAL = "initial";
    private static final String MAINTENANCE = "maintenance";
    private static final String INITIAL_SHORT = "initialShort";
    private static final String MAINTENANCE_SHORT = "maintenanceShort";
    private static final List<String> NAMES = List.of(INITIAL, MAINTENANCE, INITIAL_SHORT,
            MAINTENANCE_SHORT);

    /**
     * Something that is wrong.
     *
     * @param below where, below the key of all instruments
     * @param value as written
     */
    public record Problem(String below, String value, String message, @Nullable String hint) {}

    private final String symbol;
    private final Consumer<Problem> problems;

    private MarginInstruments(String symbol, Consumer<Problem> problems) {
        this.symbol = symbol;
        this.problems = problems;
    }

    /**
     * The rates by symbol; what is not said is that of all instruments.
     *
     * @param problems takes what is wrong; then the rates are not to be used
     */
    public static Map<String, Rates> read(Map<String, Object> written, Rates usual,
            Consumer<Problem> problems) {
        Map<String, Rates> read = new LinkedHashMap<>();
        written.forEach((symbol, rates) -> {
            MarginInstruments one = new MarginInstruments(symbol, problems);
            if (rates instanceof Map<?, ?> map) {
                read.put(symbol, one.rates(map, usual));
            } else {
                problems.accept(new Problem("." + symbol, rates.toString(),
                        "must be a map of " + String.join(", ", NAMES), null));
            }
        });
        return read;
    }

    private Rates rates(Map<?, ?> map, Rates usual) {
        for (Object name : map.keySet()) {
            if (!NAMES.contains(name.toString())) {
                problems.accept(new Problem("." + symbol + "." + name, "", "the key is not known",
                        NearestName.of(name.toString(), NAMES)
                                .map(near -> "did you mean " + near + "?")
                                .orElse("known here are " + String.join(", ", NAMES))));
            }
        }
        OptionalDouble initial = number(map, INITIAL);
        OptionalDouble maintenance = number(map, MAINTENANCE);
        Rates rates = new Rates(initial.orElse(usual.initial()),
                maintenance.orElse(usual.maintenance()),
                first(number(map, INITIAL_SHORT), initial, usual.initialShort()),
                first(number(map, MAINTENANCE_SHORT), maintenance, usual.maintenanceShort()));
        String above = rates.contradiction();
        if (!above.isEmpty()) {
            problems.accept(new Problem("." + symbol, map.toString(), above,
                    "positions would be sold at once: lower it"));
        }
        return rates;
    }

    /** Its own rate for shorts, else its own for both sides, else that of all for shorts. */
    private static OptionalDouble first(OptionalDouble own, OptionalDouble both,
            OptionalDouble usual) {
        return own.isPresent() ? own : both.isPresent() ? both : usual;
    }

    private OptionalDouble number(Map<?, ?> map, String name) {
        Object value = map.get(name);
        if (value == null) {
            return OptionalDouble.empty();
        }
        if (value instanceof Number number && number.doubleValue() > 0
                && number.doubleValue() <= 1) {
            return OptionalDouble.of(number.doubleValue());
        }
        problems.accept(new Problem("." + symbol + "." + name, value.toString(),
                "must be a number > 0 and ≤ 1", null));
        return OptionalDouble.empty();
    }
}
