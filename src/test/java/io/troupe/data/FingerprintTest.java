package io.troupe.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.data.generator.GeneratorSpec;
import io.troupe.data.generator.MarketDataGenerator;
import io.troupe.model.Bar;
import io.troupe.model.Instrument;
import io.troupe.model.Interval;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FingerprintTest {
    @Test
    void isTheHashThatIsDocumentedForClosesAlone() throws Exception {
        var data = new MarketData(Interval.DAY,
                List.of(Instrument.share("A"), Instrument.share("B")), new long[]{0, 86_400},
                MarketData.Columns.closeOnly(new double[]{1, 2, 3, 4}));
        byte[] start = sha("day closes without volume\0A\0B".getBytes(StandardCharsets.UTF_8));
        ByteBuffer bytes = ByteBuffer.allocate(80).order(ByteOrder.LITTLE_ENDIAN).put(start);
        bytes.putLong(0).putLong(86_400).putDouble(1).putDouble(2).putDouble(3).putDouble(4);
        Fingerprint fingerprint = Fingerprint.of(data);
        assertThat(fingerprint.hashAt(-1)).isEqualTo(HexFormat.of().formatHex(start));
        assertThat(fingerprint.head())
                .isEqualTo(HexFormat.of().formatHex(sha(bytes.array())));
    }

    /** Computed from the definition by another program, so that old runs can be resumed. */
    @Test
    void isTheRecordedHashOfTheBundledPrices() {
        var loaded = (LoadResult.Loaded) MarketDataLoader
                .load(DataRequest.all(Path.of("data", "sp500-20.csv.gz")));
        assertThat(Fingerprint.of(loaded.data()).head())
                .isEqualTo("38502abfd42a246ae3791677b9b45173727c7dd2a0739b4aa90b02e054653425");
    }

    @Test
    void isTheHashThatIsDocumentedForBarsOfSeveralBlocks() throws Exception {
        MarketData data = MarketDataGenerator.generate(GeneratorSpec.daily(9, 2, 150));
        byte[] hash = sha("day bars with volume\0SIM0001\0SIM0002"
                .getBytes(StandardCharsets.UTF_8));
        for (int first = 0; first < 150; first += 64) {
            hash = sha(block(data, hash, first, Math.min(150, first + 64)));
        }
        assertThat(Fingerprint.of(data).head()).isEqualTo(HexFormat.of().formatHex(hash));
    }

    private static byte[] block(MarketData data, byte[] before, int first, int end) {
        ByteBuffer bytes = ByteBuffer.allocate(32 + (end - first) * 8 * (1 + 5 * 2))
                .order(ByteOrder.LITTLE_ENDIAN).put(before);
        for (int bar = first; bar < end; bar++) {
            bytes.putLong(data.epochSeconds(bar));
        }
        List<ToDoubleFunction<Bar>> columns = List.of(Bar::open, Bar::high, Bar::low, Bar::close,
                Bar::volume);
        for (ToDoubleFunction<Bar> column : columns) {
            for (int bar = first; bar < end; bar++) {
                bytes.putDouble(column.applyAsDouble(data.bar(bar, 0)));
                bytes.putDouble(column.applyAsDouble(data.bar(bar, 1)));
            }
        }
        return bytes.array();
    }

    private static byte[] sha(byte[] bytes) throws NoSuchAlgorithmException {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 63, 64, 65, 127, 128, 129, 200})
    void dependsOnNothingLater(int bars) {
        MarketData data = MarketDataGenerator.generate(GeneratorSpec.daily(3, 4, 300));
        Fingerprint whole = Fingerprint.of(data);
        assertThat(Fingerprint.of(data.prefix(bars)).head()).isEqualTo(whole.hashAt(bars - 1));
        assertThat(whole.hashAt(bars - 1)).isNotEqualTo(whole.hashAt(bars));
    }

    @Test
    void changesFromTheChangedBarOn() {
        var spec = GeneratorSpec.daily(3, 4, 200);
        MarketData before = MarketDataGenerator.generate(spec);
        MarketData after = MarketDataGenerator.generate(spec);
        after.columns().volume()[after.columns().cell(100, 2)]++;
        assertThat(Fingerprint.of(after).hashAt(99)).isEqualTo(Fingerprint.of(before).hashAt(99));
        for (int bar = 100; bar < 200; bar++) {
            assertThat(Fingerprint.of(after).hashAt(bar))
                    .isNotEqualTo(Fingerprint.of(before).hashAt(bar));
        }
    }
}
