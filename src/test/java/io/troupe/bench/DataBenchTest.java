package io.troupe.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.troupe.data.storage.Feed;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DataBenchTest {
    private static final int ASSETS = 200;
    private static final int DAYS = 5_040;

    @Test
    void handsOverTheBarsItPromises() throws IOException {
        Feed feed = GeneratedBars.DAYS.feed();
        long[] rows = {0};
        feed.rows().handTo(batch -> {
            rows[0] += batch.rows();
            assertThat(batch.symbols()).hasSize(ASSETS);
            assertThat(batch.value[4][batch.rows() - 1]).isNotNaN();
        });
        assertThat(rows[0]).isEqualTo(GeneratedBars.DAYS.rows()).isEqualTo(ASSETS * DAYS);
        assertThat(GeneratedBars.MINUTE_BARS.rows()).isEqualTo(5_000_000);
    }

    @Test
    void streamsASmallFileThroughChecksAndImports() throws IOException {
        ByteArrayOutputStream report = new ByteArrayOutputStream();
        StreamBench.run(1_000_000, new PrintStream(report, true, StandardCharsets.UTF_8));
        String rows = ": 16600 rows,";
        assertThat(report.toString(StandardCharsets.UTF_8)).contains("generated" + rows)
                .contains("validated" + rows).contains("validated and imported to DuckDB" + rows)
                .contains("validated and imported to Parquet" + rows);
    }

    @Test
    void refusesToMeasureNothing() {
        assertThatThrownBy(() -> new DataBenchOptions(0, 0, ""))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("≥ 1");
    }
}
