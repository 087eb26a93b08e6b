package io.troupe.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.troupe.bench.BenchRow.Bar;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a benchmark says, on figures made up for the purpose. */
class BenchReportTest {
    private static final Machine MACHINE = new Machine("a processor", 2, "a JDK", 512, "a GC");
    private static final BenchRow BASE = new BenchRow("base", "µs/bar", () -> 1, Bar.NONE);
    private static final BenchRow ROW = new BenchRow("row", "µs/bar", () -> 2,
            new Bar("base", 0.6));

    @Test
    void aRowMeetsItsBarByTheMedianRatio() {
        var met = new Measured(ROW, new double[]{3, 2, 1}, new double[]{0.5, 0.6, 0.9});
        var missed = new Measured(ROW, new double[]{3, 2, 1}, new double[]{0.5, 0.59, 0.9});
        assertThat(met.meetsBar()).isTrue();
        assertThat(missed.meetsBar()).isFalse();
        assertThat(met.median()).isEqualTo(2);
        assertThat(Measured.median(new double[]{4, 1, 2, 3})).isEqualTo(2.5);
    }

    @Test
    void theTableShowsRatioRangeAndBar() {
        String table = report().table();
        assertThat(table).startsWith("2 cores (a processor), a JDK, heap 512 MB, a GC\n")
                .contains(
                        "row       2.00 µs/bar           0.50 [0.40, 0.70] of base bar 0.60 MISSED\n")
                .contains("base      1.00 µs/bar\n");
    }

    @Test
    void theJsonHasEveryRound() {
        assertThat(report().json()).contains("\"figures\" : [ 2.5, 2.0, 1.5 ]")
                .contains("\"ratio\" : 0.5").contains("\"met\" : false");
    }

    @Test
    void onlyRowsThatMatchAndTheirBasesAreMeasured() throws IOException {
        var bytes = new ByteArrayOutputStream();
        var options = new BenchOptions(SmaGrid.BUNDLED_DATA, 1, 0, "S=10 engine 1 thread, bar",
                false, false, BenchOptions.Ratios.NONE);
        Bench.run(options, new PrintStream(bytes, true, StandardCharsets.UTF_8));
        assertThat(bytes.toString(StandardCharsets.UTF_8)).contains("S=10 plain 1")
                .contains("S=10 engine 1 thread, bar by bar").doesNotContain("S=100");
    }

    @Test
    void aFilterThatMatchesNothingIsRefusedWithTheNamesThereAre() {
        var options = new BenchOptions(SmaGrid.BUNDLED_DATA, 1, 0, "no such row", false, false,
                BenchOptions.Ratios.NONE);
        assertThatIllegalArgumentException().isThrownBy(() -> Bench.run(options, System.out))
                .withMessageContaining("S=1000 plain 2");
    }

    private static BenchReport report() {
        return new BenchReport(MACHINE, 3, List.of(
                new Measured(BASE, new double[]{1, 1, 1}, new double[0]),
                new Measured(ROW, new double[]{2.5, 2, 1.5}, new double[]{0.4, 0.5, 0.7})));
    }
}
