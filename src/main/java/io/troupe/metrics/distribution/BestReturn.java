package io.troupe.metrics.distribution;

import io.troupe.metrics.Direction;
import io.troupe.metrics.Figure;
import io.troupe.metrics.Metric;
import io.troupe.metrics.Section;
import io.troupe.metrics.Undefinedness;
import io.troupe.metrics.Unit;
import java.util.Arrays;

/** The largest return of a bar. */
public final class BestReturn {
    /** The best bar, as a fraction. */
    public static final Metric METRIC = Metric
            .named("bestReturn", Section.DISTRIBUTION, Unit.FRACTION).inFiles()
            .better(Direction.HIGHER).undefined("below two bars; without capital")
            .byPath(path -> Figure.of(Arrays.stream(path.returns()).max(),
                    Undefinedness.NO_RETURNS));

    private BestReturn() {}
}
