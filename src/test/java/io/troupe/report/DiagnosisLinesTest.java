package io.troupe.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.report.diagnoses.Diagnoses;
import io.troupe.report.diagnoses.Diagnosis;
import io.troupe.report.diagnoses.Gravity;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DiagnosisLinesTest {
    private static Diagnosis diagnosis(String finding) {
        return new Diagnosis(Gravity.GRAVE, "code", finding, "1", "2", "mend it");
    }

    private static Diagnoses found(int count) {
        return new Diagnoses(IntStream.range(0, count).mapToObj(i -> diagnosis("found " + i))
                .toList(), 22);
    }

    @Test
    void theThreeGravestAreToldAndHowManyMore() {
        assertThat(DiagnosisLines.gravest("base-1", found(5), 100)).isEqualTo("""
                grave: found 0; mend it
                grave: found 1; mend it
                grave: found 2; mend it
                5 findings by 22 rules, 2 more in the report: troupe report base-1
                """);
        assertThat(DiagnosisLines.gravest("base-1", found(3), 100)).endsWith("""
                grave: found 2; mend it
                3 findings by 22 rules
                """);
    }

    @Test
    void nothingFoundIsSaidToo() {
        assertThat(DiagnosisLines.gravest("base-1", found(0), 100))
                .isEqualTo("nothing found by 22 rules\n");
    }

    /** Names in findings are data: they neither break lines nor steer the terminal. */
    @Test
    void longOnesAreWrappedAndNamesAreOneLine() {
        String text = DiagnosisLines.gravest("r", new Diagnoses(List.of(
                diagnosis("word ".repeat(40) + "\u001b[31mred\nline")), 1), 0);
        assertThat(text.lines()).allSatisfy(line -> assertThat(line.length())
                .isLessThanOrEqualTo(80)).hasSizeGreaterThan(3);
        assertThat(text).doesNotContain("\u001b").contains(" [31mred line; mend it");
        assertThat(text.lines().skip(1).findFirst().orElseThrow()).startsWith("  word");
    }
}
