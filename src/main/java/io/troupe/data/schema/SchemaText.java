package io.troupe.data.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/** Prints schemas: as text for people, as JSON for programs. */
public final class SchemaText {
    private SchemaText() {}

    /** A schema as lines of text. */
    public static String text(Schema schema) {
        int widest = schema.columnNames().stream().mapToInt(String::length).max().orElse(0);
        int rules = schema.ruleIds().stream().mapToInt(String::length).max().orElse(0);
        var text = new StringBuilder(schema.name()).append(", version ").append(schema.version())
                .append("\n").append(schema.doc()).append("\n\ncolumns\n");
        for (Column column : schema.columns()) {
            text.append(String.format(Locale.ROOT, "  %-" + widest + "s  %-6s  %s%s\n",
                    column.name(), column.type().label(),
                    column.nullable() ? "(may be empty) " : "",
                    column.doc()));
        }
        text.append("\nrules (id, what becomes of offending rows, what must hold)\n");
        for (Rule rule : schema.rules()) {
            text.append(String.format(Locale.ROOT, "  %-" + rules + "s  %-6s  %s\n", rule.id(),
                    rule.policy().label(), rule.sentence()));
        }
        return text.toString();
    }

    /** A schema as a JSON object: name, version, doc, columns, rules. */
    public static String json(Schema schema) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("name", schema.name()).put("version", schema.version())
                .put("doc", schema.doc());
        ArrayNode columns = root.putArray("columns");
        for (Column column : schema.columns()) {
            columns.addObject().put("name", column.name()).put("type", column.type().label())
                    .put("nullable", column.nullable()).put("doc", column.doc());
        }
        ArrayNode rules = root.putArray("rules");
        for (Rule rule : schema.rules()) {
            rules.addObject().put("id", rule.id()).put("policy", rule.policy().label())
                    .put("sentence", rule.sentence());
        }
        try {
            return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(root);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree of texts is JSON", impossible);
        }
    }
}
