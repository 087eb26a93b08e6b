package io.troupe.data.schema;

import java.util.ArrayList;
import java.util.List;

/**
 * One column of a table.
 *
 * @param name in lower case, as headers write it
 * @param type what its values are
 * @param nullable whether a row need not have a value
 * @param rules what must hold of values besides
 * @param doc what it means, with its unit, as a phrase
 */
public record Column(String name, ColumnType type, boolean nullable, List<ColumnRule> rules,
        String doc) {
    /** Checks the components. */
    public Column {
        rules = List.copyOf(rules);
    }

    /** A column without rules besides its type. */
    public Column(String name, ColumnType type, boolean nullable, String doc) {
        this(name, type, nullable, List.of(), doc);
    }

    /** Every rule there is for the column: of its type, of being there, and the others. */
    public List<ColumnRule> allRules() {
        List<ColumnRule> all = new ArrayList<>();
        all.add(new ColumnRule.Typed(name, type));
        if (!nullable) {
            all.add(new ColumnRule.Required(name, Policy.REJECT));
        }
        all.addAll(rules);
        return all;
    }
}
