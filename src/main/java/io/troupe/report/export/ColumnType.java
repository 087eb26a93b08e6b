package io.troupe.report.export;

/** What the cells of an exported column are, and how DuckDB calls that. */
enum ColumnType {
    /** A text. */
    TEXT("VARCHAR"),
    /** A point in time, in UTC. */
    TIME("TIMESTAMP"),
    /** A whole number of 32 bits. */
    INTEGER("INTEGER"),
    /** A number of 64 bits. */
    NUMBER("DOUBLE"),
    /** An amount of money, exact. */
    MONEY("DECIMAL(20,6)"),
    /** Units of an instrument, exact. */
    QUANTITY("DECIMAL(38,18)");

    /** Places behind the point of {@link #QUANTITY}. */
    static final int QUANTITY_SCALE = 18;
    /** Places behind the point of {@link #MONEY}. */
    static final int MONEY_SCALE = 6;

    private final String sql;

    ColumnType(String sql) {
        this.sql = sql;
    }

    /** The type's name in SQL. */
    String sql() {
        return sql;
    }
}
