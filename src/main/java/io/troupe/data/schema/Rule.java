package io.troupe.data.schema;

/** One thing that must hold of a table's rows. An immutable value: rules are data. */
public sealed interface Rule permits ColumnRule, RowRule {
    /** The name used in settings and reports, like {@code close.range}. */
    String id();

    /** What must hold, as a sentence without a full stop. */
    String sentence();

    /** What becomes of an offending row where nobody says otherwise. */
    Policy policy();
}
