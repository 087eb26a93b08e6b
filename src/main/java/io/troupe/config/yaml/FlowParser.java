package io.troupe.config.yaml;

import io.troupe.config.KeyType;
import io.troupe.config.values.CapitalFlow;
import io.troupe.config.yaml.Parsed.Accepted;
import io.troupe.config.yaml.Parsed.Refused;
import io.troupe.model.NearestName;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Reads what comes to a fund or leaves it: a date and an amount. Pure. */
final class FlowParser {
    private static final List<String> KEYS = List.of(KeyType.Flow.DATE, KeyType.Flow.AMOUNT);

    private FlowParser() {}

    static Parsed parse(Tree tree, KeyType.Flow type) {
        if (!(tree instanceof Tree.Branch branch)) {
            return new Refused(tree, "", "must be " + type.expected(), null);
        }
        for (Map.Entry<String, Tree.Entry> entry : branch.entries().entrySet()) {
            String name = entry.getKey();
            if (!KEYS.contains(name)) {
                return new Refused(entry.getValue().value(), "." + name, "the key is not known",
                        NearestName.of(name, KEYS).map(near -> "did you mean " + near + "?")
                                .orElse("known here are " + String.join(", ", KEYS)));
            }
        }
        return switch (part(branch, KeyType.Flow.DATE, new KeyType.Date())) {
            case Accepted(LocalDate date) -> of(date, branch, type);
            case Accepted other -> throw new IllegalStateException("no date: " + other);
            case Refused refused -> refused;
        };
    }

    private static Parsed of(LocalDate date, Tree.Branch branch, KeyType.Flow type) {
        return switch (part(branch, KeyType.Flow.AMOUNT, type.amount())) {
            case Accepted(Long micros) -> new Accepted(new CapitalFlow(date, micros));
            case Accepted other -> throw new IllegalStateException("no amount: " + other);
            case Refused refused -> refused;
        };
    }

    private static Parsed part(Tree.Branch flow, String name, KeyType<?> type) {
        Tree written = flow.get(name);
        if (written == null) {
            return new Refused(flow, "", "the flow has no " + name,
                    "write {date: 2020-12-31, amount: 1000}");
        }
        return switch (ValueParser.parse(written, type)) {
            case Accepted accepted -> accepted;
            case Refused(Tree at, String suffix, String message, String hint) ->
                new Refused(at, "." + name + suffix, message, hint);
        };
    }
}
