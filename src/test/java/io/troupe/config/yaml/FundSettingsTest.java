package io.troupe.config.yaml;

import static io.troupe.config.SettingsFiles.LEAST;
import static io.troupe.config.SettingsFiles.problems;
import static io.troupe.config.SettingsFiles.settings;
import static io.troupe.config.SettingsFiles.valid;
import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.config.ConstructSettings;
import io.troupe.config.FundConstruct;
import io.troupe.config.LoadedSettings;
import io.troupe.config.Settings;
import io.troupe.config.SettingsFiles;
import io.troupe.config.output.ResolvedJson;
import io.troupe.config.output.ResolvedYaml;
import io.troupe.config.output.SettingsChanges;
import io.troupe.config.output.SettingsSchema;
import io.troupe.config.values.CapitalFlow;
import io.troupe.config.values.ConfigProblem;
import io.troupe.config.values.StaffSettings;
import io.troupe.config.yaml.HostileSettingsTest.Mistake;
import io.troupe.model.Cadence;
import io.troupe.model.Sweep;
import io.troupe.portfolio.allocators.ShareRules;
import io.troupe.portfolio.allocators.spec.AllocatorSpec;
import io.troupe.portfolio.allocators.spec.AllocatorType;
import io.troupe.portfolio.construction.ScaledSum;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** How far a fund may be levered, what it holds beside its strategies, what comes and goes. */
class FundSettingsTest {
    private static final String TWO = "fund.flows=[{date: 2020-03-02, amount: 500000},"
            + " {date: 2021-06-01, amount: -250000}]";

    @TempDir
    private Path folder;

    static Stream<Mistake> factors() {
        return Stream.of(
                Mistake.below("fund: {maxExposure: 0.99}", 21, "fund.maxExposure",
                        "0.99: must be a number ≥ 1"),
                Mistake.below("fund: {maxExposure: .inf}", 21, "fund.maxExposure",
                        "must be a number ≥ 1"),
                Mistake.below("fund: {sweep: always}", 15, "fund.sweep",
                        "always: must be one of never, decisions"),
                Mistake.below("fund: {construct: {scale: -0.1}}", 27, "fund.construct.scale",
                        "-0.1: must be a number ≥ 0 and ≤ 100"),
                Mistake.below("fund: {construct: {scale: 100.5}}", 27, "fund.construct.scale",
                        "must be a number ≥ 0 and ≤ 100"),
                Mistake.below("fund: {construct: 0.8}", 19, "fund.construct",
                        "0.8: must be a map with the keys scale"),
                Mistake.below("fund: {construct: {scal: 1}}", 20, "fund.construct.scal",
                        "did you mean scale?"));
    }

    static Stream<Mistake> flows() {
        String amount = "must be an amount ≠ 0 from -1000000000000 to 1000000000000 with at most"
                + " 6 decimals";
        return Stream.of(
                Mistake.below("fund: {flows: 500000}", 15, "fund.flows",
                        "500000: must be a list [..], each item a map {date: 2020-12-31,"
                                + " amount: ..} with an amount ≠ 0"),
                Mistake.below("fund: {flows: [500000]}", 16, "fund.flows[0]",
                        "500000: must be a map {date: 2020-12-31, amount: ..} with an amount ≠ 0"),
                Mistake.below("fund: {flows: [{amount: 1}]}", 16, "fund.flows[0]",
                        "the flow has no date; write {date: 2020-12-31, amount: 1000}"),
                Mistake.below("fund: {flows: [{date: 2020-03-02}]}", 16, "fund.flows[0]",
                        "the flow has no amount; write {date: 2020-12-31, amount: 1000}"),
                new Mistake(LEAST + """
                        fund:
                          flows:
                            - {date: 2020-03-02, amount: 500000}
                            - {date: 2020-02-30, amount: -250000}
                        """, 6, 14, "fund.flows[1].date",
                        "2020-02-30: must be a date like 2020-12-31; the calendar has no such"
                                + " day"),
                Mistake.below("fund: {flows: [{date: 3, amount: 1}]}", 23, "fund.flows[0].date",
                        "3: must be a date like 2020-12-31"),
                flow("amount: 0", "fund.flows[0].amount", "0: " + amount),
                flow("amount: 0.0000001", "fund.flows[0].amount", amount),
                flow("amount: -1.0000001", "fund.flows[0].amount", amount),
                flow("amount: 1000000000001", "fund.flows[0].amount", amount),
                flow("amount: -1000000000001", "fund.flows[0].amount", amount),
                flow("amount: .nan", "fund.flows[0].amount", amount),
                flow("amount: null", "fund.flows[0].amount", amount),
                flow("amount: \"5\"", "fund.flows[0].amount", "write it without quotes"),
                flow("amount: 1_000", "fund.flows[0].amount", "write it in digits"),
                flow("amout: 1", "fund.flows[0].amout",
                        "1: the key is not known; did you mean amount?"),
                flow("currency: EUR", "fund.flows[0].currency",
                        "EUR: the key is not known; known here are date, amount"));
    }

    /** A flow with a second key, whose value is wrong or is not wanted. */
    private static Mistake flow(String second, String key, String says) {
        String before = "fund: {flows: [{date: 2020-03-02, ";
        return Mistake.below(before + second + "}]}",
                before.length() + second.indexOf(' ') + 2, key, says);
    }

    static Stream<Mistake> tooMuchMoney() {
        return Stream.of(
                new Mistake(LEAST + """
                        fund: {capital: 999999999999, flows: [{date: 2020-03-02, amount: 0.5},
                          {date: 2020-03-02, amount: -7}, {date: 2020-03-02, amount: 0.500001}]}
                        """, 4, 62, "fund.flows[2].amount",
                        "0.500001: fund.capital and the subscriptions up to this one come to more"
                                + " than 1000000000000; make them smaller"),
                new Mistake(LEAST + """
                        fund: {flows: [{date: 2020-03-02, amount: -1000000000000},
                          {date: 2020-03-02, amount: -0.000001}]}
                        """, 4, 30, "fund.flows[1].amount",
                        "-0.000001: the redemptions up to this one come to more than"
                                + " 1000000000000; make them smaller"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"factors", "flows", "tooMuchMoney"})
    void saysWhatIsWrongWithAFactorOrAFlow(Mistake mistake) {
        mistake.assertSaid(folder);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.9, 1.5, 0.000001, 3000})
    void weightsMaySumToAnything(double weight) {
        assertThat(settings(folder, LEAST,
                "fund.allocator={type: fixed, weights: [" + weight + "]}").fund().allocator().spec()
                .weights()).containsExactly(weight);
    }

    /** The most that may come is what the fund does not begin with; as much may go. */
    @Test
    void takesFlowsUpToTheLargestCapital() {
        assertThat(settings(folder, LEAST, "fund.capital=0.5",
                "fund.flows=[{date: 2020-01-01, amount: 999999999999.5},"
                        + " {date: 2020-01-01, amount: -1000000000000}]")
                .fund().flows())
                .containsExactly(flow(2020, 1, 1, 999_999_999_999_500_000L),
                        flow(2020, 1, 1, -1_000_000_000_000_000_000L));
    }

    private static CapitalFlow flow(int year, int month, int day, long micros) {
        return new CapitalFlow(LocalDate.of(year, month, day), micros);
    }

    @Test
    void anOptionChangesOneFlow() {
        assertThat(settings(folder, LEAST, TWO, "fund.flows[1].amount=-0.25",
                "fund.flows[0].date=2020-03-03").fund().flows())
                .containsExactly(flow(2020, 3, 3, 500_000_000_000L),
                        flow(2021, 6, 1, -250_000));
        assertThat(problems(SettingsFiles.load(folder, LEAST, TWO,
                "fund.flows[1].amount=0", "fund.flows[2].amount=1")))
                .extracting(ConfigProblem::text).satisfiesExactly(
                        text -> assertThat(text).contains("there is no item [2]: the list has 2"),
                        text -> assertThat(text).startsWith("--set fund.flows[1].amount=0:"
                                + " fund.flows[1].amount: 0: must be an amount ≠ 0"));
    }

    @Test
    void aFileReplacesTheFlowsOfTheOneItExtends() {
        SettingsFiles.write(folder, "base.yaml",
                LEAST + "fund: {sweep: decisions, flows: [{date: 2020-03-02, amount: 1}]}\n");

        assertThat(settings(folder, "extends: base.yaml\nfund:\n"
                + "  flows: [{date: 2020-03-03, amount: 2}]\n").fund().flows())
                .containsExactly(flow(2020, 3, 3, 2_000_000));
    }

    @Test
    void showsWhereEachFlowWasWritten() {
        LoadedSettings.Valid loaded = valid(SettingsFiles.load(folder, LEAST + """
                fund:
                  flows:
                    - {date: 2020-03-02, amount: 500000}
                    - {amount: -0.000001, date: "2021-06-01"}
                """));

        String yaml = ResolvedYaml.of(loaded.settings(), loaded.provenance());
        assertThat(yaml)
                .containsPattern("(?m)^  flows:\n"
                        + "    - \\{date: \"2020-03-02\", amount: 500000} +# test.yaml:5\n"
                        + "    - \\{date: \"2021-06-01\", amount: -0.000001} +# test.yaml:6$")
                .containsPattern("(?m)^    scale: 1.0 +# default$");
        assertThat(settings(folder, yaml)).isEqualTo(loaded.settings());
        assertThat(valid(SettingsLoader.fromResolved(ResolvedJson.of(loaded.settings()),
                List.of())).settings()).isEqualTo(loaded.settings());
    }

    @ParameterizedTest
    @ValueSource(strings = {"fund.maxExposure=1", "fund.sweep=never", "fund.construct.scale=1.0",
            "fund.construct=", "fund.flows=[]"})
    void aDefaultLeavesTheHashAsItWasBeforeThereWasTheKey(String option) {
        assertThat(hash(option)).isEqualTo(hash());
    }

    @ParameterizedTest
    @ValueSource(strings = {"fund.maxExposure=1.5", "fund.sweep=decisions",
            "fund.construct.scale=0.8", TWO})
    void anotherValueIsInTheHash(String option) {
        assertThat(hash(option)).isNotEqualTo(hash());
    }

    @Test
    void amountsAndDatesOfFlowsAreInTheHash() {
        assertThat(Stream.of(hash(TWO), hash(TWO, "fund.flows[0].amount=1"),
                hash(TWO, "fund.flows[0].date=2020-03-03"))).doesNotHaveDuplicates();
    }

    private String hash(String... options) {
        return ResolvedJson.resultHash(settings(folder, LEAST, options));
    }

    @Test
    void settingsOfRunsBeforeThereWereTheKeysAreRead() {
        Settings.Fund fund = valid(SettingsLoader.fromResolved("""
                {"data":{"path":"/prices.csv"},"fund":{"capital":5,"currency":"EUR",
                "allocator":{"type":"equal","lookbackBars":126,"weights":[],"decide":"never"}},
                "strategies":[{"id":"a","type":"t"}]}
                """, List.of())).settings().fund();

        assertThat(fund).isEqualTo(new Settings.Fund(5_000_000, "EUR",
                new Settings.Allocator(
                        new AllocatorSpec(AllocatorType.EQUAL, 126, List.of(), Map.of(),
                                ShareRules.NONE),
                        Cadence.NEVER),
                1,
                Sweep.NEVER, scaled(1), List.of(), nobody()));
    }

    @Test
    void whatChangedIsSaidAsItIsWritten() {
        assertThat(SettingsChanges.between(settings(folder, LEAST),
                settings(folder, LEAST, "fund.flows=[{date: 2020-03-02, amount: 0.5}]",
                        "fund.maxExposure=2")))
                .containsExactly("fund.maxExposure was 1.0, is 2.0",
                        "fund.flows was [], is [{date=2020-03-02, amount=0.5}]");
    }

    @Test
    void theSchemaKnowsWhatAFlowIs() {
        Map<?, ?> schema = (Map<?, ?>) new Load(LoadSettings.builder().build())
                .loadFromString(SettingsSchema.json());

        assertThat(at(schema, "properties", "fund", "properties", "flows", "items")).isEqualTo(
                Map.of("type", "object", "additionalProperties", false, "required",
                        List.of("date", "amount"), "properties",
                        Map.of("date", Map.of("type", "string", "pattern",
                                "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"), "amount",
                                Map.of("type", "number", "minimum", -1_000_000_000_000L, "maximum",
                                        1_000_000_000_000L, "not", Map.of("const", 0)))));
        Map<?, ?> scale = at(schema, "properties", "fund", "properties", "construct",
                "properties", "scale");
        assertThat(scale.get("minimum")).isEqualTo(0.0);
        assertThat(scale.get("maximum")).isEqualTo(100.0);
    }

    private static Map<?, ?> at(Map<?, ?> schema, String... names) {
        Map<?, ?> node = schema;
        for (String name : names) {
            node = (Map<?, ?>) Objects.requireNonNull(node.get(name), name);
        }
        return node;
    }

    private static FundConstruct scaled(double scale) {
        return new FundConstruct(new ScaledSum(scale), ConstructSettings.NONE, Map.of(),
                Map.of());
    }

    private static StaffSettings nobody() {
        return new StaffSettings(Optional.empty(), Optional.empty());
    }
}
