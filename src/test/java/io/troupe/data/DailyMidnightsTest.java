package io.troupe.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.data.DataRequest.Treatment;
import io.troupe.data.calendars.Calendars;
import io.troupe.data.schema.Layout;
import io.troupe.data.schema.MissingPolicy;
import io.troupe.data.storage.Selection;
import io.troupe.data.storage.Storage;
import io.troupe.data.storage.csv.CsvImport;
import io.troupe.data.storage.csv.TextHints;
import io.troupe.model.Interval;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bars of a day that were written as instants are their local dates. */
class DailyMidnightsTest {
    private static final DateTimeFormatter OFFSET = DateTimeFormatter
            .ofPattern("yyyy-MM-dd'T'HH:mmXXX");

    private final Path folder;

    DailyMidnightsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private static List<LocalDate> dates(String first, int count) {
        LocalDate from = LocalDate.parse(first);
        return from.datesUntil(from.plusDays(count)).toList();
    }

    private DataRequest text(List<LocalDate> dates, Function<LocalDate, String> time)
            throws IOException {
        StringBuilder rows = new StringBuilder("date,symbol,close\n");
        dates.forEach(date -> rows.append(time.apply(date)).append(",A,")
                .append(date.getDayOfMonth()).append('\n'));
        return DataRequest.all(Files.writeString(folder.resolve("p.csv"), rows));
    }

    private DataRequest parquet(List<LocalDate> dates, ZoneId zone, LocalTime at)
            throws SQLException {
        Path file = folder.resolve("p.parquet");
        StringBuilder rows = new StringBuilder();
        dates.forEach(date -> rows.append(rows.isEmpty() ? "" : ",").append("(to_timestamp(")
                .append(date.atTime(at).atZone(zone).toEpochSecond()).append("), 'A', ")
                .append(date.getDayOfMonth()).append(".0)"));
        try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = database.createStatement()) {
            statement.execute("COPY (FROM (VALUES " + rows + ") t(date, symbol, close)) TO '"
                    + file + "' (FORMAT parquet)");
        }
        return DataRequest.all(file);
    }

    private static void assertDates(DataRequest request, List<LocalDate> dates) {
        MarketData data = loaded(request).data();
        assertThat(data.interval()).isEqualTo(Interval.DAY);
        List<LocalDate> found = new ArrayList<>();
        for (int bar = 0; bar < data.bars(); bar++) {
            found.add(LocalDate.ofEpochDay(data.epochSeconds(bar) / 86_400));
            assertThat(data.close(bar, 0)).isEqualTo(found.getLast().getDayOfMonth());
        }
        assertThat(found).isEqualTo(dates);
    }

    /** Clocks go forward and back, in both halves of the world; some at midnight itself. */
    @ParameterizedTest
    @CsvSource({"America/New_York,2020-03-02", "America/New_York,2020-10-28",
            "Europe/London,2020-03-25", "Europe/Berlin,2020-10-21", "Australia/Sydney,2020-04-01",
            "Australia/Sydney,2020-10-01", "Asia/Tokyo,2020-03-02", "America/Sao_Paulo,2018-11-01",
            "Pacific/Auckland,2020-04-01", "Asia/Kolkata,2020-03-02"})
    void midnightsWithTheirOffsetsAreDates(String zone, String first) throws Exception {
        ZoneId id = ZoneId.of(zone);
        List<LocalDate> dates = dates(first, 14);

        assertDates(text(dates, date -> OFFSET.format(date.atStartOfDay(id)))
                .treatment(of(id)), dates);
        assertDates(parquet(dates, id, LocalTime.MIDNIGHT).treatment(of(id)), dates);
        assertDates(text(dates, date -> date.atStartOfDay(id).toInstant().toString())
                .treatment(of(id)), dates);
    }

    private static Treatment of(ZoneId zone) {
        return new Treatment(Map.of(), null, null, zone, AlignPolicy.UNION, MissingPolicy.HOLD,
                Staleness.WEEK);
    }

    @Test
    void aChangeOfClocksTellsTheZone() throws Exception {
        List<LocalDate> dates = dates("2020-03-02", 14);
        ZoneId newYork = ZoneId.of("America/New_York");

        DataRequest request = parquet(dates, newYork, LocalTime.MIDNIGHT);
        assertDates(request, dates);
        assertThat(loaded(request).report().facts().toString()).contains(
                "interval=day (from 100.0 % of 13 gaps; times are midnights of America/New_York)");
        assertDates(request.treatment(Treatment.PLAIN.sessions(Calendars.of("NYSE"),
                AlignPolicy.UNION)), dates);
        assertDates(text(dates, date -> date.atStartOfDay(newYork).toInstant().toString()), dates);
        assertDates(text(dates, date -> OFFSET.format(date.atStartOfDay(newYork))), dates);
        assertDates(text(dates, date -> date + "T00:00"), dates);
    }

    private DataRequest file(String name, String header, List<LocalDate> dates,
            Function<LocalDate, String> row) throws IOException {
        StringBuilder rows = new StringBuilder(header).append('\n');
        dates.forEach(date -> rows.append(row.apply(date)).append('\n'));
        return DataRequest.all(Files.writeString(folder.resolve(name), rows));
    }

    /** Texts of other programs, whose layout is told from the file. */
    @Test
    void midnightsInLayoutsThatAreFoundAreDatesToo() throws IOException {
        List<LocalDate> dates = dates("2020-03-02", 14);
        ZoneId newYork = ZoneId.of("America/New_York");
        var pandas = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ssXXX");
        Function<LocalDate, String> shown = date -> pandas.format(date.atStartOfDay(newYork));
        Function<LocalDate, Long> seconds = date -> date.atStartOfDay(newYork).toEpochSecond();

        assertDates(file("BARS.csv", "Date,Close,Volume", dates,
                date -> shown.apply(date) + "," + date.getDayOfMonth() + ",1"), dates);
        assertDates(file("closes.csv", "Date;A;B", dates,
                date -> shown.apply(date) + ";" + date.getDayOfMonth() + ";2"), dates);
        assertDates(file("levels.csv", "Price,Close,Close\nTicker,A,B\nDate,,", dates,
                date -> shown.apply(date) + "," + date.getDayOfMonth() + ",2"), dates);
        assertDates(file("EPOCH.csv", "timestamp,close,volume", dates,
                date -> seconds.apply(date) + "000," + date.getDayOfMonth() + ",1"), dates);
        assertDates(file("NEW.csv", "Date,Close,Volume", dates.reversed(),
                date -> shown.apply(date) + "," + date.getDayOfMonth() + ",1"), dates);
        DataRequest tokyo = file("TOKYO.csv", "timestamp,close,volume", dates,
                date -> date.atStartOfDay(ZoneId.of("Asia/Tokyo")).toEpochSecond() + ","
                        + date.getDayOfMonth() + ",1");
        assertThat(rejected(tokyo)).contains("set data.interval: day, and data.zone");
        assertDates(tokyo.treatment(of(ZoneId.of("Asia/Tokyo"))), dates);
    }

    @Test
    void midnightsInImportedTextsOfFoundLayoutsAreDatesToo() throws IOException {
        List<LocalDate> dates = dates("2020-03-02", 14);
        ZoneId newYork = ZoneId.of("America/New_York");
        var pandas = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ssXXX");
        List<LocalDate> newestFirst = dates.reversed();
        file("B.csv", "Date,Close,Volume", newestFirst, date -> pandas
                .format(date.atStartOfDay(newYork)) + "," + date.getDayOfMonth() + ",1");
        Path from = folder.resolve("B.csv");

        var ready = (CsvImport.Result.Ready) CsvImport.read(List.of(from), TextHints.NONE,
                Map.of());
        assertThat(ready.inventory().interval()).isEqualTo(Interval.DAY);
        assertThat(ready.notes()).anyMatch(note -> note.contains("the newest row comes first"));
        Path place = folder.resolve("store");
        try (Storage store = Stores.open(place.toString(), Stores.Kind.PARQUET, Layout.AUTO)) {
            store.replace(ready.feed());
        }
        assertDates(DataRequest.all(place), dates);
    }

    @Test
    void datesOfASelectionAreLocalToo() throws Exception {
        List<LocalDate> dates = dates("2020-03-02", 14);
        DataRequest request = parquet(dates, ZoneId.of("America/New_York"), LocalTime.MIDNIGHT);

        assertDates(request.selection(new Selection(List.of(), LocalDate.of(2020, 3, 5),
                LocalDate.of(2020, 3, 9))), dates("2020-03-05", 5));
    }

    @Test
    void oneTimeOfDayIsAQuestionUntilAZoneIsKnown() throws Exception {
        // 15:00 UTC is midnight of Tokyo, and an hour before noon in New York.
        List<LocalDate> dates = dates("2020-01-06", 14);
        DataRequest request = parquet(dates, ZoneId.of("Asia/Tokyo"), LocalTime.MIDNIGHT);

        assertThat(rejected(request)).contains("13 of 13 gaps between bars are a day or more",
                "set data.interval: day, and data.zone");
        assertDates(request.treatment(of(ZoneId.of("Asia/Tokyo"))), dates);
    }

    @ParameterizedTest
    @ValueSource(strings = {"09:30", "16:00"})
    void barsOfADayAtAnyTimeAreAQuestionAndDaysIfWanted(String time) throws Exception {
        ZoneId newYork = ZoneId.of("America/New_York");
        List<LocalDate> dates = dates("2020-03-02", 15);
        DataRequest request = parquet(dates, newYork, LocalTime.parse(time));

        assertThat(rejected(request)).contains("set data.interval: day");
        // The last day is not over: no later row tells so.
        assertDates(request.treatment(of(newYork).interval(Interval.DAY)),
                dates("2020-03-02", 14));
    }

    @Test
    void daysAmongHoursAreAQuestion() throws IOException {
        StringBuilder rows = new StringBuilder("date,symbol,close\n");
        for (LocalDate date : dates("2020-01-06", 40)) {
            for (int hour = 10; hour < (date.getMonthValue() == 1 ? 11 : 17); hour++) {
                rows.append(date).append("T").append(hour).append(":00,A,1\n");
            }
        }
        DataRequest request = DataRequest.all(
                Files.writeString(folder.resolve("m.csv"), rows));

        assertThat(rejected(request)).contains("gaps between bars are a day or more");
        assertThat(loaded(request.treatment(Treatment.PLAIN.interval(Interval.HOUR))).data()
                .interval()).isEqualTo(Interval.HOUR);
    }

    @Test
    void hoursOfSessionsAreHours() throws IOException {
        StringBuilder rows = new StringBuilder("date,symbol,close\n");
        for (LocalDate date : dates("2020-01-06", 40)) {
            for (int hour = 10; date.getDayOfWeek().getValue() < 6 && hour < 17; hour++) {
                rows.append(date).append("T").append(hour).append(":00,A,1\n");
            }
        }
        LoadResult.Loaded loaded = loaded(DataRequest.all(
                Files.writeString(folder.resolve("h.csv"), rows)));

        // 30 days of 7 bars: 180 gaps of an hour, 29 nights.
        assertThat(loaded.data().interval()).isEqualTo(Interval.HOUR);
        assertThat(loaded.report().facts().toString())
                .contains("interval=hour (from 97.6 % of 209 gaps)");
    }

    @Test
    void daysMadeOfHoursAreThoseOfTheZone() throws IOException {
        StringBuilder rows = new StringBuilder("date,symbol,close\n");
        for (int hour = 0; hour < 72; hour++) {
            rows.append(LocalDate.of(2020, 3, 6).atStartOfDay().plusHours(hour)
                    .atZone(ZoneOffset.UTC).toInstant()).append(",A,").append(hour + 1)
                    .append('\n');
        }
        DataRequest request = DataRequest.all(Files.writeString(folder.resolve("z.csv"), rows))
                .treatment(of(ZoneId.of("America/New_York")).interval(Interval.DAY));

        // New York's days end at 05:00 UTC on the 6th to 8th of March, then at 04:00.
        MarketData data = loaded(request).data();
        assertThat(data.bars()).isEqualTo(3);
        assertThat(LocalDate.ofEpochDay(data.epochSeconds(0) / 86_400))
                .isEqualTo(LocalDate.of(2020, 3, 5));
        assertThat(data.close(0, 0)).isEqualTo(5);
        assertThat(data.close(1, 0)).isEqualTo(29);
        assertThat(data.close(2, 0)).isEqualTo(53);
    }

    @Test
    void lastDatesOfForeignExchangeEndInNewYork() throws IOException {
        StringBuilder rows = new StringBuilder("date,symbol,close\n");
        for (int hour = 0; hour < 96; hour++) {
            rows.append(LocalDate.of(2020, 1, 5).atStartOfDay().plusHours(hour)
                    .atZone(ZoneOffset.UTC).toInstant()).append(",EURUSD,1\n");
        }
        DataRequest request = DataRequest.all(Files.writeString(folder.resolve("fx.csv"), rows))
                .treatment(Treatment.PLAIN.sessions(Calendars.of("FX"), AlignPolicy.UNION))
                .selection(new Selection(List.of(), LocalDate.of(2020, 1, 6),
                        LocalDate.of(2020, 1, 6)));

        // Monday the 6th: from Sunday 22:00 UTC on, 24 hours.
        MarketData data = loaded(request).data();
        assertThat(data.bars()).isEqualTo(24);
        assertThat(data.time(0)).isEqualTo("2020-01-05T22:00");
    }

    private static LoadResult.Loaded loaded(DataRequest request) {
        return switch (MarketDataLoader.load(request)) {
            case LoadResult.Loaded loaded -> loaded;
            case LoadResult.Rejected rejected ->
                throw new AssertionError(String.join("\n", rejected.messages()));
        };
    }

    private static String rejected(DataRequest request) {
        return switch (MarketDataLoader.load(request)) {
            case LoadResult.Loaded loaded -> throw new AssertionError(loaded.report().toString());
            case LoadResult.Rejected rejected -> String.join("\n", rejected.messages());
        };
    }
}
