package io.troupe.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.data.schema.Layout;
import io.troupe.data.schema.MissingPolicy;
import io.troupe.model.Interval;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarketDataLoaderTest {
    private final Path folder;

    MarketDataLoaderTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void loadsTheBundledStocks() {
        MarketData data = loaded(DataRequest.all(Path.of("data", "sp500-20.csv.gz")));
        assertThat(data.bars()).isEqualTo(8313);
        assertThat(data.assets()).isEqualTo(20);
        assertThat(data.interval()).isEqualTo(Interval.DAY);
        assertThat(data.hasBars()).isFalse();
        assertThat(data.time(0)).isEqualTo("1990-01-02");
        assertThat(data.time(8312)).isEqualTo("2022-12-28");
        assertThat(data.close(0, data.indexOf("AAPL"))).isEqualTo(0.264);
        assertThat(data.close(8312, data.indexOf("XOM"))).isEqualTo(106.627);
    }

    @Test
    void loadsTheBundledIndicesAsBars() {
        MarketData data = loaded(DataRequest.all(Path.of("data", "indices.csv.gz")));
        assertThat(data.bars()).isEqualTo(5031);
        assertThat(data.hasBars()).isTrue();
        assertThat(data.hasVolume()).isTrue();
        assertThat(data.symbol(0)).isEqualTo("SPX");
        assertThat(data.bar(0, 1).open()).isEqualTo(2207.540039);
        assertThat(data.bar(0, 1).high()).isEqualTo(2233.570068);
        assertThat(data.bar(0, 1).low()).isEqualTo(2192.679932);
        assertThat(data.bar(0, 1).close()).isEqualTo(2208.050049);
        assertThat(data.bar(5030, 0).volume()).isEqualTo(3_442_870_000.0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sp500-index", "factor-funds"})
    void loadsTheOtherBundledFilesWithoutGaps(String name) {
        var request = new DataRequest(Path.of("data", name + ".csv.gz"), Layout.CLOSES, List.of(),
                null, null, MissingPolicy.REJECT);
        assertThat(loaded(request).time(0)).endsWith("-01-02");
    }

    @ParameterizedTest
    @ValueSource(strings = {"date,A,B\n2020-01-02,1,2\n2020-01-03,,3\n",
            "\uFEFFdate,A,B\n2020-01-02,1,2\n2020-01-03,,3\n",
            "Date,A,B\r\n2020-01-02,1,2\r\n2020-01-03,,3",
            "\"date\",\"A\",\"B\"\n\"2020-01-02\",\"1\",\"2\"\n2020-01-03,\"\",3.0\n",
            "date,A,B\n\n2020-01-02,1,2\n\n2020-01-03,,3\n\n",
            "date,A,B\n2020-01-02,+1,2e0\n2020-01-03,,30e-1\n"})
    void readsEveryDialect(String text) throws IOException {
        MarketData data = loaded(DataRequest.all(file(text)));
        assertThat(data.bars()).isEqualTo(2);
        assertThat(data.close(0, 0)).isEqualTo(1);
        assertThat(data.close(0, 1)).isEqualTo(2);
        assertThat(data.close(1, 0)).isNaN();
        assertThat(data.mark(1, 0)).isEqualTo(1);
        assertThat(data.close(1, 1)).isEqualTo(3);
    }

    @Test
    void putsSymbolsIntoTheOrderAskedFor() throws IOException {
        Path file = file("date,A,B,C\n2020-01-02,1,2,x\n");
        MarketData data = loaded(new DataRequest(file, Layout.AUTO, List.of("B", "A"), null, null,
                MissingPolicy.HOLD));
        assertThat(data.symbol(0)).isEqualTo("B");
        assertThat(data.close(0, 0)).isEqualTo(2);
        assertThat(data.close(0, 1)).isEqualTo(1);
    }

    @Test
    void takesBothEndsOfTheRangeAndChecksNothingOutside() throws IOException {
        Path file = file("date,A\n2020-01-01,-1\n2020-01-02,1\n2020-01-03,2\n2020-01-04,bad\n");
        MarketData data = loaded(new DataRequest(file, Layout.AUTO, List.of(),
                LocalDate.of(2020, 1, 2), LocalDate.of(2020, 1, 3), MissingPolicy.HOLD));
        assertThat(data.bars()).isEqualTo(2);
        assertThat(data.time(0)).isEqualTo("2020-01-02");
    }

    @Test
    void keepsTheLastMinuteOfTheLastDate() throws IOException {
        Path file = file("date,A\n2020-01-02T23:59,1\n2020-01-03T00:00,2\n");
        MarketData data = loaded(new DataRequest(file, Layout.AUTO, List.of(), null,
                LocalDate.of(2020, 1, 2), MissingPolicy.HOLD));
        assertThat(data.interval()).isEqualTo(Interval.MINUTE);
        assertThat(data.bars()).isEqualTo(1);
        assertThat(data.epochSeconds(0)).isEqualTo(18_263L * 86_400 + 1439 * 60);
    }

    @Test
    void leavesOutDatesWithoutAnySelectedPrice() throws IOException {
        Path file = file("date,A,B\n2020-01-02,1,\n2020-01-03,,2\n2020-01-04,,\n");
        assertThat(loaded(DataRequest.all(file)).bars()).isEqualTo(2);
        assertThat(loaded(new DataRequest(file, Layout.AUTO, List.of("A"), null, null,
                MissingPolicy.REJECT)).bars()).isEqualTo(1);
    }

    @Test
    void joinsBarsInAnyOrderOfSymbolsOnOneAxis() throws IOException {
        String header = "date,symbol,close,open,high,low\n";
        String first = "2020-01-02,A,5,5,6,4\n2020-01-06,A,5,5,6,4\n";
        String second = "2020-01-02,B,7,7,8,6\n2020-01-03,B,7.5,7,8,6\n2020-01-06,B,,,,\n";
        MarketData data = loaded(DataRequest.all(file(header + first + second)));
        assertThat(data.bars()).isEqualTo(3);
        assertThat(data.hasVolume()).isFalse();
        assertThat(data.close(1, 0)).isNaN();
        assertThat(data.close(1, 1)).isEqualTo(7.5);
        assertThat(data.close(2, 1)).isNaN();
        assertThat(data.low(2, 0)).isEqualTo(4);
    }

    @Test
    void takesACompanyCalledLowForACompany() throws IOException {
        MarketData data = loaded(DataRequest.all(file("date,LOW,OPEN\n2020-01-02,1,2\n")));
        assertThat(data.symbol(0)).isEqualTo("LOW");
    }

    private Path file(String text) throws IOException {
        return Files.write(folder.resolve("a.csv"), text.getBytes(StandardCharsets.UTF_8));
    }

    private static MarketData loaded(DataRequest request) {
        return switch (MarketDataLoader.load(request)) {
            case LoadResult.Loaded loaded -> loaded.data();
            case LoadResult.Rejected rejected ->
                throw new AssertionError(String.join("\n", rejected.messages()));
        };
    }
}
