package io.troupe.data.alignment;

import static io.troupe.data.alignment.Panels.NONE;
import static io.troupe.data.alignment.Panels.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.troupe.data.alignment.Joiner.Joined;
import io.troupe.data.alignment.Joiner.Source;
import io.troupe.data.schema.DataProblem;
import io.troupe.data.schema.DataProblems;
import io.troupe.data.schema.RawPanel;
import io.troupe.model.Interval;
import java.util.List;
import org.junit.jupiter.api.Test;

class JoinerTest {
    private static final RawPanel A = Panels.days("2024-01-01", List.of("A"), row(1), row(2));
    private static final RawPanel BC = Panels.days("2024-01-02", List.of("B", "C"), row(3, NONE),
            row(4, 5));

    private final DataProblems problems = new DataProblems();

    @Test
    void assetsStandSideBySideOnAllTimes() {
        Joined joined = Joiner.join(List.of(new Source("a", Panels.withBars(A)),
                new Source("bc", Panels.withBars(BC))), problems);

        assertThat(joined.panel().sameAs(Panels.withBars(Panels.days("2024-01-01",
                List.of("A", "B", "C"), row(1, NONE, NONE), row(2, 3, NONE), row(NONE, 4, 5)))))
                .isTrue();
        assertThat(joined.leftOut()).isEmpty();
        assertThat(problems.isEmpty()).isTrue();
    }

    @Test
    void assetsStandInTheOrderOfTheSources() {
        Joined joined = Joiner.join(List.of(new Source("bc", BC), new Source("a", A)), problems);

        assertThat(joined.panel().sameAs(Panels.days("2024-01-01", List.of("B", "C", "A"),
                row(NONE, NONE, 1), row(3, NONE, 2), row(4, 5, NONE)))).isTrue();
    }

    @Test
    void columnsThatASourceLacksAreLeftOutAndNamed() {
        Joined joined = Joiner.join(List.of(new Source("a", Panels.withBars(A)),
                new Source("bc", BC)), problems);

        assertThat(joined.panel().hasBars()).isFalse();
        assertThat(joined.leftOut()).containsExactly("open", "high", "low", "volume",
                "adj_close");
    }

    @Test
    void sourcesWithoutBarsTakeNoColumnsAway() {
        RawPanel empty = Panels.days("2024-01-01", List.of("D"));
        Joined joined = Joiner.join(List.of(new Source("a", Panels.withBars(A)),
                new Source("d", empty)), problems);

        assertThat(joined.panel().hasBars()).isTrue();
        assertThat(joined.panel().close()).containsExactly(1, 2, NONE, NONE);
    }

    @Test
    void oneSourceIsItself() {
        assertThat(Joiner.join(List.of(new Source("a", A)), problems).panel()).isSameAs(A);
        assertThatThrownBy(() -> Joiner.join(List.of(), problems))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anAssetInTwoSourcesIsAnOffenceThatNamesBoth() {
        Joiner.join(List.of(new Source("a.csv", A), new Source("b.csv", BC),
                new Source("c.csv", Panels.days("2024-01-01", List.of("B", "A"), row(1, 2)))),
                problems);

        assertThat(problems.first()).extracting(DataProblem::message).containsExactly(
                "c.csv, column B: is in b.csv too; select it from one of the two",
                "c.csv, column A: is in a.csv too; select it from one of the two");
    }

    @Test
    void differentIntervalsAreAnOffenceThatNamesBoth() {
        RawPanel weeks = Panels.closes(Interval.WEEK, new long[]{0}, List.of("W"), row(1));
        Joiner.join(List.of(new Source("a.csv", A), new Source("w.csv", weeks)), problems);

        assertThat(problems.first()).extracting(DataProblem::message).containsExactly(
                "w.csv: has interval week, but a.csv has interval day; set data.interval to one"
                        + " that both can be made to");
    }
}
