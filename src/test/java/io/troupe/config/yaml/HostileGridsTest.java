package io.troupe.config.yaml;

import static io.troupe.config.SettingsFiles.problems;
import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.config.SettingsFiles;
import io.troupe.config.values.ConfigProblem;
import io.troupe.config.values.Origin;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Grids that cannot be meant: each is refused where it was written. */
class HostileGridsTest {
    @TempDir
    private Path folder;

    /** The grid stands in line 3 from column 25 on; {@code column} counts from its brace as 1. */
    record Mistake(String grid, int column, String key, String says) {
        @Override
        public String toString() {
            return grid;
        }
    }

    static Stream<Mistake> grids() {
        return Stream.of(new Mistake("{}", 1, "", "the grid has no keys; name a parameter"),
                new Mistake("~", 1, "", "the grid has no keys"),
                new Mistake("[1]", 1, "", "must be a map {name: values, ..}"),
                new Mistake("7", 1, "", "must be a map {name: values, ..}"),
                new Mistake("{a: []}", 5, ".a", "the list has no values; write [60, 120, 250] or"),
                new Mistake("{a: 7}", 5, ".a", "write [7], or put it under params"),
                new Mistake("{a: ~}", 5, ".a", "must be a list of values or a range"),
                new Mistake("{a: [1, 2, 1]}", 12, ".a[2]", "the value is there twice"),
                new Mistake("{a: [2, 2.0]}", 9, ".a[1]", "the value is there twice"),
                new Mistake("{a: [[X], [X]]}", 11, ".a[1]", "the value is there twice"),
                new Mistake("{a: [1, ~]}", 9, ".a[1]", "must be a number, text, boolean"),
                new Mistake("{a: [1, {b: 2}]}", 9, ".a[1]", "must be a number, text, boolean"),
                new Mistake("{a: [.inf]}", 6, ".a[0]", "numbers are finite"),
                new Mistake("{a: {from: 1, to: 5, step: 0}}", 28, ".a.step", "must be above 0"),
                new Mistake("{a: {from: 1, to: 5, step: -1}}", 28, ".a.step",
                        "must be above 0"),
                new Mistake("{a: {from: 6, to: 5, step: 1}}", 12, ".a.from",
                        "6: must not be above to, 5; exchange them"),
                new Mistake("{a: {from: 1, to: 5}}", 5, ".a", "the range needs step"),
                new Mistake("{a: {}}", 5, ".a", "the range needs from"),
                new Mistake("{a: {from: x, to: 5, step: 1}}", 12, ".a.from",
                        "must be a finite number"),
                new Mistake("{a: {from: 1, to: .inf, step: 1}}", 19, ".a.to",
                        "must be a finite number"),
                new Mistake("{a: {from: 1, to: 5, stpe: 1}}", 5, ".a",
                        "a range has no key stpe (did you mean step?)"),
                new Mistake("{a: {from: 0, to: 1e300, step: 1e-300}}", 5, ".a",
                        "the range has more than 100000 values; leave values out"),
                new Mistake("{a: {from: 1, to: 400, step: 1}, b: {from: 1, to: 251, step: 1}}", 1,
                        "", "the grid has more than 100000 combinations"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("grids")
    void saysWhereTheMistakeIsAndWhatIsExpected(Mistake mistake) {
        List<ConfigProblem> problems = problems(SettingsFiles.load(folder,
                "data: {path: p}\nstrategies:\n- {id: m, type: t, grid: " + mistake.grid + "}\n"));

        assertThat(problems).hasSize(1);
        ConfigProblem problem = problems.getFirst();
        assertThat(problem.key()).isEqualTo("strategies[0].grid" + mistake.key);
        assertThat(problem.text()).contains(mistake.says);
        assertThat(problem.origin()).isEqualTo(new Origin.InFile(folder.resolve("test.yaml"), 3,
                25 + mistake.column));
    }

    private void refuses(String entries, int line, int column, String key, String says) {
        List<ConfigProblem> problems = problems(
                SettingsFiles.load(folder, "data: {path: p}\nstrategies:\n" + entries));

        assertThat(problems).hasSize(1);
        assertThat(problems.getFirst().text()).isEqualTo(folder.resolve("test.yaml") + ":" + line
                + ":" + column + ": " + key + ": " + says);
    }

    @Test
    void refusesAParameterThatIsConstantToo() {
        refuses("- {id: m, type: t, params: {a: 1}, grid: {b: [1], a: [2, 3]}}\n", 3, 54,
                "strategies[0].grid.a", "the parameter is under params too, at test.yaml:3;"
                        + " remove one of the two");
    }

    @Test
    void refusesATemplateThatDoesNotTellCombinationsApart() {
        refuses("- {id: \"m-{a}\", type: t, grid: {a: [1, 2], b: [3, 4]}}\n", 3, 8,
                "strategies[0].id", "m-{a}: does not tell combinations apart: a 1, b 3 and a 1, b"
                        + " 4 are both named m-1; name every key of the grid in the id, or leave"
                        + " its placeholders out");
    }

    @Test
    void refusesTextsThatCannotBeToldApartInAName() {
        refuses("- {id: m, type: t, grid: {a: [x y, x/y]}}\n", 3, 8, "strategies[0].id",
                "m: does not tell combinations apart: a x y and a x/y are both named m.a-x_y;"
                        + " name every key of the grid in the id, or leave its placeholders out");
        refuses("- {id: m, type: t, grid: {a: [x, X]}}\n", 3, 8, "strategies[0].id",
                "m: does not tell combinations apart: a x and a X are both named m.a-X (m.a-x:"
                        + " small and capital letters do not count); name every key of the grid in"
                        + " the id, or leave its placeholders out");
    }

    @Test
    void refusesNamesThatAnotherEntryHas() {
        refuses("- {id: m, type: t, grid: {a: [1, 2]}}\n- {id: M.a-2, type: t}\n", 4, 8,
                "strategies[1].id", "M.a-2: the id is already that of the strategy at test.yaml:3"
                        + " (m.a-2: small and capital letters do not count); give each strategy"
                        + " its own");
        refuses("- {id: \"s-{a}\", type: t, grid: {a: [1, 2]}}\n"
                + "- {id: \"s-{b}\", type: t, grid: {b: [2, 3]}}\n", 4, 8, "strategies[1].id",
                "s-2: the id of b 2 is already that of the strategy at test.yaml:3; give each"
                        + " strategy its own");
    }

    @Test
    void refusesPlaceholdersThatMeanNothing() {
        refuses("- {id: \"m-{aa}\", type: t, grid: {aab: [1]}}\n", 3, 8, "strategies[0].id",
                "m-{aa}: the grid has no key aa (did you mean aab?); its keys are aab");
        refuses("- {id: \"m-{a\", type: t, grid: {a: [1]}}\n", 3, 8, "strategies[0].id",
                "m-{a: a brace has no partner; write placeholders like {lookbackBars}");
        refuses("- {id: \"m-{a}\", type: t}\n", 3, 8, "strategies[0].id", "m-{a}: only the id of a"
                + " grid has placeholders; give the strategy a name without braces, or a grid");
    }

    @Test
    void refusesNamesThatAreNone() {
        String message = " must be a name of at most 128 letters, digits, dots, underscores and"
                + " hyphens that begins with a letter or digit; choose another id for the grid";
        refuses("- {id: \"{a}\", type: t, grid: {a: [1, -1]}}\n", 3, 8, "strategies[0].id",
                "-1: the name of a -1" + message);
        assertThat(problems(SettingsFiles.load(folder, "data: {path: p}\nstrategies:\n"
                + "- {id: m, type: t, grid: {a: [1e200]}}\n")).getFirst().text())
                .contains("at most 128 letters").doesNotContain("0".repeat(100));
        refuses("- {id: \"{a}\", type: t, grid: {a: [HOUSE]}}\n", 3, 8, "strategies[0].id",
                "HOUSE: the id is the name of a ledger of the fund; choose another");
    }

    @Test
    void countsOneWeightForEveryCombination() {
        assertThat(problems(SettingsFiles.load(folder, "data: {path: p}\nstrategies:\n"
                + "- {id: m, type: t, grid: {a: [1, 2, 3]}}\n"
                + "fund: {allocator: {type: fixed, weights: [0.5, 0.5]}}\n")))
                .extracting(ConfigProblem::message)
                .containsExactly("there are 2 weights for 3 strategies");
    }
}
