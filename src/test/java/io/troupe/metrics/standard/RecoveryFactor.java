package io.troupe.metrics.standard;

import io.troupe.metrics.Direction;
import io.troupe.metrics.Figure;
import io.troupe.metrics.Metric;
import io.troupe.metrics.MetricRegister;
import io.troupe.metrics.Need;
import io.troupe.metrics.Section;
import io.troupe.metrics.Undefinedness;
import io.troupe.metrics.Unit;
import io.troupe.metrics.View;
import java.util.ArrayList;
import java.util.List;

/** A figure that nothing else knows: total return over the deepest fall. */
public final class RecoveryFactor {
    private static final Metric METRIC = Metric
            .named("recoveryFactor", Section.PERFORMANCE, Unit.RATIO).inFiles()
            .in(View.TABLE, "recovery").better(Direction.HIGHER).needs(Need.INDEX)
            .undefined("where nothing fell")
            .by(record -> of(record.index().level() - 1,
                    record.deepestFall().orElseThrow().fraction()));

    private RecoveryFactor() {}

    private static Figure of(double totalReturn, double fall) {
        return fall > 0 ? new Figure.Measure(totalReturn / fall)
                : new Figure.Undefined(Undefinedness.NO_DRAWDOWN);
    }

    /** The standard metrics and this one. */
    public static MetricRegister added() {
        List<Metric> metrics = new ArrayList<>(StandardMetrics.REGISTER.metrics());
        metrics.add(METRIC);
        return new MetricRegister(metrics);
    }
}
