package io.troupe.report.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.data.MarketData;
import io.troupe.journal.folder.ContentDigest;
import io.troupe.model.Instrument;
import io.troupe.report.ScriptedBookings;
import io.troupe.report.books.Units;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {
    @TempDir
    Path folder;

    private String written(Consumer<CsvFile> writing) throws IOException {
        Path path = folder.resolve("x.csv");
        try (CsvFile file = new CsvFile(path)) {
            writing.accept(file);
        }
        return Files.readString(path);
    }

    @Test
    void quotesFieldsThatNeedIt() throws IOException {
        assertThat(written(file -> {
            List.of("a", "b,c", "d\"e", "f\ng", "é株", "").forEach(file::text);
            file.endLine();
        })).isEqualTo("a,\"b,c\",\"d\"\"e\",\"f\ng\",é株,\n");
    }

    /** Names are guarded, numbers are not; quotes come after the guard. */
    @Test
    void writesNamesSoThatNoSpreadsheetExecutesThem() throws IOException {
        assertThat(written(file -> {
            List.of("=1+1", "+a", "-b", "@c", "=d,e", "'=f", "g=h", "").forEach(file::name);
            file.micros(-1_500_000);
            file.number(-1.5);
            file.text("-1.5");
        })).isEqualTo("'=1+1,'+a,'-b,'@c,\"'=d,e\",''=f,g=h,,-1.5,-1.5,-1.5");
    }

    @Test
    void decimalsLoseTrailingZerosOnly() throws IOException {
        assertThat(written(file -> {
            file.micros(0);
            file.micros(1);
            file.micros(-1_500_000);
            file.micros(100_000_000);
            file.micros(Long.MIN_VALUE);
            file.micros(Long.MAX_VALUE);
            file.decimal(120, 0);
            file.decimal(5, 8);
        })).isEqualTo("0,0.000001,-1.5,100,-9223372036854.775808,9223372036854.775807,120,"
                + "0.00000005");
    }

    @Test
    void largeNumbersAreWrittenWithoutExponent() throws IOException {
        assertThat(written(file -> {
            file.number(28_904_771.18);
            file.number(1e7);
            file.number(-1.5e10);
            file.number(1.2345678901234568e12);
            file.number(0);
            file.number(Double.NaN);
            file.number(1.0E-5);
        })).isEqualTo("28904771.18,10000000.0,-15000000000.0,1234567890123.4568,0.0,NaN,1.0E-5");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void numbersReadBackAsTheSameBits(long seed) throws IOException {
        Random random = new Random(seed);
        double[] values = new double[20_000];
        for (int i = 0; i < values.length; i++) {
            values[i] = i % 2 == 0 ? Double.longBitsToDouble(random.nextLong())
                    : 1e9 * random.nextGaussian();
        }
        String[] cells = written(file -> {
            for (double value : values) {
                file.number(value);
            }
        }).split(",", -1);
        for (int i = 0; i < values.length; i++) {
            assertThat(Double.doubleToLongBits(Double.parseDouble(cells[i])))
                    .isEqualTo(Double.doubleToLongBits(values[i]));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    void decimalsReadBackAsTheSameCount(long seed) throws IOException {
        long[] values = new Random(seed).longs(5_000).map(v -> v >> (v & 63)).toArray();
        String[] cells = written(file -> {
            for (long value : values) {
                file.micros(value);
            }
        }).split(",", -1);
        for (int i = 0; i < values.length; i++) {
            assertThat(new BigDecimal(cells[i]))
                    .isEqualByComparingTo(BigDecimal.valueOf(values[i], 6));
        }
    }

    @Test
    void aFieldLongerThanTheBufferIsWhole() throws IOException {
        String longField = "x".repeat(200_000);
        assertThat(written(file -> {
            file.text("a");
            file.text(longField);
            file.text("b");
        })).isEqualTo("a," + longField + ",b");
    }

    /** What a file says it holds is what is in it, however it came there. */
    @ParameterizedTest
    @ValueSource(ints = {0, 3, 200_000})
    void aFileGoesOnBehindTheBeginningOfAnother(int length) throws Exception {
        byte[] old = "0123456789".repeat(25_000).getBytes(StandardCharsets.UTF_8);
        Path other = Files.write(folder.resolve("old.csv"), old);
        ContentDigest beginning = new ContentDigest();
        beginning.add(old, 0, length);
        ContentDigest shorter = new ContentDigest();
        shorter.add(old, 0, 1);
        for (Optional<ContentDigest> known : List.of(Optional.<ContentDigest>empty(),
                Optional.of(beginning), Optional.of(shorter))) {
            Path path = folder.resolve("new.csv");
            CsvFile file = new CsvFile(path);
            try (file) {
                file.text("a header that is there already");
                assertThat(file.goOnBehind(other, length, known)).isTrue();
                assertThat(file.length()).isEqualTo(length);
                file.endLine();
                file.text("b".repeat(70_000));
            }
            byte[] bytes = Files.readAllBytes(path);
            assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo(new String(old, 0,
                    length, StandardCharsets.UTF_8) + "\n" + "b".repeat(70_000));
            assertThat(file.content().bytes()).isEqualTo(bytes.length);
            assertThat(file.content().sha256().bytes())
                    .isEqualTo(MessageDigest.getInstance("SHA-256").digest(bytes));
        }
    }

    @Test
    void aFileDoesNotGoOnBehindAShorterOne() throws IOException {
        Path other = Files.writeString(folder.resolve("old.csv"), "ab");
        written(file -> assertThat(file.goOnBehind(other, 3, Optional.empty())).isFalse());
    }

    @Test
    void unitsAreStepsTimesStepExactly() throws IOException {
        MarketData data = ScriptedBookings.daily(
                List.of(Instrument.share("A"), new Instrument("B", "USD", 1e-8),
                        new Instrument("C", "USD", 100), new Instrument("D", "USD", 0.25)),
                1, 1, 1, 1);
        Units units = new Units(data);
        assertThat(written(file -> {
            units.write(file, 0, -7);
            units.write(file, 1, 123_456_789_012L);
            units.write(file, 2, 3);
            units.write(file, 3, 3);
            units.write(file, 2, Long.MAX_VALUE);
        })).isEqualTo("-7,1234.56789012,300,0.75,922337203685477580700");
    }
}
