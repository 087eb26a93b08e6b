package io.troupe.metrics.distribution;

import io.troupe.metrics.Direction;
import io.troupe.metrics.Figure;
import io.troupe.metrics.Metric;
import io.troupe.metrics.Section;
import io.troupe.metrics.Undefinedness;
import io.troupe.metrics.Unit;
import java.util.Arrays;

/** The least return of a bar. */
public final class WorstReturn {
    /** The worst bar, as a fraction. */
    public static final Metric METRIC = Metric
            .named("worstReturn", Section.DISTRIBUTION, Unit.FRACTION).inFiles()
            .better(Direction.HIGHER).undefined("below two bars; without capital")
            .byPath(path -> Figure.of(Arrays.stream(path.returns()).min(),
                    Undefinedness.NO_RETURNS));

    private WorstReturn() {}
}
