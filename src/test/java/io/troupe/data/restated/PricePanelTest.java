package io.troupe.data.restated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.troupe.data.Fingerprint;
import io.troupe.data.MarketData;
import io.troupe.model.Instrument;
import io.troupe.model.Interval;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PricePanelTest {
    private static final double NAN = Double.NaN;

    @TempDir
    private Path folder;

    static MarketData market(double[]... closesByAsset) {
        int bars = closesByAsset[0].length;
        int assets = closesByAsset.length;
        double[] close = new double[bars * assets];
        long[] times = new long[bars];
        for (int bar = 0; bar < bars; bar++) {
            times[bar] = 1_577_923_200L + 86_400L * bar;
            for (int asset = 0; asset < assets; asset++) {
                close[bar * assets + asset] = closesByAsset[asset][bar];
            }
        }
        return new MarketData(Interval.DAY, List.of("A", "B", "C").subList(0, assets).stream()
                .map(Instrument::share).toList(), times, MarketData.Columns.closeOnly(close));
    }

    private PricePanel kept(MarketData data) throws IOException {
        PricePanel.of(data).write(folder.resolve("prices"));
        return PricePanel.read(folder.resolve("prices"));
    }

    /** Decimals, halves of a cent and more, floats, anything, nothing, and what is odd. */
    @ParameterizedTest
    @ValueSource(strings = {"cents", "float", "any", "gaps", "odd"})
    void readsBackEveryBit(String kind) throws Exception {
        SplittableRandom random = new SplittableRandom(kind.hashCode());
        double[] odd = {0, -0.0, 1e300, Double.MIN_VALUE, -3.25, NAN, 1e15 + 0.5, 0.1 + 0.2};
        double[] one = new double[200];
        double[] other = new double[200];
        for (int bar = 0; bar < one.length; bar++) {
            one[bar] = switch (kind) {
                case "cents" -> random.nextInt(1, 1_000_000) / 100.0;
                case "float" -> (float) random.nextDouble(1, 500);
                case "any" -> Math.exp(random.nextDouble(-9, 9));
                case "gaps" -> random.nextInt(3) == 0 ? NAN : random.nextInt(9_999) / 1e4;
                default -> odd[random.nextInt(odd.length)];
            };
            other[bar] = bar < 150 ? NAN : bar;
        }
        MarketData data = market(one, other);
        PricePanel read = kept(data);
        for (int bar = 0; bar < one.length; bar++) {
            assertThat(Double.doubleToRawLongBits(read.close(bar, 0)))
                    .isEqualTo(Double.doubleToRawLongBits(one[bar]));
        }
        assertThat(Fingerprint.of(SeamedMarket.before(read, data)).head())
                .isEqualTo(Fingerprint.of(data).head());
        assertThat(read.first(7).bars()).isEqualTo(7);
        assertThat(read.first(160).close(155, 1)).isEqualTo(155);
    }

    /** 8 bytes a price and 8 a time would be 16 000 and more. */
    @Test
    void decimalsTakeTwoBytesOrThree() throws Exception {
        SplittableRandom random = new SplittableRandom(5);
        double[] price = new double[1000];
        double[] fraction = new double[1000];
        int cents = 10_000;
        for (int bar = 0; bar < price.length; bar++) {
            cents += random.nextInt(-150, 151);
            price[bar] = cents / 100.0;
            fraction[bar] = price[bar] / 3;
        }
        kept(market(price));
        long size = Files.size(folder.resolve("prices"));
        assertThat(size).isBetween(8 * 1000L + 1000, 8 * 1000L + 2 * 1000 + 100);
        kept(market(price, fraction));
        assertThat(Files.size(folder.resolve("prices"))).isLessThan(size + 10 * 1000 + 100);
    }

    @Test
    void damageIsNamedWithTheFileAndTheRemedy() throws Exception {
        kept(market(new double[]{1, 2, 3}));
        Path file = folder.resolve("prices");
        byte[] sound = Files.readAllBytes(file);
        for (int at = 0; at < sound.length; at++) {
            byte[] changed = sound.clone();
            changed[at] ^= 4;
            Files.write(file, changed);
            assertThatThrownBy(() -> PricePanel.read(file)).as("byte %d", at)
                    .isInstanceOf(IOException.class);
        }
        Files.write(file, List.of("some text of another kind, long enough"));
        assertThatThrownBy(() -> PricePanel.read(file)).hasMessage(file + " is no sound record of a"
                + " run's prices: it does not begin like one; restore the file from a copy, or"
                + " start the run anew");
    }

    @Test
    void axesAreThoseOfTheSameAssetsAndTimes() {
        PricePanel panel = PricePanel.of(market(new double[]{1, 2, 3}, new double[]{1, 2, 3}));
        MarketData longer = market(new double[]{4, 5, 6, 7}, new double[]{4, 5, 6, 7});
        assertThat(panel.hasAxesOf(longer, 3)).isTrue();
        assertThat(panel.hasAxesOf(longer, 4)).isFalse();
        assertThat(panel.hasAxesOf(market(new double[]{1, 2, 3}), 3)).isFalse();
        assertThat(panel.hasAxesOf(longer.select(1, 0), 3)).isFalse();
        assertThat(panel.hasAxesOf(longer.prefix(2), 3)).isFalse();
    }
}
