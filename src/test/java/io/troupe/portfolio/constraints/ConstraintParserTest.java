package io.troupe.portfolio.constraints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.troupe.Seeds;
import io.troupe.portfolio.constraints.Constraint.LeastOrNothing;
import io.troupe.portfolio.constraints.Constraint.Within;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ConstraintParserTest {
    private static final double INFINITE = Double.POSITIVE_INFINITY;

    private static ConstraintProblem problem(String text) {
        assertThat(ConstraintParser.parse(text)).isInstanceOf(ConstraintProblem.class);
        return (ConstraintProblem) ConstraintParser.parse(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
            "sum(w) = 1 | sum(w) = 1", "sum ( w )=1.0 | sum(w) = 1",
            "sum(w) in [0.9, 1] | sum(w) in [0.9, 1]", "w >= 0 | w >= 0", "w≤10% | w <= 0.1",
            "w in [-0.1,+.2] | w in [-0.1, 0.2]", "0 <= w <= 0.1 | w in [0, 0.1]",
            "0.1 ≥ w ≥ 0 | w in [0, 0.1]", "0.1 >= w | w <= 0.1", "0 <= w | w >= 0",
            "1 = sum(w) | sum(w) = 1", "w(KO) <= 5 % | w(KO) <= 0.05",
            "w( BRK.B ) = 0.05 | w(BRK.B) = 0.05", "w(ES=F) >= -0.2 | w(ES=F) >= -0.2",
            "gross <= 1.5 | gross <= 1.5", "gross in [0, 1.5] | gross <= 1.5",
            "0 <= gross <= 1.5 | gross <= 1.5", "gross = 0 | gross <= 0",
            "net in [-10%, 60%] | net in [-0.1, 0.6]",
            "group(energy) <= 0.2 | group(energy) <= 0.2",
            "group(Consumer Staples) >= 0 | group(Consumer Staples) >= 0",
            "group('a (b)') >= -0 | group('a (b)') >= 0",
            "gross(energy) <= 0.3 | gross(energy) <= 0.3",
            "beta(SPX) in [0, 0.3] | beta(SPX) in [0, 0.3]",
            "beta(^GSPC) = 0 | beta(^GSPC) = 0",
            "factor(momentum) in [-1, 12] | factor(momentum) in [-1, 12]",
            "turnover <= 0.15 | turnover <= 0.15", "turnover <= 0 | turnover <= 0",
            "te(SPX) <= 4% | te(SPX) <= 0.04", "te(weights) <= 0.04 | te(weights) <= 0.04",
            "te('weights') <= 0.04 | te('weights') <= 0.04", "te(SPX) <= 150% | te(SPX) <= 150%",
            "count <= 10 | count <= 10", "abs(w) <= 0.1 | abs(w) <= 0.1",
            "abs(w(KO)) <= 0.1 | abs(w(KO)) <= 0.1", "abs(w) >= 0.01 or 0 | abs(w) >= 0.01 or 0",
            "abs(w(KO)) >= 1% or 0 | abs(w(KO)) >= 0.01 or 0", "adv(20) <= 5% | adv(20) <= 0.05",
            "w <= 250.5% | w <= 250.5%", "net <= 1000% | net <= 1000%"})
    void whatIsWellFormedIsPrintedInOneWay(String text, String printed) {
        assertThat(ConstraintParser.parse(text)).hasToString(printed);
        assertThat(ConstraintParser.parse(printed)).isEqualTo(ConstraintParser.parse(text));
    }

    @Test
    void termsAndLimitsAreWhatIsWritten() {
        assertThat(ConstraintParser.parse("w(KO) in [-5%, 0.1]"))
                .isEqualTo(new Within(new Term.Weight(Optional.of("KO")), -0.05, 0.1));
        assertThat(ConstraintParser.parse("net >= -0.1"))
                .isEqualTo(new Within(new Term.Net(), -0.1, INFINITE));
        assertThat(ConstraintParser.parse("te(weights) ≤ 4%")).isEqualTo(
                new Within(new Term.TrackingError(Optional.empty()), -INFINITE, 0.04));
        assertThat(ConstraintParser.parse("group('it''s (x)') = 0"))
                .isEqualTo(new Within(new Term.Group("it's (x)"), 0, 0));
        assertThat(ConstraintParser.parse("group(\"it's\") = 0"))
                .isEqualTo(new Within(new Term.Group("it's"), 0, 0));
        assertThat(ConstraintParser.parse("adv(20) <= 0.05"))
                .isEqualTo(new Within(new Term.VolumeShare(20), -INFINITE, 0.05));
        assertThat(ConstraintParser.parse("abs(w) >= 0.01 or 0"))
                .isEqualTo(new LeastOrNothing(Optional.empty(), 0.01));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
            "  | 1 | expected a constraint, such as w <= 0.1, found the end of the line",
            "gros <= 1 | 1 | unknown word gros (did you mean gross?)",
            "Turnover <= 1 | 1 | unknown word Turnover (did you mean turnover?)",
            "0 <= nett | 6 | unknown word nett (did you mean net?)",
            "w < 0.1 | 3 | expected <=: a limit is allowed itself",
            "w > 0.1 | 3 | expected >=: a limit is allowed itself",
            "w 0.1 | 3 | expected <=, >=, = or in, found \"0\"",
            "w | 2 | expected <=, >=, = or in, found the end of the line",
            "w <= | 5 | expected a number, found the end of the line",
            "w <= -. | 6 | expected a number, found \"-\"",
            "w == 1 | 4 | expected a number, found \"=\"",
            "w <= 1 1 | 8 | expected the end of the line, found \"1\"",
            "w <= 1e5 | 7 | expected the end of the line, found \"e\"",
            "w >= 0 <= 1 | 8 | expected the end of the line, found \"<\"",
            "w in 0, 1 | 6 | expected \"[\", found \"0\"",
            "w in [0 1] | 9 | expected \",\", found \"1\"",
            "w in [0, 1 | 11 | expected \"]\", found the end of the line",
            "w in [0.2, 0.1] | 7 | expected at most 0.1, the upper limit",
            "0.2 <= w <= 0.1 | 1 | expected at most 0.1, the upper limit",
            "0 <= w >= 1 | 8 | expected one limit on each side",
            "0 = w <= 1 | 7 | expected one limit",
            "0 <= w = 1 | 8 | expected one limit on each side",
            "0 w | 3 | expected <=, >= or =, found \"w\"",
            "w(KO <= 0.1 | 6 | expected \")\", found \"<\"",
            "w() <= 1 | 3 | expected the symbol of an asset",
            "w(,) <= 1 | 3 | expected the symbol of an asset, found \",\"",
            "w('') <= 1 | 3 | expected the symbol of an asset, found none between quotes",
            "w('KO) <= 1 | 3 | expected a quote at the end of the name",
            "sum = 1 | 5 | expected \"(\", found \"=\"", "sum(x) = 1 | 5 | expected w, found \"x\"",
            "abs(KO) <= 1 | 5 | expected w, found \"KO\"",
            "abs(w <= 1 | 7 | expected \")\", found \"<\"",
            "group <= 1 | 7 | expected \"(\", found \"<\"",
            "net(energy) <= 1 | 4 | the net weight of a group is group(NAME)",
            "te <= 0.04 | 4 | expected \"(\", found \"<\"",
            "te() <= 0.04 | 4 | expected the symbol of what is tracked, or weights",
            "adv(0) <= 0.05 | 5 | expected a whole number of bars, 1 to 10000",
            "adv(10001) <= 0.05 | 5 | expected a whole number of bars",
            "adv(x) <= 1 | 5 | found \"x\"",
            "gross >= 1 | 7 | expected <=: gross can be limited from above only",
            "1 <= gross | 11 | expected <=: gross can be limited from above only",
            "gross = 1 | 7 | expected <=: gross can be limited from above only",
            "gross >= 0 | 7 | expected <=: gross can be limited from above only",
            "gross in [0.5, 1] | 11 | expected 0: gross can be limited from above only",
            "abs(w) >= 0.01 | 15 | expected or 0, since what is held may be none",
            "abs(w) >= 0.01 or 1 | 19 | expected 0, found 1",
            "abs(w) >= 0 or 0 | 11 | expected a size above 0",
            "0.01 <= abs(w) | 15 | expected <=: abs(w) can be limited from above only",
            "abs(w) = 0.1 | 8 | expected <=: abs(w) can be limited from above only",
            "count <= 2.5 | 10 | expected a whole number of assets, 1 or more",
            "count <= 0 | 10 | expected a whole number of assets",
            "count <= 100% | 10 | expected a whole number of assets",
            "count >= 3 | 7 | expected <=: count can be limited from above only",
            "turnover <= -0.1 | 13 | expected a limit of 0 or more: turnover is never below 0",
            "turnover <= 15 | 13 | 15 is 1500% of the capital: write 15% or 1500%",
            "te(SPX) <= 4 | 12 | 4 is 400% of tracking error a year: write 4% or 400%",
            "te(SPX) <= 1 | 12 | write 1% or 100%",
            "te(SPX) <= 0 | 12 | expected a tracking error above 0",
            "w <= 10 | 6 | 10 is 1000% of the capital: write 10% or 1000%",
            "w in [-10, 10%] | 7 | -10 is -1000% of the capital: write -10% or -1000%",
            "adv(20) <= 5 | 12 | 5 is 500% of a bar's volume: write 5% or 500%",
            "net <= 60 | 8 | 60 is 6000% of the capital: write 60% or 6000%",
            "w <= 0.1234567890123 | 6 | expected a number of at most 12 digits and 12 decimals",
            "beta(X) <= 1000000000000 | 12 | expected a number of at most 12 digits",
            "w <= 0.1 # x | 10 | expected the end of the line, found \"#\"",
            "(w) <= 1 | 1 | expected a constraint"})
    void whatIsNotSaysWhereAndWhatWasExpected(String text, int column, String message) {
        ConstraintProblem problem = problem(text == null ? "" : text);
        assertThat(problem.message()).contains(message);
        assertThat(problem.column()).isEqualTo(column);
    }

    @Test
    void aCaretStandsBelowTheColumn() {
        assertThat(problem("w in [0 1]").excerpt()).containsExactly("w in [0 1]", "        ^");
        assertThat(problem("w in [0 1]"))
                .hasToString("column 9: expected \",\", found \"1\"\nw in [0 1]\n        ^");
        assertThat(problem("w(\uD83D\uDE00)\t< 1").excerpt())
                .containsExactly("w(\uD83D\uDE00)\uFFFD< 1", "     ^");
    }

    /** Of 200 blanks before it, the 60 to the left of the caret are shown. */
    @Test
    void ofALongLineThePartAroundTheCaretIsShown() {
        ConstraintProblem problem = problem(" ".repeat(200) + "x <= 1");
        assertThat(problem.column()).isEqualTo(201);
        assertThat(problem.excerpt()).containsExactly(" ".repeat(59) + "x <= 1",
                " ".repeat(59) + "^");
        assertThat(problem("w <= 1" + " ".repeat(495)).message())
                .isEqualTo("expected at most 500 characters, found 501");
    }

    @Test
    void aNameMayHaveAHundredCharacters() {
        String name = "x".repeat(100);
        assertThat(ConstraintParser.parse("w(" + name + ") <= 1"))
                .hasToString("w(" + name + ") <= 1");
        assertThat(problem("w(x" + name + ") <= 1").message())
                .isEqualTo("expected the symbol of an asset of at most 100 characters");
    }

    @ParameterizedTest
    @MethodSource("io.troupe.Seeds#all")
    void whatIsPrintedIsReadAsTheSame(long seed) {
        Random random = Seeds.random(seed);
        for (int i = 0; i < 50; i++) {
            Constraint constraint = ConstraintCases.random(random);
            assertThat(ConstraintParser.parse(constraint.toString())).isEqualTo(constraint);
        }
    }

    /** Of the pieces that lines are made of, and of any characters at all. */
    @ParameterizedTest
    @MethodSource("io.troupe.Seeds#all")
    void anyTextIsAConstraintOrAProblemInIt(long seed) {
        Random random = Seeds.random(seed);
        String[] pieces = {"w", "sum", "(", ")", "<=", ">=", "=", "≤", "<", "in", "[", "]", ",",
                "0", "1", ".", "-", "%", "or", "'", "\"", " ", "KO", "abs", "te", "adv", "weights",
                "\t", "\u0000", "\uD800", "\uDC00", "😀", "group", "gross", "count",
                "9999999999999"};
        for (int i = 0; i < 50; i++) {
            StringBuilder text = new StringBuilder();
            for (int k = random.nextInt(12); k > 0; k--) {
                text.append(random.nextInt(8) == 0
                        ? Character.toString(random.nextInt(Character.MAX_CODE_POINT))
                        : pieces[random.nextInt(pieces.length)]);
            }
            String line = text.toString();
            switch (ConstraintParser.parse(line)) {
                case Constraint constraint -> assertThat(
                        ConstraintParser.parse(constraint.toString())).isEqualTo(constraint);
                case ConstraintProblem problem -> {
                    assertThat(problem.column()).as(line)
                            .isBetween(1, line.codePointCount(0, line.length()) + 1);
                    assertThat(problem.toString().lines().count()).as(line).isEqualTo(3);
                }
            }
        }
    }

    @Test
    void limitsThatLimitNothingAreNoConstraint() {
        Term net = new Term.Net();
        assertThatIllegalArgumentException().isThrownBy(() -> new Within(net, 1, 0.5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Within(net, -INFINITE, INFINITE));
        assertThatIllegalArgumentException().isThrownBy(() -> new Within(net, Double.NaN, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LeastOrNothing(Optional.empty(), 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LeastOrNothing(Optional.empty(), INFINITE));
    }
}
