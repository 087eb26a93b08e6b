package io.troupe.data.schema;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A rule made ready for batches of bars: a tight loop over one or two columns finds the rows that
 * break it; words are made only of those.
 */
abstract sealed class BatchRule {
    private final Rule rule;

    private BatchRule(Rule rule) {
        this.rule = rule;
    }

    final Rule rule() {
        return rule;
    }

    abstract void find(BarBatch batch, Findings findings);

    /** The column that a finding is about. */
    abstract String column(int part);

    /** The offending value as text. */
    abstract String value(BarBatch batch, int row, int part);

    abstract String reason(BarBatch batch, int row, int part);

    /** Whether it is about a whole line, however many rows were made of it. */
    boolean isAboutLines() {
        return false;
    }

    /** The rules of a schema that are about bars in a batch. */
    static List<BatchRule> of(Schema schema, TimeOrder order) {
        List<BatchRule> ready = new ArrayList<>();
        for (Rule rule : schema.rules()) {
            switch (rule) {
                case ColumnRule.Range range -> ready.add(new OfRange(range));
                case ColumnRule.Dates dates -> ready.add(new OfDates(dates));
                case ColumnRule.Typed typed when typed.type() == ColumnType.SYMBOL ->
                    ready.add(new OfSymbol(typed));
                case RowRule.AtMost atMost -> ready.add(new OfPair(atMost));
                case RowRule.AllOrNone all -> ready.add(new OfAll(all));
                case RowRule.Ordered ordered -> ready.add(new OfOrder(ordered, order, false));
                case RowRule.Unique unique -> ready.add(new OfOrder(unique, order, true));
                default -> {
                    // types are the reader's affair; bars without a time or a symbol do not exist
                }
            }
        }
        return ready;
    }

    private static int indexOf(String column) {
        int index = BarBatch.VALUES.indexOf(column);
        if (index < 0) {
            throw new IllegalArgumentException("bars have no column " + column);
        }
        return index;
    }

    private static final class OfRange extends BatchRule {
        private final ColumnRule.Range range;
        private final int column;

        OfRange(ColumnRule.Range range) {
            super(range);
            this.range = range;
            this.column = indexOf(range.column());
        }

        @Override
        void find(BarBatch batch, Findings findings) {
            double[] values = batch.value[column];
            double min = range.min();
            double max = range.max();
            int rows = batch.rows();
            for (int row = 0; row < rows; row++) {
                if (values[row] < min || values[row] > max) {
                    findings.add(row);
                }
            }
        }

        @Override
        String column(int part) {
            return range.column();
        }

        @Override
        String value(BarBatch batch, int row, int part) {
            return Decimals.brief(batch.value[column][row]);
        }

        @Override
        String reason(BarBatch batch, int row, int part) {
            return String.valueOf(range.reason(batch.value[column][row]));
        }
    }

    private static final class OfDates extends BatchRule {
        private final ColumnRule.Dates dates;

        OfDates(ColumnRule.Dates dates) {
            super(dates);
            this.dates = dates;
        }

        @Override
        void find(BarBatch batch, Findings findings) {
            long from = dates.fromSeconds();
            long end = dates.endSeconds();
            int rows = batch.rows();
            for (int row = 0; row < rows; row++) {
                long time = batch.time[row];
                if ((time < from || time >= end) && time != BarBatch.NO_TIME) {
                    findings.add(row);
                }
            }
        }

        @Override
        String column(int part) {
            return dates.column();
        }

        @Override
        String value(BarBatch batch, int row, int part) {
            return TimeOrder.text(batch.time[row]);
        }

        @Override
        String reason(BarBatch batch, int row, int part) {
            return dates.reason();
        }

        @Override
        boolean isAboutLines() {
            return true;
        }
    }

    private static final class OfSymbol extends BatchRule {
        private boolean[] said = new boolean[0];

        OfSymbol(ColumnRule.Typed typed) {
            super(typed);
        }

        /** Says it once for each name, at its first row. */
        @Override
        void find(BarBatch batch, Findings findings) {
            int known = said.length;
            int symbols = batch.symbols().size();
            if (known == symbols) {
                return;
            }
            said = Arrays.copyOf(said, symbols);
            for (int symbol = known; symbol < symbols; symbol++) {
                if (Symbols.reason(batch.symbols().get(symbol)) != null) {
                    findings.add(firstRow(batch, symbol));
                }
            }
        }

        private static int firstRow(BarBatch batch, int symbol) {
            for (int row = 0; row < batch.rows(); row++) {
                if (batch.symbol[row] == symbol) {
                    return row;
                }
            }
            return 0;
        }

        @Override
        String column(int part) {
            return "symbol";
        }

        @Override
        String value(BarBatch batch, int row, int part) {
            return batch.symbols().get(batch.symbol[row]);
        }

        @Override
        String reason(BarBatch batch, int row, int part) {
            return String.valueOf(Symbols.reason(value(batch, row, part)));
        }
    }

    private static final class OfPair extends BatchRule {
        private final RowRule.AtMost pair;
        private final int left;
        private final int right;
        private final int blamed;
        private final int other;

        OfPair(RowRule.AtMost pair) {
            super(pair);
            this.pair = pair;
            this.left = indexOf(pair.left());
            this.right = indexOf(pair.right());
            this.blamed = indexOf(pair.blamed());
            this.other = blamed == left ? right : left;
        }

        @Override
        void find(BarBatch batch, Findings findings) {
            double[] smaller = batch.value[left];
            double[] larger = batch.value[right];
            int rows = batch.rows();
            for (int row = 0; row < rows; row++) {
                if (smaller[row] > larger[row]) {
                    findings.add(row);
                }
            }
        }

        @Override
        String column(int part) {
            return pair.blamed();
        }

        @Override
        String value(BarBatch batch, int row, int part) {
            return Decimals.brief(batch.value[blamed][row]);
        }

        @Override
        String reason(BarBatch batch, int row, int part) {
            return pair.reason(batch.value[other][row]);
        }
    }

    private static final class OfAll extends BatchRule {
        private final RowRule.AllOrNone all;
        private final int[] columns;

        OfAll(RowRule.AllOrNone all) {
            super(all);
            this.all = all;
            this.columns = all.columns().stream().mapToInt(BatchRule::indexOf).toArray();
        }

        /** A sum is NaN where one of them is; whether all are is seldom asked. */
        @Override
        void find(BarBatch batch, Findings findings) {
            int rows = batch.rows();
            for (int row = 0; row < rows; row++) {
                double sum = 0;
                for (int column : columns) {
                    sum += batch.value[column][row];
                }
                if (Double.isNaN(sum) && !batch.spoiled[row]) {
                    addMissing(batch, row, findings);
                }
            }
        }

        private void addMissing(BarBatch batch, int row, Findings findings) {
            int missing = 0;
            for (int column : columns) {
                missing += Double.isNaN(batch.value[column][row]) ? 1 : 0;
            }
            for (int part = 0; part < columns.length && missing < columns.length; part++) {
                if (Double.isNaN(batch.value[columns[part]][row])) {
                    findings.add(row, part);
                }
            }
        }

        @Override
        String column(int part) {
            return all.columns().get(part);
        }

        @Override
        String value(BarBatch batch, int row, int part) {
            return "";
        }

        @Override
        String reason(BarBatch batch, int row, int part) {
            return RowRule.AllOrNone.REASON;
        }
    }

    private static final class OfOrder extends BatchRule {
        private final TimeOrder order;
        private final boolean twice;

        OfOrder(RowRule rule, TimeOrder order, boolean twice) {
            super(rule);
            this.order = order;
            this.twice = twice;
        }

        @Override
        void find(BarBatch batch, Findings findings) {
            order.find(batch, twice, findings);
        }

        @Override
        String column(int part) {
            return "date";
        }

        @Override
        String value(BarBatch batch, int row, int part) {
            return order.shown(batch.time[row]);
        }

        @Override
        String reason(BarBatch batch, int row, int part) {
            String of = batch.isColumnPerSymbol() ? ""
                    : " for " + batch.symbols().get(batch.symbol[row]);
            return twice ? "is there twice" + of + "; remove one of the rows"
                    : "comes after " + order.shown(order.previous(row)) + of
                            + "; sort the rows by date";
        }

        @Override
        boolean isAboutLines() {
            return true;
        }
    }
}
