package io.troupe.portfolio.constraints;

import static io.troupe.portfolio.constraints.ConstraintCases.FIVE;
import static io.troupe.portfolio.constraints.ConstraintCases.lines;
import static io.troupe.portfolio.constraints.ConstraintCases.parsed;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What is found before a run. */
class ConstraintCheckTest {
    private static List<ConstraintFinding> findings(Constraints constraints) {
        return constraints.check(FIVE, List.of("SPX"), List.of("value", "momentum"));
    }

    private static ConstraintFinding at(int line, String message) {
        return new ConstraintFinding(OptionalInt.of(line), message);
    }

    @Test
    void soundLinesAreSilent() {
        assertThat(findings(lines("sum(w) = 1", "w in [0, 0.3]", "count <= 5", "beta(SPX) <= 1",
                "te(KO) <= 0.1", "te(weights) <= 0.1", "factor(value) = 0", "group(energy) <= 0.2",
                "adv(20) <= 0.1", "turnover <= 0", "abs(w(KO)) >= 0.1 or 0"))).isEmpty();
    }

    @Test
    void unknownNamesAreTold() {
        assertThat(findings(lines("w(K0) <= 0.1", "abs(w(MSF)) <= 0.1", "group(enrgy) <= 0.2",
                "gross(bank) <= 1", "beta(SPY) <= 1", "te(spx) <= 0.1", "factor(valu) = 0",
                "abs(w(ZZZZ)) >= 0.1 or 0"))).containsExactly(
                        at(0, "`w(K0) <= 0.1`: there is no asset K0 (did you mean KO?)"),
                        at(1, "`abs(w(MSF)) <= 0.1`: there is no asset MSF (did you mean MSFT?)"),
                        at(2, "`group(enrgy) <= 0.2`: there is no group enrgy (did you mean"
                                + " energy?)"),
                        at(3, "`gross(bank) <= 1`: there is no group bank (did you mean banks?)"),
                        at(4, "`beta(SPY) <= 1`: there is no benchmark SPY (did you mean SPX?)"),
                        at(5, "`te(spx) <= 0.1`: there is no benchmark spx (did you mean SPX?)"),
                        at(6, "`factor(valu) = 0`: there is no factor valu (did you mean value?)"),
                        at(7, "`abs(w(ZZZZ)) >= 0.1 or 0`: there is no asset ZZZZ"));
    }

    @Test
    void aCountAboveTheAssetsIsTold() {
        assertThat(findings(lines("count <= 6"))).containsExactly(at(0, "`count <= 6`: there are 5"
                + " assets; write count <= 5 or less, or leave it out"));
    }

    /** Each at its last line; what clashes with a line that is out already is looked at too. */
    @Test
    void allClashesAreTold() {
        assertThat(findings(lines("w <= 0.1", "w(nobody) <= 1", "w(KO) >= 0.2", "beta(SPX) <= 1",
                "group(energy) >= 0.3", "sum(w) = 1"))).containsExactly(
                        at(1, "`w(nobody) <= 1`: there is no asset nobody"),
                        at(2, "`w(KO) >= 0.2` with `w <= 0.1`: KO is at least 0.2 and at most 0.1"),
                        at(4, "`group(energy) >= 0.3` with `w <= 0.1`: energy has 2 assets, at"
                                + " most 0.2"),
                        at(5, "`sum(w) = 1` with `w <= 0.1`: 5 assets, at most 0.5"));
    }

    @Test
    void defaultsClashToo() {
        assertThat(findings(lines("w <= 0.1").withDefaults("min-risk",
                List.of(parsed("sum(w) = 1"), parsed("adv(20) <= 0.1"))))).containsExactly(
                        at(0, "`sum(w) = 1` (default of min-risk) with `w <= 0.1`: 5 assets,"
                                + " at most 0.5"));
        assertThat(findings(lines().withDefaults("min-risk",
                List.of(parsed("sum(w) = 1"), parsed("w <= 0.1"))))).containsExactly(
                        new ConstraintFinding(OptionalInt.empty(), "`sum(w) = 1` (default of"
                                + " min-risk) with `w <= 0.1` (default of min-risk): 5 assets,"
                                + " at most 0.5"));
    }

    @Test
    void withoutAssetsOnlyEmptySumsAreMet() {
        assertThat(lines("sum(w) = 1").check(List.of(), List.of(), List.of())).containsExactly(
                at(0, "`sum(w) = 1`: 0 assets, at most 0"));
        assertThat(lines("w <= 0.1").check(List.of(), List.of(), List.of())).isEmpty();
    }
}
