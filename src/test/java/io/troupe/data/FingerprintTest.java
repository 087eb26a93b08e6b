package io.troupe.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.data.generator.GeneratorSpec;
import io.troupe.data.generator.MarketDataGenerator;
import io.troupe.model.Instrument;
import io.troupe.model.Interval;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FingerprintTest {
    @Test
    void isTheHashThatIsDocumented() throws Exception {
        var data = new MarketData(Interval.DAY,
                List.of(Instrument.share("A"), Instrument.share("B")), new long[]{0, 86_400},
                MarketData.Columns.closeOnly(new double[]{1, 2, 3, 4}));
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        sha.update("day closes without volume\0A\0B".getBytes(StandardCharsets.UTF_8));
        byte[] start = sha.digest();
        ByteBuffer bytes = ByteBuffer.allocate(48).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putLong(0).putLong(86_400).putDouble(1).putDouble(2).putDouble(3).putDouble(4);
        sha.update(start);
        sha.update(bytes.array());
        Fingerprint fingerprint = Fingerprint.of(data);
        assertThat(fingerprint.hashAt(-1)).isEqualTo(HexFormat.of().formatHex(start));
        assertThat(fingerprint.head()).isEqualTo(HexFormat.of().formatHex(sha.digest()));
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
        after.columns().volume()[100 * 4 + 2]++;
        assertThat(Fingerprint.of(after).hashAt(99)).isEqualTo(Fingerprint.of(before).hashAt(99));
        for (int bar = 100; bar < 200; bar++) {
            assertThat(Fingerprint.of(after).hashAt(bar))
                    .isNotEqualTo(Fingerprint.of(before).hashAt(bar));
        }
    }
}
