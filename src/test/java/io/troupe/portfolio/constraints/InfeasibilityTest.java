package io.troupe.portfolio.constraints;

import static io.troupe.portfolio.constraints.ConstraintCases.FIVE;
import static io.troupe.portfolio.constraints.ConstraintCases.lines;
import static io.troupe.portfolio.constraints.ConstraintCases.parsed;
import static io.troupe.portfolio.constraints.ConstraintCases.universe;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Clashes by hand, in words. */
class InfeasibilityTest {
    private static String why(String... texts) {
        return why(lines(texts), universe(0, 0, 0, 0, 0));
    }

    private static String why(Constraints constraints, ConstraintUniverse universe) {
        return Infeasibility.explain(constraints, universe).orElseThrow().text();
    }

    @Test
    void whatCanBeMetNeedsNoReason() {
        assertThat(Infeasibility.explain(lines("sum(w) = 1", "w in [0, 0.2]"),
                universe(0, 0, 0, 0, 0))).isEmpty();
        assertThat(Infeasibility.explain(lines(), universe(0, 0, 0, 0, 0))).isEmpty();
    }

    @Test
    void onlyTheLinesThatClashAreNamed() {
        Infeasibility why = Infeasibility.explain(lines("gross <= 1.5", "w <= 0.1", "w(KO) <= 0.2",
                "group(energy) >= 0.3", "turnover <= 2"), universe(0, 0, 0, 0, 0)).orElseThrow();
        assertThat(why.sources()).containsExactly(1, 3);
        assertThat(why.names()).containsExactly("`w <= 0.1`", "`group(energy) >= 0.3`");
        assertThat(why.text()).isEqualTo(
                "`group(energy) >= 0.3` with `w <= 0.1`: energy has 2 assets, at most 0.2");
    }

    @Test
    void boundsKeepASumFromItsLimit() {
        assertThat(why("sum(w) = 1", "w <= 0.1"))
                .isEqualTo("`sum(w) = 1` with `w <= 0.1`: 5 assets, at most 0.5");
        assertThat(why("net <= 0.6", "w >= 0.15"))
                .isEqualTo("`net <= 0.6` with `w >= 0.15`: 5 assets, at least 0.75");
        assertThat(why("group(banks) >= 0.3", "abs(w) <= 0.2"))
                .isEqualTo("`group(banks) >= 0.3` with `abs(w) <= 0.2`: banks has 1 asset,"
                        + " at most 0.2");
        assertThat(why("group(none) >= 0.3"))
                .isEqualTo("`group(none) >= 0.3`: none has 0 assets, at most 0");
        assertThat(why("group(energy) >= 0.3", "w(XOM) <= 0.1", "w(CVX) <= 0.15")).isEqualTo(
                "`group(energy) >= 0.3` with `w(XOM) <= 0.1` and `w(CVX) <= 0.15`:"
                        + " energy has 2 assets, at most 0.25");
    }

    @Test
    void boundsOfOneWeightCross() {
        assertThat(why("w <= 0.1", "w(KO) >= 0.2"))
                .isEqualTo("`w(KO) >= 0.2` with `w <= 0.1`: KO is at least 0.2 and at most 0.1");
    }

    @Test
    void sumsCross() {
        assertThat(why("sum(w) = 1", "net in [-0.1, 0.6]")).isEqualTo("`sum(w) = 1` with"
                + " `net in [-0.1, 0.6]`: sum(w) is at least 1 and at most 0.6");
        assertThat(why("sum(w) = 1", "gross <= 0.5")).isEqualTo(
                "`sum(w) = 1` with `gross <= 0.5`: sum(w) is at most 0.5, what is gross");
        assertThat(why("group(energy) <= -0.4", "gross(energy) <= 0.3"))
                .isEqualTo("`group(energy) <= -0.4` with `gross(energy) <= 0.3`: group(energy) is"
                        + " at least -0.3, what is gross");
        assertThat(why("gross(energy) <= 0.3", "sum(w) >= 0.6", "w <= 0.1")).isEqualTo(
                "`sum(w) >= 0.6` with `w <= 0.1`: 5 assets, at most 0.5");
    }

    /** 0.2 of energy, 0.1 of JPM, and 0.3 each of the other two. */
    @Test
    void groupsKeepASumFromItsLimit() {
        assertThat(why("sum(w) = 1", "group(energy) <= 0.2", "group(banks) <= 0.1", "w <= 0.3"))
                .isEqualTo("`sum(w) = 1` with `group(energy) <= 0.2`, `group(banks) <= 0.1` and"
                        + " `w <= 0.3`: group(energy) is at most 0.2, group(banks) is at most 0.1,"
                        + " the other 2 assets are at most 0.6: together at most 0.9");
        assertThat(why("sum(w) <= 0.3", "group(energy) >= 0.2", "w(KO) >= 0.1", "w(JPM) >= 0.05",
                "w(MSFT) >= 0"))
                .endsWith(": group(energy) is at least 0.2, the other 3 assets are at least 0.15:"
                        + " together at least 0.35");
    }

    /**
     * XOM is in both groups, so that their limits do not add up: 0.2 of energy and three times 0.25
     * are 0.95, but KO and CVX can have no more than 0.4 together, and the others 0.5.
     */
    @Test
    void groupsWithACommonAssetAreNoSimpleSum() {
        assertThat(why("sum(w) = 0.92", "w in [0, 0.25]", "group(energy) <= 0.2",
                "group(oil) <= 0.2")).startsWith("no weights meet `sum(w) = 0.92`, ");
    }

    @Test
    void aCountKeepsASumFromItsLimit() {
        assertThat(why("sum(w) = 1", "w in [0, 0.3]", "count <= 3")).isEqualTo(
                "`sum(w) = 1` with `w in [0, 0.3]` and `count <= 3`: 5 assets, at most 0.9 in"
                        + " 3 of them");
    }

    @Test
    void turnoverKeepsFromWhatIsHeld() {
        assertThat(why("turnover <= 0.15", "sum(w) = 1")).isEqualTo("`sum(w) = 1` with"
                + " `turnover <= 0.15`: sum(w) is 0 as it is held, and after such a turnover at"
                + " most 0.15");
        assertThat(why(lines("group(energy) <= 0", "turnover <= 0.15"),
                universe(0, 0.1, 0.2, 0, 0))).isEqualTo("`group(energy) <= 0` with"
                        + " `turnover <= 0.15`: group(energy) is 0.3 as it is held, and after such"
                        + " a turnover at least 0.15");
        assertThat(why(lines("w <= 0.1", "turnover <= 0.15"), universe(0.2, 0.3, -1, 0, 0.1)))
                .isEqualTo("`turnover <= 0.15` with `w <= 0.1`: from what is held to these limits"
                        + " it takes 0.3");
    }

    @Test
    void whatCannotBeTradedIsNamed() {
        ConstraintUniverse of = universe(0, 0, 0, 0, 0);
        ConstraintUniverse some = new ConstraintUniverse(FIVE,
                new boolean[]{true, false, true, true, true}, of.held(), of.target(),
                of.covariance(), 1, Map.of(), Map.of(), Map.of());
        assertThat(why(lines("w <= 0.2", "group(energy) >= 0.3"), some))
                .isEqualTo("`group(energy) >= 0.3` with `w <= 0.2` and XOM not being tradable:"
                        + " energy has 2 assets, at most 0.2");
        assertThat(why(lines("w <= 0.1", "group(energy) >= 0.3"), some))
                .as("enough without what cannot be traded").doesNotContain("XOM not");
    }

    @Test
    void defaultsAreNamedAsSuch() {
        assertThat(why(lines("w <= 0.1").withDefaults("min-risk", List.of(parsed("w >= 0"),
                parsed("sum(w) = 1"))), universe(0, 0, 0, 0, 0)))
                .isEqualTo("`sum(w) = 1` (default of min-risk) with `w <= 0.1`: 5 assets,"
                        + " at most 0.5");
    }

    /** 5·0.1·(5 + 4 + 3 + 2 + 1)/5 = 1.5 at the most. */
    @Test
    void exposuresAreAddedUpToo() {
        ConstraintUniverse of = universe(0, 0, 0, 0, 0);
        ConstraintUniverse with = new ConstraintUniverse(FIVE, of.isTradable(), of.held(),
                of.target(), of.covariance(), 1, Map.of(),
                Map.of("value", new double[]{5, 4, 3, 2, -1}), Map.of());
        assertThat(why(lines("factor(value) >= 2", "abs(w) <= 0.1"), with))
                .isEqualTo("`factor(value) >= 2` with `abs(w) <= 0.1`: factor(value) by these"
                        + " weights, at most 1.5");
    }

    /** From nothing 0.5 + 0.3 must be bought; but that is the sum of two lines, not of one. */
    @Test
    void whereNoSumShowsItTheLinesAreNamed() {
        assertThat(why(lines("group(energy) >= 0.5", "w(KO) >= 0.3", "turnover <= 0.5"),
                universe(0, 0, 0, 0, 0))).isEqualTo("no weights meet `group(energy) >= 0.5`,"
                        + " `w(KO) >= 0.3` and `turnover <= 0.5` together");
    }
}
