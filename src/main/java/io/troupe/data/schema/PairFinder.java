package io.troupe.data.schema;

/** Finds rows in which one number is above another. */
final class PairFinder extends BatchRule {
    private final RowRule.AtMost pair;
    private final int left;
    private final int right;
    private final int blamed;
    private final int other;

    PairFinder(RowRule.AtMost pair) {
        super(pair);
        this.pair = pair;
        this.left = BarBatch.indexOf(pair.left());
        this.right = BarBatch.indexOf(pair.right());
        this.blamed = BarBatch.indexOf(pair.blamed());
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
