package io.troupe.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.troupe.data.DataRequest.Beside;
import io.troupe.data.DataRequest.Treatment;
import io.troupe.data.adjustment.AdjustBasis;
import io.troupe.data.adjustment.AdjustMode;
import io.troupe.data.schema.MissingPolicy;
import io.troupe.data.schema.Policy;
import io.troupe.data.storage.ReadResult;
import io.troupe.data.storage.Selection;
import io.troupe.data.storage.Storage;
import io.troupe.data.storage.postgres.EmbeddedServer;
import io.troupe.model.Interval;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarketDataStreamTest {
    /** B has a price before and after the second chunk of three, C begins in the second. */
    private static final String PRICES = """
            date,symbol,open,high,low,close,volume
            2020-01-01,A,1,3,1,2,10
            2020-01-01,B,5,5,5,5,20
            2020-01-02,A,2,3,1,3,10
            2020-01-03,A,2,3,1,2.5,10
            2020-01-06,A,2,3,1,1.5,10
            2020-01-07,C,7,8,6,7,0
            2020-01-08,A,2,3,1,1.25,10
            2020-01-09,B,5,6,5,6,20
            """;

    private final Path folder;

    MarketDataStreamTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @ValueSource(strings = {"copy.csv", "copy.parquet", "copy.duckdb", "server"})
    void chunksAreTheWholeCut(String name) throws IOException {
        String place = name.equals("server") ? EmbeddedServer.url("chunks")
                : folder.resolve(name).toString();
        try (Storage from = Stores.open(file("p.csv", PRICES).toString());
                Storage to = Stores.open(place)) {
            to.store(((ReadResult.Read) from.load(Selection.ALL)).panel());
        }
        DataRequest all = DataRequest.all(Path.of("any")).places(List.of(place));
        for (int chunkBars = 1; chunkBars <= 8; chunkBars++) {
            assertChunksAreTheWhole(all, chunkBars);
            assertChunksAreTheWhole(all.selection(new Selection(List.of("C", "A"),
                    LocalDate.of(2020, 1, 2), LocalDate.of(2020, 1, 8))), chunkBars);
        }
    }

    @Test
    void bundledBarsInChunksAreTheWhole() {
        assertChunksAreTheWhole(DataRequest.all(Path.of("data/indices.csv.gz")), 1000);
        assertChunksAreTheWhole(DataRequest.all(Path.of("data/sp500-20.csv.gz")), 777);
    }

    @Test
    void makesLongerBarsOnTheWay() throws IOException {
        assertChunksAreTheWhole(DataRequest.all(file("p.csv", PRICES))
                .treatment(Treatment.PLAIN.interval(Interval.WEEK)), 1);
    }

    @Test
    void keepsTheMarkFromBeforeAChunk() throws IOException {
        List<MarketData> chunks = new ArrayList<>();
        StreamResult result = MarketDataLoader.stream(DataRequest.all(file("p.csv", PRICES)), 3,
                chunks::add);
        assertThat(result).isInstanceOfSatisfying(StreamResult.Streamed.class, streamed -> {
            assertThat(streamed.bars()).isEqualTo(7);
            assertThat(streamed.report().rows()).isEqualTo(8);
        });
        assertThat(chunks).extracting(MarketData::bars).containsExactly(3, 3, 1);
        assertThat(chunks.get(1).mark(0, 1)).isEqualTo(5);
        assertThat(chunks.get(1).isPresent(0, 1)).isFalse();
        assertThat(chunks.get(1).mark(0, 2)).isZero();
        assertThat(chunks.get(2).mark(0, 2)).isEqualTo(7);
    }

    @Test
    void rejectsAsLoadingDoes() throws IOException {
        DataRequest bad = DataRequest.all(file("p.csv", PRICES
                + "2020-01-10,A,1,2,1.5,2,10\n2020-01-13,A,1,2,1,-2,10\n"));
        assertThat(rejected(bad)).isEqualTo(((LoadResult.Rejected) MarketDataLoader.load(bad))
                .messages()).hasSize(3);
        DataRequest unsorted = DataRequest.all(file("u.csv", "date,symbol,close\n"
                + "2020-01-02,A,1\n2020-01-03,A,1\n2020-01-02,B,1\n"));
        assertThat(rejected(unsorted)).singleElement().asString().contains("u.csv");
        assertThat(rejected(DataRequest.all(folder.resolve("none.csv")))).singleElement()
                .asString().contains("none.csv");
        assertThat(rejected(DataRequest.all(file("q.csv", PRICES)).selection(new Selection(
                List.of("A"), LocalDate.of(2021, 1, 1), null)))).singleElement().asString()
                .contains("from 2021-01-01");
    }

    @Test
    void dropsRowsByRuleOnTheWay() throws IOException {
        assertChunksAreTheWhole(DataRequest.all(file("p.csv", PRICES
                + "2020-01-10,A,1,2,1.5,2,10\n2020-01-13,A,1,2,1,2,10\n"))
                .treatment(Treatment.PLAIN.rules(Map.of("low-at-most-open", Policy.DROP))), 2);
    }

    @Test
    void refusesWhatNeedsMoreThanTheBarAndNamesTheKey() throws IOException {
        Path prices = file("p.csv", PRICES);
        DataRequest all = DataRequest.all(prices);
        String path = prices.toString();
        Path actions = file("a.csv",
                "date,symbol,type,value,new_symbol\n2020-01-03,A,split,2:1,\n");
        Path euros = file("i.csv", "symbol,currency\nA,EUR\n");
        Map<String, DataRequest> refused = Map.of(
                "data.join", all.places(List.of(path, path)),
                "data.align", all.treatment(new Treatment(Map.of(), null, null,
                        Treatment.PLAIN.zone(), AlignPolicy.INTERSECTION, MissingPolicy.HOLD,
                        Staleness.WEEK)),
                "data.missing", all.treatment(Treatment.PLAIN.missing(MissingPolicy.FORWARD)),
                "data.adjust", all.beside(Beside.PLAIN.adjusted(AdjustMode.SPLIT,
                        AdjustBasis.BACKWARD)),
                "data.actions", all.beside(Beside.PLAIN.actions(actions)),
                "data.rates", all.beside(Beside.PLAIN.instruments(euros)));
        refused.forEach((key, request) -> assertThat(rejected(request)).as(key).singleElement()
                .asString().contains(key + ";", "bar by bar", "or load it whole"));
    }

    @Test
    void needsABarPerChunk() {
        assertThatIllegalArgumentException().isThrownBy(() -> MarketDataLoader.stream(
                DataRequest.all(folder), 0, chunk -> {})).withMessageContaining("chunkBars");
    }

    private static void assertChunksAreTheWhole(DataRequest request, int chunkBars) {
        MarketData whole = ((LoadResult.Loaded) MarketDataLoader.load(request)).data();
        int[] at = {0};
        StreamResult result = MarketDataLoader.stream(request, chunkBars, chunk -> {
            assertThat(chunk.instruments()).isEqualTo(whole.instruments());
            assertThat(chunk.interval()).isEqualTo(whole.interval());
            assertThat(chunk.bars()).isEqualTo(Math.min(chunkBars, whole.bars() - at[0]));
            for (int bar = 0; bar < chunk.bars(); bar++, at[0]++) {
                for (int asset = 0; asset < whole.assets(); asset++) {
                    if (!chunk.bar(bar, asset).equals(whole.bar(at[0], asset))
                            || chunk.mark(bar, asset) != whole.mark(at[0], asset)) {
                        assertThat(chunk.bar(bar, asset)).isEqualTo(whole.bar(at[0], asset));
                        assertThat(chunk.mark(bar, asset)).isEqualTo(whole.mark(at[0], asset));
                    }
                }
            }
        });
        assertThat(result).isInstanceOfSatisfying(StreamResult.Streamed.class,
                streamed -> assertThat(streamed.bars()).isEqualTo(whole.bars()));
        assertThat(at[0]).isEqualTo(whole.bars());
    }

    private static List<String> rejected(DataRequest request) {
        return switch (MarketDataLoader.stream(request, 3, chunk -> {})) {
            case StreamResult.Streamed streamed -> throw new AssertionError(streamed.toString());
            case StreamResult.Rejected(LoadResult.Rejected why) -> why.messages();
        };
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
