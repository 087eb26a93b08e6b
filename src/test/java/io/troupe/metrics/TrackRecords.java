package io.troupe.metrics;

import io.troupe.model.BarsPerYear;
import java.math.BigDecimal;

/** Records of portfolios to evaluate. */
final class TrackRecords {
    private TrackRecords() {}

    /** What was gathered, of a year of four bars. */
    static TrackRecord of(TrackRecorder recorder, String finalEquity) {
        return recorder.record(new BigDecimal(finalEquity), 0, BarsPerYear.set(4),
                bar -> "day " + bar);
    }

    /** Equities at the closes of successive bars, nothing traded or moved. */
    static TrackRecord ofEquities(double... equities) {
        TrackRecorder recorder = new TrackRecorder(100_000_000);
        for (int bar = 0; bar < equities.length; bar++) {
            recorder.endBar(bar, equities[bar], 0);
        }
        return of(recorder, "100.0");
    }
}
