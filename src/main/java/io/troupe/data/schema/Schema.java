package io.troupe.data.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What a table must be: its columns and rules, as data. Schemas are composed of rules, printed by
 * {@link SchemaText} and enforced by {@link SchemaCheck} (bars) and {@link TableCheck} (other
 * tables).
 *
 * @param name how commands and reports name it
 * @param version grows when a column or rule changes
 * @param doc what a row is, as a sentence
 * @param columns in their usual order
 * @param rowRules what must hold between values and rows
 */
public record Schema(String name, int version, String doc, List<Column> columns,
        List<RowRule> rowRules) {
    /** Checks the components. */
    public Schema {
        columns = List.copyOf(columns);
        rowRules = List.copyOf(rowRules);
        if (version < 1) {
            throw new IllegalArgumentException("version must be ≥ 1, was " + version);
        }
        List<String> ids = idsOf(columns, rowRules);
        if (new TreeSet<>(ids).size() != ids.size()) {
            throw new IllegalArgumentException("a rule is there twice in " + ids);
        }
    }

    private static List<String> idsOf(List<Column> columns, List<RowRule> rowRules) {
        List<String> ids = new ArrayList<>();
        columns.forEach(column -> column.allRules().forEach(rule -> ids.add(rule.id())));
        rowRules.forEach(rule -> ids.add(rule.id()));
        return ids;
    }

    /** All rules: those of the columns, then those of rows. */
    public List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        columns.forEach(column -> rules.addAll(column.allRules()));
        rules.addAll(rowRules);
        return rules;
    }

    /** The ids of all rules, in their order. */
    public List<String> ruleIds() {
        return idsOf(columns, rowRules);
    }

    /** The names of all columns, in their order. */
    public List<String> columnNames() {
        return columns.stream().map(Column::name).toList();
    }

    /** The column of a name. */
    public Optional<Column> column(String wanted) {
        return columns.stream().filter(column -> column.name().equals(wanted)).findFirst();
    }

    /** The same schema with other columns taken out: for data that never has them. */
    public Schema with(String newName, Collection<String> columnNames, String newDoc) {
        return new Schema(newName, version, newDoc,
                columns.stream().filter(column -> columnNames.contains(column.name())).toList(),
                rowRules.stream().filter(rule -> columnNames.containsAll(rule.columns()))
                        .toList());
    }
}
