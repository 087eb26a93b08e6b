package io.troupe.data.schema;

/** Finds numbers out of a range. */
final class RangeFinder extends BatchRule {
    private final ColumnRule.Range range;
    private final int column;

    RangeFinder(ColumnRule.Range range) {
        super(range);
        this.range = range;
        this.column = BarBatch.indexOf(range.column());
    }

    @Override
    void find(BarBatch batch, Findings findings) {
        if (!batch.has(column)) {
            return;
        }
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
