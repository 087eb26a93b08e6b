package io.troupe.data.schema;

/** Finds rows that have some values of several, and not all. */
final class CompleteFinder extends BatchRule {
    private final RowRule.AllOrNone all;
    private final int[] columns;

    CompleteFinder(RowRule.AllOrNone all) {
        super(all);
        this.all = all;
        this.columns = all.columns().stream().mapToInt(BarBatch::indexOf).toArray();
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
