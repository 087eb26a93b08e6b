package io.troupe.config.yaml;

import static io.troupe.config.SettingsFiles.LEAST;
import static io.troupe.config.SettingsFiles.settings;
import static io.troupe.config.SettingsFiles.valid;
import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.config.LoadedSettings;
import io.troupe.config.Settings;
import io.troupe.config.SettingsFiles;
import io.troupe.config.StrategySettings;
import io.troupe.config.output.ResolvedJson;
import io.troupe.config.output.ResolvedYaml;
import io.troupe.config.values.ActiveTime;
import io.troupe.config.values.StaffSettings;
import io.troupe.config.yaml.HostileSettingsTest.Mistake;
import io.troupe.portfolio.allocators.staff.FireRule;
import io.troupe.portfolio.allocators.staff.HireRule;
import io.troupe.portfolio.allocators.staff.RankBy;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** When strategies have part in the fund's capital, and the rules by which they lose it. */
class StaffSettingsTest {
    private static final String WHOLE = """
            data: {path: prices.csv}
            fund:
              rules:
                fire: {drawdown: 0.3, afterBars: 252, exitOver: 5}
                hire: {keep: 2, rankBy: return, lookbackBars: 63, exitOver: 4}
            strategies:
              - id: a
                type: equal-weight
                active: {from: 2003-01-02, until: 2015-06-30, exitOver: 7}
              - {id: g, type: t, grid: {n: [1, 2]}, active: {until: 2010-01-04}}
              - {id: b, type: equal-weight}
            """;

    @TempDir
    private Path folder;

    static Stream<Mistake> mistakes() {
        String fire = "has no effect without fund.rules.fire.drawdown; set that, or remove this";
        String hire = "has no effect without fund.rules.hire.keep; set that, or remove this";
        return Stream.of(
                Mistake.below("fund: {rules: {fire: {drawdown: 0}}}", 33,
                        "fund.rules.fire.drawdown",
                        "0: must be a number > 0 and ≤ 1, or null for nobody"),
                Mistake.below("fund: {rules: {fire: {drawdown: 30%}}}", 33,
                        "fund.rules.fire.drawdown", "must be a number"),
                Mistake.below("fund: {rules: {fire: {afterBars: 9}}}", 34,
                        "fund.rules.fire.afterBars", "9: " + fire),
                Mistake.below("fund: {rules: {fire: {drawdown: null, exitOver: 2}}}", 49,
                        "fund.rules.fire.exitOver", "2: " + fire),
                Mistake.below("fund: {rules: {hire: {rankBy: return}}}", 31,
                        "fund.rules.hire.rankBy", "return: " + hire),
                Mistake.below("fund: {rules: {hire: {lookbackBars: 20}}}", 37,
                        "fund.rules.hire.lookbackBars", "20: " + hire),
                Mistake.below("fund: {rules: {hire: {exitOver: 2}}}", 33,
                        "fund.rules.hire.exitOver", "2: " + hire),
                Mistake.below("fund: {rules: {hire: {keep: 2}}}", 29, "fund.rules.hire.keep",
                        "2: there is only 1 strategy; set it to 1 or fewer"),
                Mistake.below("fund: {rules: {hire: {keep: 1, rankBy: sharp}}}", 40,
                        "fund.rules.hire.rankBy",
                        "must be one of sharpe, return, drawdown"),
                Mistake.below("fund: {rules: {fire: {drawdwn: 0.3}}}", 23,
                        "fund.rules.fire.drawdwn", "did you mean drawdown?"),
                Mistake.below("fund: {rules: [{fire: {drawdown: 0.3}}]}", 15, "fund.rules",
                        "must be a map with the keys fire, hire"));
    }

    static Stream<Mistake> times() {
        String data = "data: {path: prices.csv}\nstrategies:\n- {id: a, type: t, active: ";
        return Stream.of(
                new Mistake(data + "{from: 2010-01-04, until: 2010-01-04}}", 3, 54,
                        "strategies[0].active.until",
                        "2010-01-04: must be after strategies[0].active.from, 2010-01-04"
                                + " (test.yaml:3)"),
                new Mistake(data + "{from: 2010-01-04, exitOver: 3}}", 3, 57,
                        "strategies[0].active.exitOver",
                        "3: has no effect without strategies[0].active.until; set that, or"
                                + " remove this"),
                new Mistake(data + "{until: 2010-02-29}}", 3, 36, "strategies[0].active.until",
                        "the calendar has no such day"),
                new Mistake(data + "{untl: 2010-02-28}}", 3, 29, "strategies[0].active.untl",
                        "did you mean until?"),
                new Mistake(data + "{until: 2010-02-28, exitOver: 0}}", 3, 58,
                        "strategies[0].active.exitOver", "must be a whole number from 1 to"),
                new Mistake(data + "2010-02-28}", 3, 28, "strategies[0].active",
                        "must be a map with the keys from, until, exitOver"));
    }

    @ParameterizedTest
    @MethodSource({"mistakes", "times"})
    void mistakesAreToldWhereTheyWereMade(Mistake mistake) {
        mistake.assertSaid(folder);
    }

    @Test
    void allIsKept() {
        Settings settings = settings(folder, WHOLE);

        assertThat(settings.fund().staffRules()).isEqualTo(
                new StaffSettings(Optional.of(new FireRule(0.3, 252, 5)),
                        Optional.of(new HireRule(RankBy.RETURN, 2, 63, 4))));
        ActiveTime grid = new ActiveTime(Optional.empty(),
                Optional.of(LocalDate.of(2010, 1, 4)), 1);
        assertThat(settings.strategies()).extracting(StrategySettings::active).containsExactly(
                new ActiveTime(Optional.of(LocalDate.of(2003, 1, 2)),
                        Optional.of(LocalDate.of(2015, 6, 30)), 7),
                grid, grid, new ActiveTime(Optional.empty(), Optional.empty(), 1));
    }

    @Test
    void whatIsLeftOutHasItsDefaults() {
        assertThat(settings(folder, LEAST, "fund.rules.fire.drawdown=0.5",
                "fund.rules.hire.keep=1").fund().staffRules()).isEqualTo(
                        new StaffSettings(Optional.of(new FireRule(0.5, 0, 1)),
                                Optional.of(new HireRule(RankBy.SHARPE, 1, 250, 1))));
    }

    /** The file has afterBars, which the option leaves without a rule. */
    @Test
    void whatALowerLayerLeftOverIsNoMistake() {
        Settings settings = settings(folder, WHOLE, "fund.rules.fire.drawdown=null",
                "strategies.a.active.until=null");

        assertThat(settings.fund().staffRules().fire()).isEmpty();
        assertThat(settings.strategies().getFirst().active().until()).isEmpty();
    }

    @Test
    void whatIsWrittenOutIsReadBack() {
        LoadedSettings.Valid loaded = valid(SettingsFiles.load(folder, WHOLE));
        String yaml = ResolvedYaml.of(loaded.settings(), loaded.provenance());

        assertThat(yaml).containsPattern("\\n    active:\\n      from: \"2003-01-02\" +"
                + "# test.yaml:9\\n      until: \"2015-06-30\" +# test.yaml:9\\n      exitOver: 7 ");
        assertThat(settings(folder, yaml)).isEqualTo(loaded.settings());
        String json = ResolvedJson.of(loaded.settings());
        assertThat(json).contains("\"active\":{\"until\":\"2010-01-04\"}");
        assertThat(valid(SettingsLoader.fromResolved(json, List.of())).settings())
                .isEqualTo(loaded.settings());
    }

    /** The reference of all settings, defaults and all, is no mistake either. */
    @Test
    void defaultsThatAreWrittenAreNoMistake() {
        LoadedSettings.Valid loaded = valid(SettingsFiles.load(folder, LEAST));
        String yaml = ResolvedYaml.of(loaded.settings(), loaded.provenance());

        assertThat(yaml).contains("afterBars: 0", "rankBy: sharpe").doesNotContain("active");
        assertThat(settings(folder, yaml)).isEqualTo(loaded.settings());
    }

    @Test
    void resultsDependOnThem() {
        assertThat(Stream.of(new String[]{}, new String[]{"fund.rules.fire.drawdown=0.5"},
                new String[]{"fund.rules.hire.keep=1"},
                new String[]{"strategies.a.active.from=2000-01-03"},
                new String[]{"strategies.a.active.until=2000-01-03"})
                .map(options -> ResolvedJson.resultHash(settings(folder, LEAST, options))))
                .doesNotHaveDuplicates();
        assertThat(ResolvedJson.resultHash(settings(folder, LEAST,
                "fund.rules.fire.afterBars=0", "strategies.a.active.exitOver=1")))
                .isEqualTo(ResolvedJson.resultHash(settings(folder, LEAST)));
    }
}
