package io.troupe.metrics.drawdowns;

import io.troupe.metrics.Direction;
import io.troupe.metrics.Figure;
import io.troupe.metrics.Metric;
import io.troupe.metrics.Section;
import io.troupe.metrics.Undefinedness;
import io.troupe.metrics.Unit;
import io.troupe.metrics.series.DrawdownSpell;
import io.troupe.metrics.series.Falls;
import java.util.Optional;

/**
 * How long falls lasted, in bars with a return: from the peak to the bar that reached its level
 * again, or to the last one. 0 where nothing fell.
 */
public final class SpellLengths {
    /** How long the deepest fall lasted. */
    public static final Metric DEEPEST = Metric
            .named("deepestDrawdownBars", Section.DRAWDOWNS, Unit.BARS).inFiles()
            .better(Direction.LOWER).undefined("below two bars; without capital")
            .byPath(path -> new Figure.Count(path.falls().deepestSpell()
                    .map(spell -> length(spell, path.falls())).orElse(0)));

    /** How long it took from the deepest point of the deepest fall to the level of its peak. */
    public static final Metric RECOVERY = Metric
            .named("recoveryBars", Section.DRAWDOWNS, Unit.BARS).inFiles()
            .better(Direction.LOWER)
            .undefined("below two bars; where nothing fell; before the level is reached again")
            .byPath(path -> recovery(path.falls().deepestSpell()));

    /** How long the longest fall lasted, however deep. */
    public static final Metric LONGEST = Metric
            .named("longestDrawdownBars", Section.DRAWDOWNS, Unit.BARS).inFiles()
            .better(Direction.LOWER).undefined("below two bars; without capital")
            .byPath(path -> new Figure.Count(path.falls().spells().stream()
                    .mapToInt(spell -> length(spell, path.falls())).max().orElse(0)));

    private SpellLengths() {}

    private static int length(DrawdownSpell spell, Falls falls) {
        return spell.length(falls.bars() + 1);
    }

    private static Figure recovery(Optional<DrawdownSpell> deepest) {
        if (deepest.isEmpty()) {
            return new Figure.Undefined(Undefinedness.NO_DRAWDOWN);
        }
        return deepest.get().recoveryBar().isEmpty()
                ? new Figure.Undefined(Undefinedness.NOT_RECOVERED)
                : new Figure.Count(deepest.get().recoveryBar().getAsInt()
                        - deepest.get().troughBar());
    }
}
