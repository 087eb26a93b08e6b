package io.troupe.report.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReturnColumnTest {
    private static final byte[] FILE = """
            date,house,"a, ""b""
            c",d
            2024-01-02,,,
            2024-01-03,0.5,-1.0,1.0E-5
            2024-01-04,-0.25,,2.0
            """.getBytes(StandardCharsets.UTF_8);
    private static final List<String> TIMES = List.of("2024-01-02", "2024-01-03", "2024-01-04");

    @Test
    void readsOneColumnBehindANameWithLineBreaks() {
        ReturnColumn house = ReturnColumn.read(FILE, 0, List.of());
        assertThat(house.times()).isEqualTo(TIMES);
        assertThat(house.returns()).containsExactly(Double.NaN, 0.5, -0.25);
        assertThat(ReturnColumn.read(FILE, 1, List.of()).returns())
                .containsExactly(Double.NaN, -1, Double.NaN);
        assertThat(ReturnColumn.read(FILE, 2, List.of()).returns())
                .containsExactly(Double.NaN, 1e-5, 2);
    }

    @Test
    void timesThatAreTheSameAreShared() {
        assertThat(ReturnColumn.read(FILE, 0, TIMES).times()).isSameAs(TIMES);
        List<String> longer = new ArrayList<>(TIMES);
        longer.add("2024-01-05");
        assertThat(ReturnColumn.read(FILE, 0, longer).times()).isEqualTo(TIMES);
        List<String> others = List.of("2024-01-02", "2024-01-03", "2024-01-05");
        assertThat(ReturnColumn.read(FILE, 0, others).times()).isEqualTo(TIMES);
    }

    @Test
    void aFileWithoutBarsHasNone() {
        assertThat(ReturnColumn.read("date,house\n".getBytes(StandardCharsets.UTF_8), 0, TIMES)
                .returns()).isEmpty();
    }

    @Test
    void moreBarsThanExpectedAreRead() {
        StringBuilder text = new StringBuilder("date,house\n");
        for (int bar = 0; bar < 100; bar++) {
            text.append("2024-01-02T00:").append(bar).append(",0.5\n");
        }
        assertThat(ReturnColumn.read(text.toString().getBytes(StandardCharsets.UTF_8), 0, TIMES)
                .returns()).hasSize(100).containsOnly(0.5);
    }
}
