package io.troupe.portfolio.constraints;

import static io.troupe.portfolio.constraints.ConstraintCases.FIVE;
import static io.troupe.portfolio.constraints.ConstraintCases.lines;
import static io.troupe.portfolio.constraints.ConstraintCases.universe;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page about constraints says what the program does. */
class ConstraintsPageTest {
    private static final Pattern LINE = Pattern.compile("`([^`]*[<>=≤≥][^`]*| *[a-z]+ in [^`]*)`");

    private final String page;

    ConstraintsPageTest() throws IOException {
        page = Files.readString(Path.of("docs/constraints.md"));
    }

    /** The rows of the table whose header starts like this, by column. */
    private List<String[]> table(String header) {
        int start = page.indexOf("\n| " + header);
        assertThat(start).as(header).isPositive();
        return page.substring(start + 1).lines().skip(2).takeWhile(row -> row.startsWith("|"))
                .map(row -> Arrays.stream(row.split("(?<!\\\\)\\|")).skip(1).map(String::strip)
                        .toArray(String[]::new))
                .toList();
    }

    private static String[] codes(String cell) {
        return Pattern.compile("`([^`]+)`").matcher(cell).results().map(each -> each.group(1))
                .toArray(String[]::new);
    }

    @Test
    void everyFormCanBeRead() {
        List<String[]> forms = table("line | formula");
        assertThat(forms).hasSizeGreaterThan(12);
        for (String[] row : forms) {
            for (String line : codes(row[0])) {
                assertThat(ConstraintParser.parse(line)).as(line).isInstanceOf(Constraint.class);
            }
        }
    }

    /** Whatever kind of term there is stands in the table of forms. */
    @Test
    void everyTermHasAForm() {
        List<Class<?>> shown = table("line | formula").stream()
                .flatMap(row -> Arrays.stream(codes(row[0]))).map(ConstraintCases::parsed)
                .filter(Constraint.Within.class::isInstance)
                .<Class<?>>map(each -> ((Constraint.Within) each).term().getClass()).distinct()
                .toList();
        assertThat(Term.class.getPermittedSubclasses())
                .allSatisfy(term -> assertThat(shown).contains(term));
    }

    @Test
    void whatCannotBeReadIsToldAsThePageSays() {
        for (String[] row : table("line | column")) {
            ConstraintProblem problem = (ConstraintProblem) ConstraintParser.parse(
                    codes(row[0])[0]);
            assertThat(problem.message()).isEqualTo(row[2]);
            assertThat(problem.column()).as(row[0]).hasToString(row[1]);
        }
    }

    @Test
    void whatIsFoundBeforeARunIsToldAsThePageSays() {
        for (String[] row : table("lines | message")) {
            assertThat(lines(codes(row[0])).check(FIVE, List.of(), List.of())).as(row[0])
                    .extracting(ConstraintFinding::message).containsExactly(row[1]);
        }
    }

    @Test
    void whatClashesAtABarIsToldAsThePageSays() {
        for (String[] row : table("lines | held")) {
            double[] held = Stream.of(row[1].split(", ")).mapToDouble(Double::parseDouble)
                    .toArray();
            assertThat(Infeasibility.explain(lines(codes(row[0])), universe(held)).orElseThrow()
                    .text()).isEqualTo(row[2]);
        }
    }

    /** But for the names of fallbacks and the like, and what the table of errors holds. */
    @Test
    void linesInTheTextCanBeRead() {
        String text = page.lines().filter(line -> !line.startsWith("|"))
                .reduce("", (all, line) -> all + line + "\n").replaceAll("(?s)```.*?```", "")
                .replaceAll("``.*?``", "");
        List<String> found = LINE.matcher(text).results().map((MatchResult each) -> each.group(1))
                .filter(line -> line.length() > 2 && !line.startsWith("<=")).toList();
        assertThat(found).hasSizeGreaterThan(8)
                .allSatisfy(line -> assertThat(ConstraintParser.parse(line))
                        .isInstanceOf(Constraint.class));
    }

    @Test
    void theYamlAtTheTopCanBeRead() {
        String yaml = page.substring(page.indexOf("constraints: ["), page.indexOf("groups:"));
        List<String> texts = Pattern.compile("\"([^\"]+)\"").matcher(yaml).results()
                .map(each -> each.group(1)).toList();
        assertThat(lines(texts.toArray(String[]::new)).lines()).hasSize(6);
    }

    @Test
    void fallbacksStandThereInTheirOrder() {
        assertThat(table("fallback |").stream().map(row -> codes(row[0])[0]))
                .containsExactlyElementsOf(Arrays.stream(Fallback.values()).map(Fallback::label)
                        .toList());
    }
}
