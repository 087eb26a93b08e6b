package io.troupe.config.output;

import io.troupe.config.ConstructSettings;
import io.troupe.config.Key;
import io.troupe.config.KeyTable;
import io.troupe.config.KeyType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The JSON Schema (draft 2020-12) of a configuration file, for completion and checks in editors.
 */
public final class SettingsSchema {
    private SettingsSchema() {}

    /** The schema as indented JSON. */
    public static String json() {
        Map<String, @Nullable Object> root = new LinkedHashMap<>();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.put("title", "Settings of a Troupe run");
        Map<String, @Nullable Object> object = object("");
        properties(object).put(KeyTable.EXTENDS,
                described(Map.of("type", List.of("string", "null")),
                        "The file this one is laid over, relative to it."));
        properties(object).put(KeyTable.VARIANTS,
                described(Map.of("type", List.of("object", "null"), "additionalProperties",
                        Map.of("type", List.of("object", "null"))),
                        "What else the file is run as: by name, keys with dots between their names"
                                + " and the values that replace those of the file."));
        root.putAll(object);
        return Json.indented(root);
    }

    private static Map<String, @Nullable Object> object(String path) {
        Map<String, @Nullable Object> properties = new LinkedHashMap<>();
        for (String name : KeyTable.children(path)) {
            String child = path.isEmpty() ? name : path + "." + name;
            Key<?, ?> key = KeyTable.find(child);
            if (key != null) {
                properties.put(name, key(key));
            } else if (child.equals(KeyTable.STRATEGIES)) {
                properties.put(name, strategies());
            } else {
                properties.put(name, object(child));
            }
        }
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("type", path.isEmpty() || path.equals(KeyTable.STRATEGY)
                ? "object"
                : List.of("object", "null"));
        object.put("additionalProperties", false);
        object.put("properties", properties);
        return object;
    }

    private static Map<String, @Nullable Object> strategies() {
        Map<String, @Nullable Object> item = object(KeyTable.STRATEGY);
        item.put("required", KeyTable.ofStrategy().stream().filter(Key::required)
                .map(Key::name).toList());
        Map<String, @Nullable Object> list = new LinkedHashMap<>();
        list.put("type", "array");
        list.put("description", "The strategies of the fund, in the order of all reports.");
        list.put("minItems", 1);
        list.put("items", item);
        return list;
    }

    private static Map<String, @Nullable Object> key(Key<?, ?> key) {
        String unit = key.note().unit();
        Map<String, @Nullable Object> schema = described(type(key.type()),
                key.note().doc() + (unit.isEmpty() ? "" : " Unit: " + unit + "."));
        if (!key.required()) {
            schema.put("default", key.plainPreset());
        }
        return schema;
    }

    private static Map<String, @Nullable Object> described(Map<String, ?> schema,
            String description) {
        Map<String, @Nullable Object> described = new LinkedHashMap<>();
        described.put("description", description);
        described.putAll(schema);
        return described;
    }

    private static Map<String, Object> type(KeyType<?> type) {
        return switch (type) {
            case KeyType.Text(var pattern, var _) -> pair("string", "pattern",
                    "^(" + pattern.pattern() + ")$");
            case KeyType.Whole _ -> ordered("type", "integer", "maximum", Long.MAX_VALUE);
            case KeyType.Count count -> count(count);
            case KeyType.Decimal decimal -> decimal(decimal);
            case KeyType.Amount amount -> amount(amount);
            case KeyType.Flow flow -> flow(flow);
            case KeyType.Flag _ -> ordered("type", "boolean");
            case KeyType.OneOf<?> choices -> ordered("enum", choices.labels());
            case KeyType.Date _ -> pair("string", "pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
            case KeyType.Period _ -> pair("string", "pattern", "^" + KeyType.Period.REGEX + "$");
            case KeyType.FilePath _ -> pair("string", "minLength", 1);
            case KeyType.Place _ -> pair("string", "minLength", 1);
            case KeyType.Rates(KeyType.Decimal rate) -> ordered("anyOf",
                    List.of(decimal(rate), pair("string", "minLength", 1)));
            case KeyType.Compared _ -> pair("string", "minLength", 1);
            case KeyType.MapOf<?>(KeyType.OneOf<?> item) -> pair("object", "additionalProperties",
                    type(item));
            case KeyType.ListOf<?>(KeyType<?> item) -> pair("array", "items", type(item));
            case KeyType.OrNull<?>(KeyType<?> inner, var _) -> ordered("anyOf",
                    List.of(type(inner), ordered("type", "null")));
            case KeyType.OrAuto(KeyType.Count count) -> ordered("anyOf",
                    List.of(ordered("const", "auto"), count(count)));
            case KeyType.Params _ -> pair("object", "additionalProperties", ordered("type",
                    List.of("number", "string", "boolean", "array")));
            case KeyType.Grid _ -> grid();
            case KeyType.Nested _ -> ordered("type", "object");
            case KeyType.Line _ -> pair("string", "minLength", 1);
            case KeyType.Width _ -> ordered("anyOf", List.of(pair("number", "minimum", 0),
                    pair("string", "pattern", "^" + KeyType.Width.REGEX + "$")));
            case KeyType.Construct _ -> construct("");
            case KeyType.Again again -> ordered("anyOf", List.of(
                    ordered("enum", List.of(KeyType.Again.ON_CHANGE, KeyType.Again.NEVER)),
                    again(again.bars())));
            case KeyType.Fields<?> fields -> fields(fields);
        };
    }

    private static Map<String, Object> again(KeyType.Count bars) {
        Map<String, Object> schema = pair("object", "additionalProperties", false);
        schema.put("required", List.of(KeyType.Again.AFTER));
        schema.put("properties", ordered(KeyType.Again.AFTER, count(bars)));
        return schema;
    }

    private static Map<String, Object> fields(KeyType.Fields<?> type) {
        Map<String, Object> properties = new LinkedHashMap<>();
        type.names().forEach((name, each) -> properties.put(name, type(each)));
        Map<String, Object> schema = pair("object", "additionalProperties", false);
        schema.put("properties", properties);
        return schema;
    }

    /** The keys below {@code fund.construct} that a strategy has too. */
    private static Map<String, Object> construct(String below) {
        Map<String, Object> properties = new LinkedHashMap<>();
        ConstructSettings.names().forEach((name, key) -> {
            String rest = name.startsWith(below) ? name.substring(below.length()) : "";
            int dot = rest.indexOf('.');
            if (dot >= 0) {
                String section = rest.substring(0, dot);
                properties.computeIfAbsent(section, _ -> construct(below + section + "."));
            } else if (!rest.isEmpty()) {
                properties.put(rest, type(key.type()));
            }
        });
        Map<String, Object> schema = pair("object", "additionalProperties", false);
        schema.put("properties", properties);
        return schema;
    }

    private static Map<String, Object> grid() {
        Map<String, Object> number = ordered("type", "number");
        Map<String, Object> range = pair("object", "additionalProperties", false);
        range.put("required", List.of("from", "to", "step"));
        range.put("properties", ordered("from", number, "to", number, "step",
                ordered("type", "number", "exclusiveMinimum", 0)));
        Map<String, Object> list = pair("array", "minItems", 1);
        list.put("uniqueItems", true);
        Map<String, Object> schema = pair("object", "additionalProperties",
                ordered("anyOf", List.of(list, range)));
        schema.put("minProperties", 1);
        return schema;
    }

    private static Map<String, Object> amount(KeyType.Amount type) {
        long most = type.maxUnits();
        return type.eitherWay()
                ? ordered("type", "number", "minimum", -most, "maximum", most, "not",
                        ordered("const", 0))
                : ordered("type", "number", "exclusiveMinimum", 0, "maximum", most);
    }

    private static Map<String, Object> flow(KeyType.Flow type) {
        Map<String, Object> schema = pair("object", "additionalProperties", false);
        schema.put("required", List.of(KeyType.Flow.DATE, KeyType.Flow.AMOUNT));
        schema.put("properties", ordered(KeyType.Flow.DATE, type(new KeyType.Date()),
                KeyType.Flow.AMOUNT, type(type.amount())));
        return schema;
    }

    private static Map<String, Object> count(KeyType.Count type) {
        return ordered("type", "integer", "minimum", type.min(), "maximum", type.max());
    }

    private static Map<String, Object> decimal(KeyType.Decimal type) {
        Map<String, Object> schema = pair("number",
                type.minAllowed() ? "minimum" : "exclusiveMinimum", type.min());
        if (type.max() != Double.MAX_VALUE) {
            schema.put("maximum", type.max());
        }
        return schema;
    }

    private static Map<String, Object> pair(String type, String name, Object value) {
        return ordered("type", type, name, value);
    }

    private static Map<String, Object> ordered(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> properties(Map<String, @Nullable Object> object) {
        return (Map<String, @Nullable Object>) Objects.requireNonNull(object.get("properties"));
    }
}
