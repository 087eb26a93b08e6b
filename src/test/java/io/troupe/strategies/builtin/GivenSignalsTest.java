package io.troupe.strategies.builtin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.troupe.data.MarketData;
import io.troupe.data.MarketData.Columns;
import io.troupe.data.calendars.Calendars;
import io.troupe.data.calendars.TradingDays;
import io.troupe.features.Markets;
import io.troupe.model.Instrument;
import io.troupe.model.Interval;
import io.troupe.model.TargetPositions;
import io.troupe.strategies.Answers;
import io.troupe.strategies.StrategyContract;
import io.troupe.strategies.StrategyContract.Law;
import io.troupe.strategies.StrategySubject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GivenSignalsTest {
    private static final TargetPositions UNCHANGED = TargetPositions.unchanged();

    private final Path folder;

    GivenSignalsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private Map<String, Object> parameters(String rows, Map<String, Object> more)
            throws IOException {
        Path file = Files.writeString(folder.resolve("s.csv"), "date,symbol,value\n" + rows);
        Map<String, Object> parameters = new HashMap<>(more);
        parameters.put("path", file.toString());
        return parameters;
    }

    private List<TargetPositions> answers(MarketData data, String rows, Map<String, Object> more)
            throws IOException {
        return Answers.of(Answers.strategies("signals", parameters(rows, more)), data);
    }

    /** Monday 2000-01-03 to Friday, then the Monday after. */
    private static MarketData sixDays() {
        double[] closes = {10, 10, 10, 10, 10, 10};
        return Markets.of(closes, closes);
    }

    @Test
    void aWeightIsHeldFromTheCloseOfItsDateUntilTheNext() throws IOException {
        assertThat(answers(sixDays(), """
                2000-01-04,A0,0.5
                2000-01-06,A1,-0.25
                2000-01-07,A0,0
                """, Map.of())).containsExactly(UNCHANGED, weights(0.5, 0), UNCHANGED,
                weights(0.5, -0.25), weights(0, -0.25), UNCHANGED);
    }

    @Test
    void whatIsDatedWhenThereIsNoBarIsKnownAtTheNext() throws IOException {
        // Before the first bar, on a weekend, and after the last bar; X9 is not in the data.
        assertThat(answers(sixDays(), """
                1999-12-01,A0,0.5
                1999-12-31,A0,0.75
                2000-01-08,A1,1
                2000-01-09,X9,1
                2000-01-11,A1,2
                """, Map.of())).containsExactly(weights(0.75, 0), UNCHANGED, UNCHANGED, UNCHANGED,
                UNCHANGED, weights(0.75, 1));
    }

    @Test
    void ofScoresTheHighestAreHeldInEqualParts() throws IOException {
        double[] closes = {10, 10, 10};
        MarketData data = Markets.of(closes, closes, closes);
        String rows = """
                2000-01-03,A0,1
                2000-01-03,A1,3
                2000-01-04,A2,2
                2000-01-05,A1,-1
                """;
        assertThat(answers(data, rows, Map.of("as", "scores", "top", 2))).containsExactly(
                weights(0.5, 0.5, 0), weights(0, 0.5, 0.5), weights(0.5, 0, 0.5));
        assertThat(answers(data, rows, Map.of("as", "scores", "top", 1, "direction",
                "long-short"))).containsExactly(weights(-0.5, 0.5, 0), weights(-0.5, 0.5, 0),
                        weights(0, -0.5, 0.5));
    }

    @Test
    void withinADayItIsKnownWhenTheSessionHasEnded() throws IOException {
        // New York, half hours: the last two of Wednesday's short session, the first of Friday's.
        MarketData data = times(Interval.MINUTES_30, "2024-07-03T16:00:00Z",
                "2024-07-03T16:30:00Z", "2024-07-05T13:30:00Z")
                .with(TradingDays.of(ZoneId.of("America/New_York"), Calendars.of("NYSE")));
        assertThat(answers(data, "2024-07-03,A,1\n2024-07-05,A,0.5\n", Map.of()))
                .containsExactly(UNCHANGED, weights(1), UNCHANGED);
        // The last bar of the session is missing: it is known at the next bar.
        assertThat(answers(times(Interval.MINUTES_30, "2024-07-03T16:00:00Z",
                "2024-07-05T13:30:00Z").with(data.days()), "2024-07-03,A,1\n", Map.of()))
                .containsExactly(UNCHANGED, weights(1));
    }

    @Test
    void weeksAndMonthsKnowWhatIsDatedInThem() throws IOException {
        MarketData weeks = times(Interval.WEEK, "2024-07-01T00:00:00Z", "2024-07-08T00:00:00Z");
        assertThat(answers(weeks, "2024-07-07,A,1\n2024-07-08,A,0.5\n", Map.of()))
                .containsExactly(weights(1), weights(0.5));
        MarketData months = times(Interval.MONTH, "2024-06-01T00:00:00Z", "2024-07-01T00:00:00Z");
        assertThat(answers(months, "2024-06-30,A,1\n2024-07-01,A,0.5\n", Map.of()))
                .containsExactly(weights(1), weights(0.5));
    }

    @Test
    void whatIsNotListedIsHeldFromTheNextRowOn() throws IOException {
        MarketData data = Markets.of(new double[]{10, 10, 10}, new double[]{Double.NaN, 10, 10});
        assertThat(answers(data, "2000-01-03,A0,0.5\n2000-01-03,A1,0.5\n2000-01-05,A0,0.25\n",
                Map.of())).containsExactly(weights(0.5, 0), UNCHANGED, weights(0.25, 0.5));
    }

    @Test
    void whatCannotBeUsedIsRefused() {
        assertThatThrownBy(() -> answers(sixDays(), "2000-01-04,X9,1\n", Map.of()))
                .hasMessageContaining("none of its rows is of a symbol of the data");
        assertThatThrownBy(() -> answers(sixDays(), "2000-01-04,A0,101\n", Map.of()))
                .hasMessageContaining("the weight of A0 on 2000-01-04 is 101.0; weights are from"
                        + " -100 to 100, or set as: scores");
        assertThatThrownBy(() -> answers(sixDays(), "2000-01-32,A0,1\n", Map.of()))
                .hasMessageContaining("s.csv, line 2");
        assertThatThrownBy(() -> Answers.strategies("signals", Map.of()))
                .hasMessageContaining("path");
    }

    /** All that hold of a strategy whose answers do not come from prices. */
    static List<Law> laws() {
        return StrategyContract.laws().stream()
                .filter(law -> !law.name().equals("constant prices give one answer")).toList();
    }

    @ParameterizedTest
    @MethodSource("laws")
    void keepsTheContract(Law law) throws IOException {
        StringBuilder rows = new StringBuilder();
        LocalDate date = LocalDate.of(2000, 1, 3);
        for (int day = 0; day < 280; day += 3) {
            for (int asset = 0; asset < 5; asset++) {
                rows.append(date.plusDays(day)).append(",A").append(asset).append(',')
                        .append((day * 7 + asset * 11) % 13 / 100.0).append('\n');
            }
        }
        for (String as : List.of("weights", "scores")) {
            StrategySubject subject = StrategySubject.of("signals " + as, Answers.strategies(
                    "signals", parameters(rows.toString(), Map.of("as", as, "top", 2))));
            assertThatCode(() -> law.check(subject, 1)).as(as).doesNotThrowAnyException();
        }
    }

    private static MarketData times(Interval interval, String... times) {
        double[] closes = new double[times.length];
        Arrays.fill(closes, 10);
        return new MarketData(interval, List.of(Instrument.share("A")), Arrays.stream(times)
                .mapToLong(one -> Instant.parse(one).getEpochSecond()).toArray(),
                Columns.closeOnly(closes));
    }

    private static TargetPositions weights(double... weights) {
        return TargetPositions.of(weights);
    }
}
