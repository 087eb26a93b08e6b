package io.troupe.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.data.DataRequest.Beside;
import io.troupe.data.DataRequest.Treatment;
import io.troupe.data.calendars.Calendars;
import io.troupe.data.storage.Selection;
import io.troupe.model.Interval;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Longer bars whose period is not over are not there. */
class UnfinishedBarsTest {
    private static final LocalDate MONDAY = LocalDate.of(2020, 1, 6);
    private static final Treatment WEEKS = Treatment.PLAIN.interval(Interval.WEEK);

    private final Path folder;

    UnfinishedBarsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    /** Weekdays from Monday on; the close of each is its number. */
    private DataRequest days(int count, Treatment treatment) throws IOException {
        StringBuilder text = new StringBuilder("date,A\n");
        LocalDate date = MONDAY;
        for (int day = 0; day < count; date = date.plusDays(1)) {
            if (date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0) {
                text.append(date).append(',').append(++day).append('\n');
            }
        }
        return DataRequest.all(Files.writeString(folder.resolve("p.csv"), text))
                .treatment(treatment);
    }

    /** Five days a week: the last week is over with the first day of the next. */
    @ParameterizedTest
    @CsvSource({"6,1", "7,1", "8,1", "9,1", "10,1", "11,2", "16,3"})
    void aFileCutOnAnyDayHasTheWeeksThatAreOver(int rows, int weeks) throws IOException {
        MarketData data = loaded(days(rows, WEEKS)).data();

        assertThat(data.bars()).isEqualTo(weeks);
        assertThat(data.close(weeks - 1, 0)).isEqualTo(5 * weeks);
    }

    @ParameterizedTest
    @ValueSource(ints = {12, 13, 14, 15, 16})
    void whatIsSimulatedOfACutFileIsTheBeginningOfTheWhole(int rows) throws IOException {
        DataHistory cut = DataHistory.of(loaded(days(rows, WEEKS)).data());
        MarketData whole = loaded(days(60, WEEKS)).data();

        assertThat(cut.firstDifference(whole, cut.bars() - 1)).isEmpty();
    }

    @Test
    void aCalendarEndsTheWeekOnItsLastSession() throws IOException {
        Treatment sessions = WEEKS.sessions(Calendars.of("NYSE"),
                AlignPolicy.UNION);

        assertThat(loaded(days(15, sessions)).data().bars()).isEqualTo(3);
        assertThat(loaded(days(15, sessions)).report().unfinished()).isNull();
        assertThat(loaded(days(14, sessions)).data().bars()).isEqualTo(2);
    }

    @Test
    void itIsSaidInNotesAndReport() throws IOException {
        LoadResult.Loaded loaded = loaded(days(13, WEEKS));

        assertThat(loaded.notes()).anyMatch(note -> note.contains("the week of 2020-01-20 is not"
                + " known to be over (the data end at 2020-01-22) and is left out"));
        assertThat(String.valueOf(loaded.report().facts().get("unfinished")))
                .contains("from=2020-01-20", "why=the data end at 2020-01-22");
        assertThat(loaded(days(11, WEEKS)).report().facts()).containsKey("unfinished");
        assertThat(loaded(days(11, Treatment.PLAIN)).report().facts())
                .doesNotContainKey("unfinished");
    }

    @ParameterizedTest
    @CsvSource({"2020-01-22,2", "2020-01-24,2", "2020-01-26,3", "2020-01-27,3", "2020-02-02,4"})
    void aLastDateCutsAsTheEndOfAFileDoes(String until, int weeks) throws IOException {
        DataRequest request = days(60, WEEKS).selection(
                new Selection(List.of(), null, LocalDate.parse(until)));

        assertThat(loaded(request).data().bars()).isEqualTo(weeks);
    }

    @Test
    void chunksEndWhereTheWholeDoes() throws IOException {
        List<MarketData> chunks = new ArrayList<>();
        StreamResult result = MarketDataLoader.stream(days(18, WEEKS), 2, chunks::add);

        assertThat(result).isInstanceOfSatisfying(StreamResult.Streamed.class, streamed -> {
            assertThat(streamed.bars()).isEqualTo(3);
            assertThat(streamed.report().unfinished()).isEqualTo(1);
        });
        assertThat(chunks.getLast().close(0, 0)).isEqualTo(15);
    }

    @Test
    void aSourceOfWeeksEndsWithTheDaysBesideIt() throws IOException {
        DataRequest days = days(12, WEEKS);
        Path weeks = Files.writeString(folder.resolve("w.csv"),
                "date,W\n2020-01-06,1\n2020-01-13,2\n2020-01-20,3\n");

        MarketData data = loaded(days.places(List.of(days.places().getFirst(), weeks.toString())))
                .data();
        assertThat(data.bars()).isEqualTo(2);
        assertThat(data.close(1, 1)).isEqualTo(2);
    }

    @Test
    void nothingFinishedIsRefusedAndSaysWhy() throws IOException {
        assertThat(MarketDataLoader.load(days(3, WEEKS))).isInstanceOfSatisfying(
                LoadResult.Rejected.class, rejected -> assertThat(rejected.messages())
                        .singleElement().asString().contains("leaves no finished bar: the week of"
                                + " 2020-01-06 is not known to be over"));
    }

    @Test
    void aDelistedShareHoldsNothingBack() throws IOException {
        Path prices = Files.writeString(folder.resolve("d.csv"), "date,A,B\n2020-01-06,1,1\n"
                + "2020-01-08,1,2\n2020-01-10,1,\n2020-01-13,1,\n");
        Path actions = Files.writeString(folder.resolve("a.csv"),
                "date,symbol,type,value,new_symbol\n2020-01-09,B,delisting,1.5,\n");
        DataRequest request = DataRequest.all(prices).treatment(WEEKS);

        assertThat(MarketDataLoader.load(request)).isInstanceOf(LoadResult.Rejected.class);
        MarketData data = loaded(request.beside(Beside.PLAIN.actions(actions))).data();
        assertThat(data.bars()).isEqualTo(1);
        assertThat(data.close(0, 1)).isEqualTo(2);
    }

    private static LoadResult.Loaded loaded(DataRequest request) {
        return switch (MarketDataLoader.load(request)) {
            case LoadResult.Loaded loaded -> loaded;
            case LoadResult.Rejected rejected ->
                throw new AssertionError(String.join("\n", rejected.messages()));
        };
    }
}
