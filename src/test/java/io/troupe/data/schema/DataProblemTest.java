package io.troupe.data.schema;

import static org.assertj.core.api.Assertions.assertThat;

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
    void countsAllAndKeepsTheFirstTwenty() {
        var problems = new DataProblems();
        for (int line = 1; line <= 50; line++) {
            problems.add(new DataProblem("a.csv", line, "", "", "is odd"));
        }
        assertThat(problems.total()).isEqualTo(50);
        assertThat(problems.first()).hasSize(20);
        assertThat(problems.first().getLast().line()).isEqualTo(20);
    }
}
