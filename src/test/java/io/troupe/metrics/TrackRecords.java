package io.troupe.metrics;

import io.troupe.model.BarsPerYear;
import java.math.BigDecimal;

/** Records of portfolios to evaluate. */
public final class TrackRecords {
    private TrackRecords() {}

    /** Of a portfolio that begins with a hundred, of a year of four bars. */
    public static TrackRecorder recorder() {
        return recorder(100_000_000);
    }

    /** The same of another amount. */
    public static TrackRecorder recorder(long capitalMicros) {
        return new TrackRecorder(capitalMicros, TestBasis.of(BarsPerYear.set(4)));
    }

    /** What was gathered. */
    public static TrackRecord of(TrackRecorder recorder, String finalEquity) {
        return recorder.record(new BigDecimal(finalEquity), 0, bar -> "day " + bar);
    }

    /** Amounts of money, no two of them the same; of another portfolio they are all larger. */
    public static TrackRecord.Account account(int more) {
        return new TrackRecord.Account(1 + more, new BigDecimal(2 + more), 3 + more, 4 + more,
                5 + more, 6 + more, 7 + more, DatedTransfers.NONE);
    }

    /** Equities at the closes of successive bars, nothing traded or moved. */
    public static TrackRecord ofEquities(double... equities) {
        TrackRecorder recorder = recorder();
        double[] returns = new double[equities.length];
        for (int bar = 0; bar < equities.length; bar++) {
            returns[bar] = recorder.endBar(bar, equities[bar], 0);
        }
        return of(recorder, "100.0").with(ReturnPath.of(returns));
    }
}
