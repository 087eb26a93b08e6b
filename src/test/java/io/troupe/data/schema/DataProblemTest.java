package io.troupe.data.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;

class DataProblemTest {
    @Test
    void saysFileLineColumnValueAndReason() {
        assertThat(new DataProblem("a.csv", 3, "KO", "-1", "is negative").message())
                .isEqualTo("a.csv, line 3, column KO, '-1': is negative");
        assertThat(DataProblem.ofFile("a.csv", "is empty").message()).isEqualTo("a.csv: is empty");
    }

    @Test
    void letsNoControlCharacterReachTheTerminal() {
        assertThat(new DataProblem("a.csv", 1, "", "\u001b[31mred\n", "is odd").message())
                .isEqualTo("a.csv, line 1, '\uFFFD[31mred\uFFFD': is odd");
    }

    @Test
    void cutsEndlessValues() {
        assertThat(new DataProblem("a.csv", 1, "", "x".repeat(1000), "is odd").message())
                .isEqualTo("a.csv, line 1, '" + "x".repeat(40) + "…': is odd");
    }

    @Test
    void countsEqualOnesAsOne() {
        var problems = new DataProblems();
        problems.add(new DataProblem("a.csv", 3, "", "", "has 2 fields, the header has 3"));
        problems.add(new DataProblem("a.csv", 4, "", "", "is odd"));
        problems.add(new DataProblem("a.csv", 5, "", "", "has 14 fields, the header has 3"));
        problems.add(new DataProblem("b.csv", 6, "", "", "is odd"));
        problems.add(new DataProblem("a.csv", 7, "", "KO", "-1", "close.range", "is negative"));
        problems.add(new DataProblem("a.csv", 7, "", "PEP", "-2", "close.range", "is negative"));
        problems.add(new DataProblem("a.csv", 8, "", "KO", "x", "close.type", "is no number"));
        problems.add(new DataProblem("a.csv", 8, "", "PEP", "x", "close.type", "is infinite"));
        var all = new DataProblems();
        all.addAll(problems.first(), problems.total());
        all.addAll(problems.first(), problems.total() + 1);
        assertThat(all.first()).extracting(DataProblem::line, DataProblem::times).containsExactly(
                tuple(3L, 4L), tuple(4L, 2L), tuple(6L, 2L), tuple(7L, 4L), tuple(8L, 2L),
                tuple(8L, 2L));
        assertThat(DataProblems.lines(all.first(), all.total())).hasSize(7).contains(
                "a.csv, line 3: has 2 fields, the header has 3 (4 times, this is the first)",
                "and 1 more problem of the data");
    }

    @Test
    void countsAllAndKeepsTheFirstTwenty() {
        var problems = new DataProblems();
        for (int line = 1; line <= 50; line++) {
            problems.add(new DataProblem("a.csv", line, "KO" + line, "", "is odd"));
        }
        assertThat(problems.total()).isEqualTo(50);
        assertThat(problems.first()).hasSize(20);
        assertThat(problems.first().getLast().line()).isEqualTo(20);
    }
}
