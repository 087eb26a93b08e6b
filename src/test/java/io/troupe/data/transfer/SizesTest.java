package io.troupe.data.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SizesTest {
    @ParameterizedTest
    @CsvSource({"0,0 B", "1023,1023 B", "1024,1.0 KiB", "1536,1.5 KiB", "12897485,12.3 MiB",
            "9223372036854775807,8.0 EiB"})
    void writesSizesInPowersOf1024(long bytes, String expected) {
        assertThat(Sizes.text(bytes)).isEqualTo(expected);
    }
}
