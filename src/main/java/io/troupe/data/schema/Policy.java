package io.troupe.data.schema;

/** What becomes of a row that breaks a rule. Each is counted, whatever the policy. */
public enum Policy {
    /** The data is refused. */
    REJECT,
    /** The row is left out. */
    DROP,
    /** The row is used as it is. */
    WARN
}
