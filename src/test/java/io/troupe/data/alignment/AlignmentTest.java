package io.troupe.data.alignment;

import static io.troupe.data.alignment.Panels.NONE;
import static io.troupe.data.alignment.Panels.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.data.alignment.Alignment.Aligned;
import io.troupe.data.schema.DataProblems;
import io.troupe.data.schema.Policy;
import io.troupe.data.schema.RawPanel;
import io.troupe.model.Interval;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AlignmentTest {
    private static final List<String> AB = List.of("A", "B");

    private final DataProblems problems = new DataProblems();

    private Aligned apply(Alignment alignment, RawPanel panel) {
        return alignment.apply(panel, "prices.csv", problems);
    }

    private static Alignment sessions(Policy outside) {
        return new Alignment.Sessions(
                WeekdaySessions.newYork().closedOn(LocalDate.of(2024, 1, 1)), outside);
    }

    @Test
    void theUnionLeavesOutBarsWithoutAnyPrice() {
        RawPanel panel = Panels.withBars(Panels.days("2024-01-01", AB, row(1, NONE),
                row(NONE, NONE), row(NONE, 2), row(3, 4)));

        Aligned aligned = apply(new Alignment.Union(), panel);

        assertThat(aligned.panel().sameAs(Panels.withBars(Panels.closes(Interval.DAY,
                new long[]{panel.times()[0], panel.times()[2], panel.times()[3]}, AB,
                row(1, NONE), row(NONE, 2), row(3, 4))))).isTrue();
        assertThat(aligned.barsDropped()).isOne();
        assertThat(aligned.pricesDropped()).isZero();
    }

    @Test
    void theIntersectionKeepsBarsInWhichAllHaveAPrice() {
        RawPanel panel = Panels.days("2024-01-01", AB, row(1, NONE), row(3, 4), row(NONE, 2));

        Aligned aligned = apply(new Alignment.Intersection(), panel);

        assertThat(aligned.panel().sameAs(Panels.days("2024-01-02", AB, row(3, 4)))).isTrue();
        assertThat(aligned.barsDropped()).isEqualTo(2);
        assertThat(aligned.pricesDropped()).isEqualTo(2);
        assertThat(problems.isEmpty()).isTrue();
    }

    @Test
    void anEmptyIntersectionNamesTheRarestAsset() {
        apply(new Alignment.Intersection(),
                Panels.days("2024-01-01", AB, row(1, NONE), row(3, NONE), row(NONE, 2)));

        assertThat(problems.first().getFirst().message()).isEqualTo("prices.csv, column B: leaves"
                + " no bar in which all 2 assets have a price; select other symbols or dates, or"
                + " set data.align: union");
    }

    @Test
    void aPanelThatNeedsNothingIsReturnedItself() {
        RawPanel panel = Panels.days("2024-01-02", List.of("A"), row(1), row(2), row(3));

        for (Alignment alignment : List.of(new Alignment.Union(), new Alignment.Intersection(),
                sessions(Policy.REJECT))) {
            Aligned aligned = apply(alignment, panel);
            assertThat(aligned.panel()).isSameAs(panel);
            assertThat(aligned.barsDropped()).isZero();
            assertThat(aligned.sessionsMissing()).isZero();
        }
        assertThat(problems.isEmpty()).isTrue();
    }

    @Test
    void nothingStaysNothing() {
        RawPanel empty = Panels.days("2024-01-01", AB);

        for (Alignment alignment : List.of(new Alignment.Union(), new Alignment.Intersection(),
                sessions(Policy.DROP))) {
            assertThat(apply(alignment, empty)).isEqualTo(
                    new Aligned(empty, 0, 0, 0, 0, Aligned.NO_TIME));
        }
        assertThat(problems.isEmpty()).isTrue();
    }

    @Test
    void barsOutsideOfSessionsAreDroppedAndCounted() {
        // 1 January is a holiday; the 6th and 7th are a weekend; of the 4th no price is there.
        RawPanel panel = Panels.days("2024-01-01", AB, row(1, 2), row(3, 4), row(5, 6),
                row(NONE, NONE), row(7, 8), row(9, NONE), row(9, 9), row(10, 10));

        Aligned aligned = apply(sessions(Policy.DROP), panel);

        assertThat(dates(aligned.panel())).containsExactly("2024-01-02", "2024-01-03",
                "2024-01-04", "2024-01-05", "2024-01-08");
        assertThat(aligned.barsDropped()).isEqualTo(3);
        assertThat(aligned.pricesDropped()).isEqualTo(5);
        assertThat(aligned.barsOutside()).isEqualTo(3);
        assertThat(aligned.sessionsMissing()).isOne();
        assertThat(aligned.firstMissingDate()).isEqualTo("2024-01-04");
        assertThat(problems.isEmpty()).isTrue();
    }

    @Test
    void barsOutsideOfSessionsAreOffencesOrStayIfSoSet() {
        RawPanel panel = Panels.days("2024-01-05", AB, row(1, 2), row(3, 4), row(5, 6));

        Aligned kept = apply(sessions(Policy.WARN), panel);
        assertThat(kept.panel()).isSameAs(panel);
        assertThat(kept.barsOutside()).isEqualTo(2);
        assertThat(problems.isEmpty()).isTrue();

        apply(sessions(Policy.REJECT), panel);
        assertThat(problems.total()).isEqualTo(2);
        assertThat(problems.first().getFirst().message()).startsWith("prices.csv, column date, "
                + "'2024-01-06': is outside of the sessions of WEEKDAYS");
    }

    @Test
    void minutesBelongToTheSessionTheyOverlap() {
        RawPanel panel = Panels.closes(Interval.MINUTE, times("2024-01-02T14:29",
                "2024-01-02T14:30", "2024-01-02T20:59", "2024-01-02T21:00", "2024-01-04T14:30"),
                List.of("A"), row(1), row(2), row(3), row(4), row(5));

        Aligned aligned = apply(sessions(Policy.DROP), panel);

        assertThat(aligned.panel().close()).containsExactly(2, 3, 5);
        assertThat(aligned.sessionsMissing()).isOne();
        assertThat(aligned.firstMissingDate()).isEqualTo("2024-01-03");
    }

    @Test
    void weeksAndMonthsAllStayAndThoseWithASessionAreMissed() {
        RawPanel weeks = Panels.closes(Interval.WEEK,
                times("2024-01-01", "2024-01-15", "2024-01-22"), List.of("A"), row(1), row(2),
                row(3));
        Aligned aligned = apply(sessions(Policy.REJECT), weeks);
        assertThat(aligned.panel()).isSameAs(weeks);
        assertThat(aligned.sessionsMissing()).isOne();
        assertThat(aligned.firstMissingDate()).isEqualTo("2024-01-08");

        RawPanel months = Panels.closes(Interval.MONTH, times("2023-12-01", "2024-03-01"),
                List.of("A"), row(1), row(2));
        assertThat(apply(sessions(Policy.REJECT), months).sessionsMissing()).isEqualTo(2);
        assertThat(problems.isEmpty()).isTrue();
    }

    private static long[] times(String... times) {
        return Stream.of(times).mapToLong(Bars::seconds).toArray();
    }

    private static List<String> dates(RawPanel panel) {
        return Arrays.stream(panel.times()).mapToObj(Interval.DAY::format).toList();
    }
}
