package io.troupe.data.schema;

/** Finds times outside of two dates. */
final class DatesFinder extends BatchRule {
    private final ColumnRule.Dates dates;

    DatesFinder(ColumnRule.Dates dates) {
        super(dates);
        this.dates = dates;
    }

    @Override
    void find(BarBatch batch, Findings findings) {
        long from = dates.fromSeconds();
        long end = dates.endSeconds();
        int rows = batch.rows();
        long[] times = batch.time;
        for (int row = 0; row < rows; row++) {
            long time = times[row];
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
