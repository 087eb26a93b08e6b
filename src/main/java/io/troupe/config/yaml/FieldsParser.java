package io.troupe.config.yaml;

import io.troupe.config.KeyType;
import io.troupe.config.yaml.Parsed.Accepted;
import io.troupe.config.yaml.Parsed.Refused;
import io.troupe.model.NearestName;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads a map of names that are known, and what it comes to. Pure. */
final class FieldsParser {
    private FieldsParser() {}

    static Parsed parse(Tree tree, KeyType.Fields<?> type) {
        if (tree.isNull()) {
            return whole(tree, Map.of(), type);
        }
        if (!(tree instanceof Tree.Branch branch)) {
            return ValueParser.wrong(tree, type);
        }
        Map<String, Object> values = new LinkedHashMap<>();
        for (Map.Entry<String, Tree.Entry> entry : branch.entries().entrySet()) {
            String name = entry.getKey();
            KeyType<?> known = type.names().get(name);
            Tree value = entry.getValue().value();
            if (known == null) {
                return new Refused(value, "." + name, "the key is not known",
                        NearestName.of(name, type.names().keySet())
                                .map(near -> "did you mean " + near + "?")
                                .orElse("known here are "
                                        + String.join(", ", type.names().keySet())));
            }
            switch (ValueParser.parse(value, known)) {
                case Accepted(Object read) -> values.put(name, read);
                case Refused(Tree at, String suffix, String message, String hint) -> {
                    return new Refused(at, "." + name + suffix, message, hint);
                }
            }
        }
        return whole(tree, values, type);
    }

    private static Parsed whole(Tree tree, Map<String, Object> values, KeyType.Fields<?> type) {
        try {
            return new Accepted(type.reader().apply(values));
        } catch (IllegalArgumentException contradiction) {
            return new Refused(tree, "", String.valueOf(contradiction.getMessage()), null);
        }
    }
}
