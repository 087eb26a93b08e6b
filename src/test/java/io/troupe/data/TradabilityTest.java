package io.troupe.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.troupe.data.DataRequest.Beside;
import io.troupe.data.DataRequest.Treatment;
import io.troupe.data.schema.MissingPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be traded when: a letter of a line is a bar, {@code T} for yes. */
class TradabilityTest {
    /**
     * A always trades. B is listed on the 3rd bar, has no price on the 8th to 15th, Jan 12 to 21.
     * C is delisted on Jan 8, the 6th bar, and has its last price on the 4th. D has one price.
     */
    private static final String PRICES = """
            date,A,B,C,D
            2020-01-01,1,,7,5
            2020-01-02,1,,7,
            2020-01-03,1,2,7,
            2020-01-06,1,2,7,
            2020-01-07,1,2,,
            2020-01-08,1,2,,
            2020-01-09,1,2,,
            2020-01-10,1,,,
            2020-01-13,1,,,
            2020-01-14,1,,,
            2020-01-15,1,,,
            2020-01-16,1,,,
            2020-01-17,1,,,
            2020-01-20,1,,,
            2020-01-21,1,,,
            2020-01-22,1,2,,
            """;
    private static final String ACTIONS = "date,symbol,type,value,new_symbol\n";

    @TempDir
    Path folder;

    private MarketData loaded(Treatment treatment, String actions) throws IOException {
        Path prices = Files.writeString(folder.resolve("p.csv"), PRICES);
        Path beside = Files.writeString(folder.resolve("a.csv"), ACTIONS + actions);
        return ((LoadResult.Loaded) MarketDataLoader.load(DataRequest.all(prices)
                .treatment(treatment).beside(Beside.PLAIN.actions(beside)))).data();
    }

    private MarketData loaded(Treatment treatment) throws IOException {
        return loaded(treatment, "2020-01-08,C,delisting,100,\n");
    }

    private static List<String> lines(MarketData data) {
        return IntStream.range(0, data.assets()).mapToObj(asset -> {
            var line = new StringBuilder();
            for (int bar = 0; bar < data.bars(); bar++) {
                boolean bit = ((data.tradable(bar, 0) >>> asset) & 1) == 1;
                assertThat(bit).isEqualTo(data.canTrade(bar, asset));
                line.append(bit ? 'T'
                        : data.isListed(bar, asset) ? '-'
                                : data.isDelisted(bar, asset) ? 'x' : '.');
            }
            return line.toString();
        }).toList();
    }

    /** Seven days after Jan 9 is Jan 16, after Jan 1 Jan 8. */
    @Test
    void aPriceCanBeTradedAtForSevenDaysUnlessSaidOtherwise() throws IOException {
        assertThat(lines(loaded(Treatment.PLAIN))).containsExactly("TTTTTTTTTTTTTTTT",
                "..TTTTTTTTTT---T", "TTTTTxxxxxxxxxxx", "TTTTTT----------");
    }

    @Test
    void orForSoManyBarsOrAlways() throws IOException {
        assertThat(lines(loaded(Treatment.PLAIN.staleness(Staleness.ofBars(0))))).containsExactly(
                "TTTTTTTTTTTTTTTT", "..TTTTT--------T", "TTTT-xxxxxxxxxxx", "T---------------");
        assertThat(lines(loaded(Treatment.PLAIN.staleness(Staleness.ofBars(3))))).containsExactly(
                "TTTTTTTTTTTTTTTT", "..TTTTTTTT-----T", "TTTTTxxxxxxxxxxx", "TTTT------------");
        assertThat(lines(loaded(Treatment.PLAIN.staleness(Staleness.NEVER)))).containsExactly(
                "TTTTTTTTTTTTTTTT", "..TTTTTTTTTTTTTT", "TTTTTxxxxxxxxxxx",
                "TTTTTTTTTTTTTTTT");
        assertThatThrownBy(() -> Staleness.ofBars(-1)).hasMessageContaining("bars must be ≥ 0");
    }

    @Test
    void whatIsFilledInIsNoPrice() throws IOException {
        MarketData filled = loaded(Treatment.PLAIN.missing(MissingPolicy.FORWARD)
                .staleness(Staleness.ofBars(3)));

        assertThat(filled.close(14, 1)).isEqualTo(2);
        assertThat(lines(filled).get(1)).isEqualTo("..TTTTTTTT-----T");
    }

    @Test
    void noLaterBarDecides() throws IOException {
        MarketData whole = loaded(Treatment.PLAIN);
        for (int bars = 0; bars <= whole.bars(); bars++) {
            int end = bars;
            assertThat(lines(whole.prefix(bars)))
                    .isEqualTo(lines(whole).stream().map(line -> line.substring(0, end)).toList());
            assertThat(whole.prefix(bars).end(2)).isEqualTo(Math.min(5, bars));
        }
    }

    @Test
    void someOfTheAssetsAndWhatIsSeenOfThemAreTheSame() throws IOException {
        MarketData whole = loaded(Treatment.PLAIN);
        List<String> lines = lines(whole);

        assertThat(lines(whole.select(3, 1, 2)))
                .containsExactly(lines.get(3), lines.get(1), lines.get(2));
        assertThat(lines(whole.select(2).seen())).containsExactly(lines.get(2));
        assertThat(lines(whole.seen())).isEqualTo(lines);
    }

    @Test
    void aMarketThatBeginsLaterListsWithItsNextPrice() throws IOException {
        MarketData whole = loaded(Treatment.PLAIN);
        double[] closes = new double[9 * 4];
        long[] times = new long[9];
        for (int bar = 0; bar < 9; bar++) {
            times[bar] = whole.epochSeconds(bar + 7);
            for (int asset = 0; asset < 4; asset++) {
                closes[bar * 4 + asset] = whole.close(bar + 7, asset);
            }
        }
        MarketData later = new MarketData(whole.interval(), whole.instruments(), times,
                MarketData.Columns.closeOnly(closes)).tradedAs(whole, 7);

        assertThat(lines(later)).containsExactly("TTTTTTTTT", "........T", "xxxxxxxxx",
                ".........");
    }

    @Test
    void anotherNameIsTheSameLife() throws IOException {
        MarketData renamed = loaded(Treatment.PLAIN, "2020-01-08,C,symbol-change,,E\n");

        assertThat(renamed.symbol(2)).isEqualTo("E");
        assertThat(lines(renamed).get(2)).isEqualTo("TTTTTTTTT-------");
    }

    @Test
    void pricesAfterADelistingAreAnOffenceAndPricesBeforeAreNotAskedFor() throws IOException {
        Path prices = Files.writeString(folder.resolve("p.csv"), """
                date,A,B
                2020-01-01,1,
                2020-01-02,1,3
                2020-01-03,1,3
                2020-01-06,1,
                2020-01-07,1,3
                """);
        Path beside = Files.writeString(folder.resolve("a.csv"),
                ACTIONS + "2020-01-06,B,delisting,,\n");
        var refused = (LoadResult.Rejected) MarketDataLoader.load(DataRequest.all(prices)
                .treatment(Treatment.PLAIN.missing(MissingPolicy.REJECT))
                .beside(Beside.PLAIN.actions(beside)));

        assertThat(refused.messages()).singleElement().asString().contains(
                "B was delisted on 2020-01-06 but has a price on 2020-01-07; correct the action or"
                        + " leave out the prices");
    }

    @Test
    void aGapBetweenTheLastPriceAndTheDelistingIsAGap() throws IOException {
        Path prices = Files.writeString(folder.resolve("p.csv"),
                "date,A,B\n2020-01-01,1,3\n2020-01-02,1,\n2020-01-03,1,\n2020-01-06,1,\n");
        Path beside = Files.writeString(folder.resolve("a.csv"),
                ACTIONS + "2020-01-03,B,delisting,0,\n");
        var refused = (LoadResult.Rejected) MarketDataLoader.load(DataRequest.all(prices)
                .treatment(Treatment.PLAIN.missing(MissingPolicy.REJECT))
                .beside(Beside.PLAIN.actions(beside)));

        assertThat(refused.messages()).singleElement().asString().contains("column B")
                .contains("2020-01-02");
    }
}
