package io.troupe.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.data.ActionSchedule.Entry;
import io.troupe.data.DataRequest.Beside;
import io.troupe.data.DataRequest.Treatment;
import io.troupe.data.adjustment.AdjustBasis;
import io.troupe.data.adjustment.AdjustMode;
import io.troupe.data.calendars.Calendars;
import io.troupe.model.Bar;
import io.troupe.model.Interval;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Corporate actions among the days of which a week or month is made. */
class CoarseActionsTest {
    private static final String BARS = "date,symbol,open,high,low,close,volume\n";
    private static final Treatment WEEKS = Treatment.PLAIN.interval(Interval.WEEK);

    /** Two weeks and a day; the price halves on Wednesday the 15th. */
    private static final String HALVED = BARS + """
            2020-01-06,A,100,104,96,100,10
            2020-01-10,A,100,101,99,100,20
            2020-01-13,A,100,108,98,102,30
            2020-01-14,A,102,103,88,100,40
            2020-01-15,A,50,51,48,49,100
            2020-01-17,A,49,52,47,50,200
            2020-01-20,A,50,50,50,50,1
            2020-01-27,A,50,50,50,50,1
            """;

    private final Path folder;

    CoarseActionsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private DataRequest request(String prices, String actions, Treatment treatment)
            throws IOException {
        return DataRequest.all(Files.writeString(folder.resolve("p.csv"), prices))
                .treatment(treatment)
                .beside(Beside.PLAIN.actions(Files.writeString(folder.resolve("a.csv"),
                        "date,symbol,type,value,new_symbol\n" + actions)));
    }

    private static long week(String monday) {
        return LocalDate.parse(monday).toEpochDay() * 86_400;
    }

    @Test
    void rowsBeforeASplitAreCountedAsThoseAfterIt() throws IOException {
        MarketData data = loaded(request(HALVED, "2020-01-15,A,split,2:1,\n", WEEKS)).data();

        // 100 · ½, max(108 · ½, 52), min(88 · ½, 47), 50, (30 + 40) · 2 + 300.
        assertThat(data.bar(1, 0)).isEqualTo(new Bar(week("2020-01-13"), 50, 54, 44, 50, 440));
        assertThat(data.bar(0, 0)).isEqualTo(new Bar(week("2020-01-06"), 100, 104, 96, 100, 30));
        assertThat(data.actions().entries()).singleElement().extracting(Entry::bar).isEqualTo(1);
    }

    @Test
    void adjustedWeeksAreWeeksOfAdjustedDays() throws IOException {
        Beside split = Beside.PLAIN.adjusted(AdjustMode.SPLIT, AdjustBasis.BACKWARD);
        DataRequest weeks = request(HALVED,
                "2020-01-15,A,split,2:1,\n2020-01-17,A,split,1:4,\n", WEEKS);
        MarketData adjusted = loaded(weeks.beside(split.actions(folder.resolve("a.csv")))).data();
        // By hand: before the 15th times ½ · 4, on the 15th times 4, from the 17th as it is.
        MarketData byHand = loaded(DataRequest.all(Files.writeString(folder.resolve("h.csv"),
                BARS + """
                        2020-01-06,A,200,208,192,200,5
                        2020-01-10,A,200,202,198,200,10
                        2020-01-13,A,200,216,196,204,15
                        2020-01-14,A,204,206,176,200,20
                        2020-01-15,A,200,204,192,196,25
                        2020-01-17,A,49,52,47,50,200
                        2020-01-20,A,50,50,50,50,1
                        2020-01-27,A,50,50,50,50,1
                        """)).treatment(WEEKS)).data();

        assertThat(DataHistory.of(adjusted).firstDifference(byHand, byHand.bars() - 1)).isEmpty();
    }

    @Test
    void aDividendLowersWhatWasBeforeItAndLeavesVolumes() throws IOException {
        MarketData data = loaded(request(HALVED, "2020-01-14,A,dividend,5.1,\n", WEEKS)).data();

        // The last close before is 102: 1 − 5.1 / 102 = 0.95.
        assertThat(data.bar(1, 0)).isEqualTo(
                new Bar(week("2020-01-13"), 95, Math.max(108 * 0.95, 103), 47, 50, 370));
        assertThat(data.actions().at(1)).hasSize(1);
    }

    @Test
    void severalActionsInOneBarFollowEachOther() throws IOException {
        MarketData data = loaded(request(HALVED, "2020-01-15,A,split,2:1,\n"
                + "2020-01-15,A,dividend,10,\n2020-01-16,A,stock-dividend,1:1,\n", WEEKS)).data();

        // 10 of 100 before the split of the same date, ½ for it, ½ for the gift before the 17th.
        assertThat(data.open(1, 0)).isEqualTo(100 * 0.9 * 0.5 * 0.5);
        assertThat(data.volume(1, 0)).isEqualTo((70 * 2 + 100) * 2 + 200);
        assertThat(data.actions().at(1)).hasSize(3);
    }

    @ParameterizedTest(name = "ex-date {0}: before bar {1}")
    @CsvSource({"2020-01-11,1", "2020-01-12,1", "2020-01-13,1", "2020-01-16,1", "2020-01-17,1",
            "2020-01-18,2", "2020-01-19,2", "2020-01-20,2"})
    void anActionActsBeforeTheWeekOfTheFirstRowAfterIt(String exDate, int bar)
            throws IOException {
        MarketData data = loaded(request(HALVED, exDate + ",A,split,2:1,\n", WEEKS)).data();

        assertThat(data.actions().entries()).singleElement().extracting(Entry::bar)
                .isEqualTo(bar);
        boolean within = LocalDate.parse(exDate).isAfter(LocalDate.of(2020, 1, 13))
                && bar == 1;
        assertThat(data.open(1, 0)).isEqualTo(within ? 50 : 100);
    }

    @Test
    void aShareThatRestsOverItsExDateActsWhenItIsBack() throws IOException {
        String prices = "date,A,B\n2020-01-06,10,1\n2020-01-07,10,1\n2020-01-09,,1\n"
                + "2020-01-15,5,1\n2020-01-20,5,1\n";
        MarketData data = loaded(request(prices, "2020-01-09,A,split,2:1,\n", WEEKS)).data();

        assertThat(data.actions().entries()).singleElement().extracting(Entry::bar).isEqualTo(1);
    }

    @Test
    void weeksOfAStoreAreOnOneSideOfAWeekend() throws IOException {
        String weeks = "date,A\n2020-01-06,100\n2020-01-13,100\n2020-01-20,50\n";
        for (String exDate : new String[]{"2020-01-18", "2020-01-19", "2020-01-20"}) {
            LoadResult.Loaded loaded = loaded(
                    request(weeks, exDate + ",A,split,2:1,\n", Treatment.PLAIN));
            assertThat(loaded.data().actions().entries()).singleElement().extracting(Entry::bar)
                    .isEqualTo(2);
        }
    }

    @Test
    void aWeekOfAStoreIsNotSplitInItsMiddle() throws IOException {
        String weeks = "date,A\n2020-01-06,100\n2020-01-13,100\n2020-01-20,50\n";
        DataRequest tuesday = request(weeks, "2020-01-21,A,split,2:1,\n", Treatment.PLAIN);

        assertThat(rejected(tuesday)).contains("the bar of a week 2020-01-20 holds prices from"
                + " before and after the action of A on 2020-01-21", "set data.calendar");
        // On Martin Luther King's day New York is closed: its week begins on Tuesday.
        assertThat(loaded(tuesday.treatment(
                Treatment.PLAIN.sessions(Calendars.of("NYSE"), AlignPolicy.UNION))).data()
                .actions().entries()).singleElement().extracting(Entry::bar).isEqualTo(2);
    }

    @Test
    void aDividendWithinAWeekOfAStoreIsSaid() throws IOException {
        LoadResult.Loaded loaded = loaded(request("date,A\n2020-01-06,100\n2020-01-13,98\n",
                "2020-01-15,A,dividend,2,\n", Treatment.PLAIN));

        assertThat(loaded.data().actions().at(1)).hasSize(1);
        assertThat(loaded.notes()).anyMatch(note -> note.contains("1 dividends fall into a week"));
    }

    @Test
    void monthsAreTreatedAlike() throws IOException {
        String days = BARS + "2020-01-30,A,100,100,100,100,1\n2020-02-03,A,100,100,90,100,10\n"
                + "2020-02-10,A,50,50,50,50,10\n2020-03-02,A,50,50,50,50,1\n";
        MarketData data = loaded(request(days, "2020-02-08,A,split,2:1,\n",
                Treatment.PLAIN.interval(Interval.MONTH))).data();

        assertThat(data.bar(1, 0)).isEqualTo(new Bar(week("2020-02-01"), 50, 50, 45, 50, 30));
        assertThat(data.actions().at(1)).hasSize(1);
    }

    @Test
    void aNameChangesWithinAWeek() throws IOException {
        String prices = BARS + "2020-01-06,FB,1,2,1,2,5\n2020-01-13,FB,2,7,2,3,5\n"
                + "2020-01-15,META,3,4,1,4,5\n2020-01-20,META,4,4,4,4,5\n";
        MarketData data = loaded(request(prices, "2020-01-15,FB,symbol-change,,META\n", WEEKS))
                .data();

        assertThat(data.symbol(0)).isEqualTo("META");
        assertThat(data.bar(1, 0)).isEqualTo(new Bar(week("2020-01-13"), 2, 7, 1, 4, 10));
        assertThat(data.bars()).isEqualTo(2);
    }

    @ParameterizedTest(name = "delisted {0}: cash before bar {1}")
    @CsvSource({"2020-01-15,2", "2020-01-18,2", "2020-01-20,2", "2020-01-22,2"})
    void aDelistingActsAfterTheLastWeekOfItsShare(String exDate, int bar) throws IOException {
        String prices = "date,A,B\n2020-01-06,5,1\n2020-01-13,5,1\n2020-01-14,4,1\n"
                + "2020-01-20,,1\n2020-01-27,,1\n";
        MarketData data = loaded(request(prices, exDate + ",A,delisting,3,\n", WEEKS)).data();

        assertThat(data.actions().entries()).singleElement().extracting(Entry::bar)
                .isEqualTo(bar);
        assertThat(data.mark(1, 0)).isEqualTo(4);
        assertThat(data.mark(2, 0)).isZero();
    }

    @Test
    void aPriceAfterADelistingIsFoundWithinAWeekToo() throws IOException {
        String prices = "date,A\n2020-01-06,5\n2020-01-13,5\n2020-01-16,4\n2020-01-20,4\n";

        assertThat(rejected(request(prices, "2020-01-15,A,delisting,3,\n", WEEKS)))
                .contains("A was delisted on 2020-01-15 but has a price on 2020-01-13");
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
