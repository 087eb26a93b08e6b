package io.troupe.data.alignment;

import static io.troupe.data.alignment.Panels.NONE;
import static io.troupe.data.alignment.Panels.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.troupe.data.alignment.Gaps.Findings;
import io.troupe.data.alignment.Gaps.Jump;
import io.troupe.data.alignment.Gaps.Limits;
import io.troupe.data.alignment.Gaps.Missing;
import io.troupe.data.alignment.Gaps.Stale;
import io.troupe.data.alignment.Gaps.ZeroVolume;
import io.troupe.data.schema.RawPanel;
import io.troupe.model.Interval;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GapsTest {
    private static long at(String time) {
        return Bars.seconds(time);
    }

    @Test
    void sessionsBetweenAnAssetsFirstAndLastPriceAreMissed() {
        // Tuesday the 2nd to Wednesday the 10th without the weekend; the 9th is a holiday.
        RawPanel panel = Panels.days("2024-01-02", List.of("A", "B"), row(1, NONE), row(NONE, 5),
                row(NONE, 6), row(2, 7), row(NONE, 8), row(NONE, NONE), row(NONE, NONE),
                row(NONE, 9), row(3, NONE));
        var calendar = WeekdaySessions.newYork().closedOn(LocalDate.of(2024, 1, 9));

        Findings found = Gaps.bySessions(Limits.DEFAULT, calendar).find(panel);

        assertThat(found.missing()).containsExactly(
                new Missing("A", at("2024-01-03"), at("2024-01-04"), 2),
                new Missing("A", at("2024-01-08"), at("2024-01-08"), 1),
                new Missing("B", at("2024-01-08"), at("2024-01-08"), 1));
    }

    @Test
    void belowADayASessionIsMissedOnlyIfItHasNoBarAtAll() {
        RawPanel panel = Panels.closes(Interval.MINUTE, Stream.of("2024-01-02T15:00",
                "2024-01-02T15:30", "2024-01-04T12:00", "2024-01-05T15:00").mapToLong(Bars::seconds)
                .toArray(), List.of("A"), row(1), row(2), row(3), row(4));

        assertThat(Gaps.bySessions(Limits.DEFAULT, WeekdaySessions.newYork()).find(panel)
                .missing()).containsExactly(
                        new Missing("A", at("2024-01-03"), at("2024-01-04"), 2));
    }

    @Test
    void aMorningInTheFarEastIsNotMissedOnTheDateItHasInUtc() {
        RawPanel panel = Panels.closes(Interval.MINUTE, Stream.of("2024-01-08T23:00",
                "2024-01-10T23:00").mapToLong(Bars::seconds).toArray(), List.of("A"), row(1),
                row(2));
        var tokyo = WeekdaySessions.of("Asia/Tokyo", "08:00", "15:00");

        assertThat(Gaps.bySessions(Limits.DEFAULT, tokyo).find(panel).missing())
                .containsExactly(new Missing("A", at("2024-01-10"), at("2024-01-10"), 1));
    }

    @Test
    void withoutACalendarBarsThatMostOthersHaveAreMissed() {
        RawPanel panel = Panels.days("2024-01-01", List.of("A", "B", "C"), row(1, 1, NONE),
                row(NONE, 2, NONE), row(NONE, 3, 1), row(NONE, 4, 2), row(NONE, NONE, 3),
                row(5, 5, NONE));

        // On the 2nd one of two living assets has a price, on the 5th one of three: no majority.
        assertThat(Gaps.byMajority(Limits.DEFAULT).find(panel).missing()).containsExactly(
                new Missing("A", at("2024-01-03"), at("2024-01-04"), 2));
    }

    @Test
    void runsOfTheSameCloseAreStaleFromTheLimitOn() {
        RawPanel panel = Panels.days("2024-01-01", List.of("A"), row(1), row(2), row(2),
                row(NONE), row(2), row(3), row(3), row(4), row(4), row(4));

        assertThat(Gaps.byMajority(new Limits(3, 9)).find(panel).stale()).containsExactly(
                new Stale("A", at("2024-01-02"), at("2024-01-05"), 3, 2),
                new Stale("A", at("2024-01-08"), at("2024-01-10"), 3, 4));
    }

    @Test
    void jumpsAreToldFromThoseThatComeBack() {
        RawPanel panel = Panels.days("2024-01-01", List.of("A"), row(100), row(10), row(110),
                row(220), row(230), row(100), row(100), row(160));

        List<Jump> jumps = Gaps.byMajority(new Limits(9, 0.5)).find(panel).jumps();

        assertThat(jumps).extracting(Jump::time).containsExactly(at("2024-01-02"),
                at("2024-01-04"), at("2024-01-06"), at("2024-01-08"));
        assertThat(jumps).extracting(Jump::reverses).containsExactly(true, false, false, false);
        assertThat(jumps.getFirst().change()).isEqualTo(10.0 / 100 - 1);
    }

    @Test
    void barsWithoutVolumeAreCountedPerAsset() {
        RawPanel bars = Panels.withBars(Panels.days("2024-01-01", List.of("A", "B"), row(1, 2),
                row(2, 3), row(NONE, 4)));
        bars.volume()[bars.cell(1, 1)] = 0;
        bars.volume()[bars.cell(2, 0)] = 0;
        bars.volume()[bars.cell(2, 1)] = 0;

        assertThat(Gaps.byMajority(Limits.DEFAULT).find(bars).zeroVolume())
                .containsExactly(new ZeroVolume("B", at("2024-01-02"), 2));
    }

    @Test
    void soundDataAndNoDataHaveNoFindings() {
        RawPanel sound = Panels.days("2024-01-02", List.of("A"), row(1), row(1.1), row(1.2));
        RawPanel none = Panels.days("2024-01-02", List.of("A"));
        RawPanel one = Panels.days("2024-01-02", List.of("A"), row(1));
        RawPanel unpriced = Panels.days("2024-01-02", List.of("A"), row(NONE));

        for (RawPanel panel : List.of(sound, none, one, unpriced)) {
            assertThat(Gaps.byMajority(Limits.DEFAULT).find(panel).isEmpty()).isTrue();
            assertThat(Gaps.bySessions(Limits.DEFAULT, WeekdaySessions.newYork()).find(panel)
                    .isEmpty()).isTrue();
        }
    }

    @Test
    void limitsHaveBounds() {
        assertThatThrownBy(() -> new Limits(1, 0.5)).hasMessageContaining("staleBars");
        assertThatThrownBy(() -> new Limits(2, 0)).hasMessageContaining("jump");
        assertThatThrownBy(() -> new Limits(2, Double.NaN)).hasMessageContaining("jump");
    }
}
