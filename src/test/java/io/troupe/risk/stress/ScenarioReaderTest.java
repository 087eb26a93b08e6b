package io.troupe.risk.stress;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.risk.stress.AssetShock.Scope;
import io.troupe.risk.stress.Scenario.Tail;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ScenarioReaderTest {
    private static Map<String, Object> map(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }

    private static List<Scenario> read(Object... scenarios) {
        return ((ScenarioReader.Read.Scenarios) ScenarioReader.read(List.of(scenarios)))
                .scenarios();
    }

    private static List<String> problems(Object... scenarios) {
        return ((ScenarioReader.Read.Refused) ScenarioReader.read(List.of(scenarios))).problems()
                .stream().map(each -> each.path() + ": " + each.message()).toList();
    }

    @Test
    void readsAScenarioOfEachKind() {
        assertThat(read(
                map("name", "span", "window", map("from", "2011-07-22", "to", "2011-10-03")),
                map("name", "crisis", "window", "lehman"),
                map("name", "years", "window", "lehman", "span", "whole"),
                map("name", "oil-falls", "shock",
                        map("*", -0.1, "group( energy )", -0.35, "XOM", -1)),
                map("name", "index", "factor", map("SPX", -0.2)),
                map("name", "one", "correlation", 1, "level", 0.95, "horizonBars", 10),
                map("name", "twice", "volatility", 2),
                map("name", "dry", "liquidity", map("costs", 3, "volume", 0.25)),
                map("name", "tenth", "reverse", 0.1, "horizonBars", 21),
                map("name", "many", "paths", 1000),
                map("name", "some", "paths", 100, "bars", 5, "blockBars", 2.5, "seed", 7)))
                .containsExactly(
                        new Scenario.Window("span", LocalDate.parse("2011-07-22"),
                                LocalDate.parse("2011-10-03")),
                        new Scenario.Window("crisis", LocalDate.parse("2008-09-12"),
                                LocalDate.parse("2008-11-20")),
                        new Scenario.Window("years", LocalDate.parse("2007-10-09"),
                                LocalDate.parse("2013-03-28")),
                        new Scenario.Shock("oil-falls", List.of(
                                new AssetShock(new Scope.All(), -0.1),
                                new AssetShock(new Scope.Group("energy"), -0.35),
                                new AssetShock(new Scope.Asset("XOM"), -1))),
                        new Scenario.Factor("index", Map.of("SPX", -0.2)),
                        new Scenario.Correlation("one", 1, new Tail(0.95, 10)),
                        new Scenario.Volatility("twice", 2, new Tail(0.99, 1)),
                        new Scenario.Liquidity("dry", 3, 0.25),
                        new Scenario.Reverse("tenth", 0.1, 21),
                        new Scenario.Paths("many", 1000, OptionalInt.empty(),
                                OptionalDouble.empty(), 1994),
                        new Scenario.Paths("some", 100, OptionalInt.of(5),
                                OptionalDouble.of(2.5), 7));
    }

    @Test
    void sayEverythingThatIsWrong() {
        assertThat(problems("text",
                map("name", "a", "shok", map("*", -0.1)),
                map("name", "b", "shock", map("XOM", -1.5, "KO", "much"), "level", 0.9),
                map("name", "c", "volatility", 0, "level", 1),
                map("shock", map("*", -0.1)),
                map("name", "d", "window", "lehmann"),
                map("name", "e", "window", map("from", "2011-10-03", "to", "2011-07-22")),
                map("name", "f", "window", map("from", "soon", "until", "2011-07-22")),
                map("name", "g", "reverse", 0, "horizonBars", 1.5),
                map("name", "h", "shock", map(), "factor", map("SPX", -0.1)),
                map("name", "i", "liquidity", map("cost", 3)),
                map("name", "j", "correlation", 1.5),
                map("name", "k", "paths", 10),
                map("name", "l", "window", "lehman", "span", "all"),
                map("name", "m", "shock", map())))
                .containsExactly(
                        "[0]: must be a map with a name and one of window, shock, factor,"
                                + " correlation, volatility, liquidity, reverse, paths",
                        "[1]: must have exactly one of window, shock, factor, correlation,"
                                + " volatility, liquidity, reverse, paths, has none"
                                + " (did you mean shock?)",
                        "[2].level: the key is not known; known here are name, shock",
                        "[2].shock.XOM: must be a fraction, at least -1 and at most 100,"
                                + " was -1.5",
                        "[2].shock.KO: must be a fraction, at least -1 and at most 100,"
                                + " was much",
                        "[3].volatility: must be a factor above 0 and at most 100, was 0",
                        "[3].level: must be above 0.5 and below 1, was 1",
                        "[4].name: must be a name of letters, digits, dots, dashes and"
                                + " underscores, and is not there",
                        "[5].window: there is no window lehmann (did you mean lehman?);"
                                + " there are " + String.join(", ", HistoricalWindow.ALL
                                        .stream().map(HistoricalWindow::name).toList()),
                        "[6].window.to: must be after 2011-10-03, was 2011-07-22",
                        "[7].window.until: the key is not known; known here are from, to",
                        "[7].window.from: must be a date, as 2008-09-15, was soon",
                        "[7].window.to: must be a date, as 2008-09-15, and is not there",
                        "[8].reverse: must be a loss, a fraction above 0 and at most 1,"
                                + " was 0",
                        "[8].horizonBars: must be a whole number from 1 to 100000, was 1.5",
                        "[9]: must have exactly one of window, shock, factor, correlation,"
                                + " volatility, liquidity, reverse, paths, has shock,"
                                + " factor",
                        "[10].liquidity.cost: the key is not known (did you mean costs?);"
                                + " known here are costs, volume",
                        "[11].correlation: must be a number from 0 to 1, was 1.5",
                        "[12].paths: must be a whole number from 100 to 1000000, was 10",
                        "[13].span: must be fall or whole, was all",
                        "[14].shock: must be a map of assets, groups or \"*\" and"
                                + " fractions, was an empty map");
    }

    @Test
    void aNameIsOneScenarios() {
        assertThat(problems(map("name", "a", "reverse", 0.1), map("name", "a", "reverse", 0.2)))
                .containsExactly("[1].name: the name a is taken by another scenario");
    }

    /** As a file is read whole, nobody takes it for what is built in. */
    @Test
    void mayBeCalledAsWhatIsBuiltIn() {
        assertThat(read(map("name", "lehman", "reverse", 0.1)))
                .containsExactly(new Scenario.Reverse("lehman", 0.1, 1));
    }

    @Test
    void whatIsBuiltInIsFoundByName() {
        assertThat(ScenarioCatalog.names()).doesNotHaveDuplicates().contains("covid", "fall-20",
                "liquidity", "paths");
        assertThat(ScenarioCatalog.find("covid")).contains(new Scenario.Window("covid",
                LocalDate.parse("2020-02-19"), LocalDate.parse("2020-03-23")));
        assertThat(ScenarioCatalog.find("none")).isEmpty();
        assertThat(ScenarioCatalog.usual()).hasSize(ScenarioCatalog.all().size() - 1)
                .noneMatch(Scenario.Liquidity.class::isInstance);
    }
}
