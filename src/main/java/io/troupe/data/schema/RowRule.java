package io.troupe.data.schema;

import java.util.List;

/** What must hold between the values of a row, or between rows. */
public sealed interface RowRule extends Rule {
    /** The columns it is about. */
    List<String> columns();

    /**
     * One number is not above another; holds where one of them is missing.
     *
     * @param id the rule's name
     * @param left the number that is not above …
     * @param right … this one
     * @param blamed which of both a message is about
     * @param policy default policy
     */
    record AtMost(String id, String left, String right, String blamed, Policy policy)
            implements
            RowRule {
        @Override
        public List<String> columns() {
            return List.of(left, right);
        }

        @Override
        public String sentence() {
            return left + " ≤ " + right;
        }

        /** What is said of an offending row, by the number that is not blamed. */
        public String reason(double other) {
            return (blamed.equals(left) ? "is above the " + right : "is below the " + left) + " "
                    + Decimals.brief(other);
        }
    }

    /**
     * All values are there, or none.
     *
     * @param id the rule's name
     * @param columns of which
     * @param policy default policy
     */
    record AllOrNone(String id, List<String> columns, Policy policy) implements RowRule {
        /** What is said of a value that is missing. */
        public static final String REASON = "is empty though the row has other prices; "
                + "fill or empty all four";

        /** Checks the components. */
        public AllOrNone {
            columns = List.copyOf(columns);
        }

        @Override
        public String sentence() {
            return String.join(", ", columns) + " are all there or none is";
        }
    }

    /**
     * Times of one symbol do not decrease from row to row.
     *
     * @param id the rule's name
     * @param policy default policy
     */
    record Ordered(String id, Policy policy) implements RowRule {
        @Override
        public List<String> columns() {
            return List.of("date");
        }

        @Override
        public String sentence() {
            return "the times of a symbol increase from row to row";
        }
    }

    /**
     * No two rows agree in these columns. Of bars, which come by the million, neighbours alone
     * are compared: where the order is kept nothing else can agree.
     *
     * @param id the rule's name
     * @param columns which
     * @param policy default policy
     */
    record Unique(String id, List<String> columns, Policy policy) implements RowRule {
        /** Checks the components. */
        public Unique {
            columns = List.copyOf(columns);
        }

        @Override
        public String sentence() {
            return "no two rows have the same " + String.join(" and ", columns);
        }
    }

    /**
     * A rule on one column holds where another column has one of some values.
     *
     * @param id the rule's name
     * @param column the other column
     * @param words which values
     * @param then the rule
     */
    record Where(String id, String column, List<String> words, ColumnRule then)
            implements
            RowRule {
        /** Checks the components. */
        public Where {
            words = List.copyOf(words);
        }

        @Override
        public List<String> columns() {
            return List.of(column, then.column());
        }

        @Override
        public String sentence() {
            return "where " + column + " is " + String.join(" or ", words) + ", "
                    + then.sentence();
        }

        @Override
        public Policy policy() {
            return then.policy();
        }
    }
}
