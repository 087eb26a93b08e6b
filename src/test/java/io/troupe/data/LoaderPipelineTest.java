package io.troupe.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.data.DataRequest.Beside;
import io.troupe.data.DataRequest.Treatment;
import io.troupe.data.adjustment.AdjustBasis;
import io.troupe.data.adjustment.AdjustMode;
import io.troupe.data.calendars.Calendars;
import io.troupe.data.schema.MissingPolicy;
import io.troupe.data.schema.Policy;
import io.troupe.data.storage.ReadResult;
import io.troupe.data.storage.Selection;
import io.troupe.data.storage.Storage;
import io.troupe.model.Bar;
import io.troupe.model.Interval;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoaderPipelineTest {
    private static final String BARS = "date,symbol,open,high,low,close,volume\n";
    private static final String ACTIONS = "date,symbol,type,value,new_symbol\n";

    private final Path folder;

    LoaderPipelineTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @ValueSource(strings = {"sp500-20", "indices"})
    void everyStoreGivesTheSameData(String name) throws IOException {
        Path csv = Path.of("data", name + ".csv.gz");
        MarketData expected = loaded(DataRequest.all(csv)).data();
        for (String place : List.of("copy.csv", "copy.duckdb", "copy.parquet")) {
            Path copy = folder.resolve(place);
            try (Storage from = Stores.open(csv.toString());
                    Storage to = Stores.open(copy.toString())) {
                to.store(((ReadResult.Read) from.load(Selection.ALL)).panel());
            }
            MarketData data = loaded(DataRequest.all(copy)).data();
            assertThat(Fingerprint.of(data).head()).isEqualTo(Fingerprint.of(expected).head());
        }
    }

    @Test
    void adjustsAsOfTheBarAndSaysSo() throws IOException {
        DataRequest request = DataRequest.all(file("p.csv", """
                date,A
                2020-01-02,100
                2020-01-03,50
                2020-01-06,49
                """))
                .beside(Beside.PLAIN.adjusted(AdjustMode.TOTAL, AdjustBasis.POINT_IN_TIME)
                        .actions(file("a.csv", ACTIONS + "2020-01-03,A,split,2:1,\n"
                                + "2020-01-04,A,dividend,1,\n")));
        LoadResult.Loaded loaded = loaded(request);
        MarketData data = loaded.data();
        assertThat(data.close(1, 0)).isEqualTo(50);
        assertThat(data.seen().close(1, 0)).isEqualTo(100);
        assertThat(data.seenScale(2, 0)).isEqualTo(0.49);
        assertThat(data.actions().at(1)).hasSize(1);
        assertThat(data.actions().at(2)).hasSize(1);
        assertThat(loaded.notes()).containsExactly("prices are adjusted: total point-in-time; of 2"
                + " corporate actions, 0 are in the prices and 2 act on positions");
    }

    @Test
    void joinsFormerNamesAndTakesEither() throws IOException {
        Path prices = file("p.csv", "date,FB,X,META\n2020-01-02,1,7,\n2020-01-03,,8,2\n");
        Path actions = file("a.csv", ACTIONS + "2020-01-03,FB,symbol-change,,META\n");
        DataRequest request = DataRequest.all(prices).beside(Beside.PLAIN.actions(actions));
        MarketData all = loaded(request).data();
        assertThat(all.symbol(0)).isEqualTo("META");
        assertThat(all.close(0, 0)).isEqualTo(1);
        assertThat(all.close(1, 0)).isEqualTo(2);
        for (String name : List.of("FB", "META")) {
            MarketData data = loaded(request.selection(new Selection(List.of("X", name), null,
                    null))).data();
            assertThat(data.symbol(1)).isEqualTo("META");
            assertThat(data.close(1, 1)).isEqualTo(2);
            assertThat(data.close(0, 0)).isEqualTo(7);
        }
    }

    @Test
    void nobodyHoldsAShareThatWasDelisted() throws IOException {
        MarketData data = loaded(DataRequest.all(file("p.csv", """
                date,A,B
                2020-01-02,5,1
                2020-01-03,,1
                2020-01-06,,1
                """))
                .beside(Beside.PLAIN.actions(file("a.csv", ACTIONS
                        + "2020-01-06,A,delisting,4,\n"))))
                .data();
        assertThat(data.mark(1, 0)).isEqualTo(5);
        assertThat(data.mark(2, 0)).isZero();
        assertThat(data.isDelisted(1, 0)).isFalse();
        assertThat(data.seen().isDelisted(2, 0)).isTrue();
        assertThat(data.actions().at(2)).hasSize(1);
    }

    @Test
    void makesDaysOfMinutesAndLeavesOutWhatIsOutsideOfSessions() throws IOException {
        LoadResult.Loaded loaded = loaded(DataRequest.all(file("p.csv", BARS
                + "2020-01-02T14:29,A,9,9,9,9,9\n2020-01-02T14:30,A,1,3,1,2,10\n"
                + "2020-01-02T20:59,A,2,5,2,4,20\n2020-01-03T14:30,A,4,4,3,3,5\n"
                + "2020-01-03T20:59,A,3,3,3,3,5\n2020-01-06T14:30,A,4,4,3,3,5\n"))
                .treatment(Treatment.PLAIN.interval(Interval.DAY)
                        .sessions(Calendars.of("NYSE"), AlignPolicy.SESSIONS)));
        assertThat(loaded.data().bars()).isEqualTo(2);
        assertThat(loaded.data().bar(0, 0)).isEqualTo(new Bar(18_263L * 86_400, 1,
                5, 1, 4, 30));
        assertThat(loaded.report().sources().getFirst().rowsOutside()).isEqualTo(1);
    }

    @Test
    void putsSourcesSideBySideInTheOrderAskedFor() throws IOException {
        Path one = file("one.csv", "date,A,B\n2020-01-02,1,2\n");
        Path two = file("two.csv", "date,C\n2020-01-02,3\n2020-01-03,4\n");
        DataRequest request = DataRequest.all(one)
                .places(List.of(one.toString(), two.toString()));
        assertThat(loaded(request).data().assets()).isEqualTo(3);
        MarketData chosen = loaded(request.selection(new Selection(List.of("C", "A"), null, null)))
                .data();
        assertThat(chosen.symbol(0)).isEqualTo("C");
        assertThat(chosen.close(1, 0)).isEqualTo(4);
        assertThat(chosen.close(0, 1)).isEqualTo(1);
        assertThat(rejected(request.selection(new Selection(List.of("C", "AA"), null, null))))
                .contains("none of them has the symbol AA");
    }

    @Test
    void convertsByTheRateOfTheDayOrTheLastOne() throws IOException {
        Path prices = file("p.csv", "date,A,B\n2020-01-02,1,2\n2020-01-03,1,2\n2020-01-06,1,2\n");
        Path instruments = file("i.csv", "symbol,currency\nA,EUR\nB,JPY\n");
        Path rates = file("fx.csv", "date,EURUSD,USDJPY\n2020-01-02,1.25,100\n2020-01-06,1.5,\n");
        DataRequest request = DataRequest.all(prices).beside(
                Beside.PLAIN.instruments(instruments).rates("USD", rates.toString()));
        MarketData data = loaded(request).data();
        assertThat(data.rate(0, 0)).isEqualTo(1.25);
        assertThat(data.rate(1, 0)).isEqualTo(1.25);
        assertThat(data.rate(2, 0)).isEqualTo(1.5);
        assertThat(data.rate(2, 1)).isEqualTo(1 / 100.0);
        assertThat(rejected(request.beside(Beside.PLAIN.instruments(instruments))))
                .contains("A is priced in EUR but the fund counts in USD");
        Path late = file("late.csv", "date,EURUSD,USDJPY\n2020-01-03,1.25,100\n");
        assertThat(rejected(request.beside(Beside.PLAIN.instruments(instruments).rates("USD",
                late.toString())))).contains("no rate of EURUSD yet on 2020-01-02");
    }

    @Test
    void followsThePoliciesOfRules() throws IOException {
        Path prices = file("p.csv", BARS + "2020-01-02,A,1,2,1,2,5\n2020-01-03,A,1,2,1.5,2,5\n");
        DataRequest request = DataRequest.all(prices);
        assertThat(rejected(request)).contains("line 3");
        LoadResult.Loaded loaded = loaded(request.treatment(
                Treatment.PLAIN.rules(Map.of("low-at-most-open", Policy.DROP))));
        assertThat(loaded.data().bars()).isEqualTo(1);
        assertThat(loaded.notes().getFirst())
                .contains("rule low-at-most-open was broken 1 times (drop)");
    }

    @Test
    void fillsGapsForwardOrLeavesThemOut() throws IOException {
        DataRequest request = DataRequest.all(file("p.csv",
                "date,A,B\n2020-01-02,1,2\n2020-01-03,,2\n2020-01-06,3,2\n"));
        MarketData filled = loaded(request.treatment(
                Treatment.PLAIN.missing(MissingPolicy.FORWARD))).data();
        assertThat(filled.close(1, 0)).isEqualTo(1);
        assertThat(loaded(request.treatment(Treatment.PLAIN.missing(MissingPolicy.DROP))).data()
                .bars()).isEqualTo(2);
    }

    @Test
    void refusesToAdjustWithoutKnowingHow() throws IOException {
        DataRequest request = DataRequest.all(file("p.csv", "date,A\n2020-01-02,1\n"))
                .beside(Beside.PLAIN.adjusted(AdjustMode.TOTAL, AdjustBasis.BACKWARD));
        assertThat(rejected(request)).contains("has neither corporate actions nor a column");
        Path bySource = file("s.csv", """
                date,symbol,open,high,low,close,volume,adj_close
                2020-01-02,A,2,2,2,2,1,1.1
                """);
        assertThat(loaded(DataRequest.all(bySource).beside(Beside.PLAIN
                .adjusted(AdjustMode.TOTAL, AdjustBasis.BACKWARD))).data().close(0, 0))
                .isEqualTo(1.1);
        assertThat(rejected(DataRequest.all(bySource).beside(Beside.PLAIN
                .adjusted(AdjustMode.TOTAL, AdjustBasis.POINT_IN_TIME)))).contains("hindsight");
    }

    @Test
    void saysThatAnAssetHasNoPriceAtAll() throws IOException {
        assertThat(loaded(DataRequest.all(file("p.csv", "date,A,B\n2020-01-02,1,\n"))).notes())
                .anyMatch(note -> note.contains("B has no price at all"));
    }

    /** A later action changes the past of backward prices: the run's record names it. */
    @Test
    void aRunOnBackwardPricesNamesTheFirstThatALaterActionChanges() throws IOException {
        Path prices = file("p.csv", "date,A\n2020-01-02,10\n2020-01-03,5\n");
        Beside total = Beside.PLAIN.adjusted(AdjustMode.TOTAL, AdjustBasis.BACKWARD);
        MarketData before = loaded(DataRequest.all(prices).beside(total.actions(
                file("none.csv", ACTIONS)))).data();
        MarketData after = loaded(DataRequest.all(prices).beside(total.actions(
                file("some.csv", ACTIONS + "2020-01-03,A,split,2:1,\n")))).data();
        assertThat(DataHistory.of(before).firstDifference(after, 1)).contains(
                new Difference("A", "2020-01-02", "the prices have changed"));
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
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
