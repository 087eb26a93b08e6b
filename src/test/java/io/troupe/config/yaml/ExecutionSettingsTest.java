package io.troupe.config.yaml;

import static io.troupe.config.SettingsFiles.LEAST;
import static io.troupe.config.SettingsFiles.problems;
import static io.troupe.config.SettingsFiles.settings;
import static io.troupe.config.SettingsFiles.valid;
import static io.troupe.config.SettingsFiles.write;
import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.config.LoadedSettings;
import io.troupe.config.Settings;
import io.troupe.config.SettingsFiles;
import io.troupe.config.execution.CommissionSettings;
import io.troupe.config.execution.CommissionType;
import io.troupe.config.execution.FinancingSettings;
import io.troupe.config.execution.MarginSettings;
import io.troupe.config.execution.SlippageParameter;
import io.troupe.config.execution.SlippageSettings;
import io.troupe.config.execution.SlippageType;
import io.troupe.config.execution.TradingSettings;
import io.troupe.config.output.ResolvedJson;
import io.troupe.config.output.ResolvedYaml;
import io.troupe.config.yaml.HostileSettingsTest.Mistake;
import io.troupe.execution.costs.CommissionPreset;
import io.troupe.execution.margin.BuyingPower;
import io.troupe.execution.margin.CallOrder;
import io.troupe.execution.margin.Unaffordable;
import io.troupe.execution.matching.Intrabar;
import io.troupe.execution.matching.MatchingRules;
import io.troupe.model.orders.RefusalPolicy;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How orders meet bars, and what trading and holding cost and need. */
class ExecutionSettingsTest {
    private static final String WHOLE = """
            data: {path: prices.csv}
            strategies: [{id: a, type: equal-weight}]
            execution:
              rules: lean
              intrabar: adaptive
              limitTouch: through
              limitFillProbability: 0.5
              latencyBars: 2
              volumeLimit: 0.1
              commission: {type: tiered, tiers: [[0, 0.0035], [300000, 0.002]], min: 0.35,
                max: 29, maxFraction: 0.01, exchangeFee: 0.3, stampDuty: {buy: 0.005, sell: 0.001}}
              slippage: {type: power-3/2, a: 0.0005}
              financing: {cashRate: 0.02, debitRate: 0.05, shortRebate: -0.01, dayCount: 360,
                borrowRates: borrow.csv}
              buyingPower: margin
              onUnaffordable: wait
              onRefused: stop
              margin: {initial: 0.6, maintenance: 0.3, initialShort: 0.8, maintenanceShort: 0.7,
                buffer: 0.05, liquidate: losers-first,
                instruments: {X: {maintenance: 0.5}, Y: {initial: 1, maintenanceShort: 0.9}}}
            """;

    @TempDir
    private Path folder;

    @Test
    void allIsKept() {
        Settings.Execution execution = settings(folder, WHOLE).execution();

        assertThat(execution.matching()).isEqualTo(new MatchingRules(MatchingRules.Book.LEAN,
                Intrabar.ADAPTIVE, true, 0.5, 2));
        assertThat(execution.trading()).isEqualTo(new TradingSettings(
                new CommissionSettings(Optional.empty(), Optional.of(CommissionType.TIERED),
                        new CommissionSettings.Rates(OptionalDouble.empty(),
                                OptionalDouble.empty(), OptionalDouble.empty(),
                                List.of(List.of(0.0, 0.0035), List.of(300_000.0, 0.002))),
                        new CommissionSettings.Bounds(0.35, OptionalDouble.of(29),
                                OptionalDouble.of(0.01)),
                        new CommissionSettings.Extras(0.3, 0.005, 0.001)),
                new SlippageSettings(Optional.of(SlippageType.POWER),
                        Map.of(SlippageParameter.A, 0.0005)),
                new FinancingSettings(0.02, 0.05, -0.01, 360,
                        Optional.of(folder.resolve("borrow.csv").toAbsolutePath())),
                new MarginSettings(BuyingPower.MARGIN, Unaffordable.WAIT,
                        new MarginSettings.Rates(0.6, 0.3, OptionalDouble.of(0.8),
                                OptionalDouble.of(0.7)),
                        0.05, CallOrder.LOSERS_FIRST,
                        Map.of("X", Map.of("maintenance", 0.5),
                                "Y", Map.of("initial", 1L, "maintenanceShort", 0.9))),
                RefusalPolicy.STOP));
    }

    /** Its own for a side, else its own for both, else that of all. */
    @Test
    void instrumentsHaveRatesOfTheirOwn() {
        Map<String, MarginSettings.Rates> rates = settings(folder, WHOLE).execution().trading()
                .margin().instruments();

        assertThat(rates).containsOnlyKeys("X", "Y");
        assertThat(rates.get("X")).isEqualTo(new MarginSettings.Rates(0.6, 0.5,
                OptionalDouble.of(0.8), OptionalDouble.of(0.5)));
        assertThat(rates.get("Y")).isEqualTo(new MarginSettings.Rates(1, 0.3,
                OptionalDouble.of(1), OptionalDouble.of(0.9)));
    }

    @Test
    void modelsOfSlippageHaveNumbersOfTheirOwn() {
        SlippageSettings slippage = settings(folder, WHOLE).execution().trading().slippage();

        assertThat(slippage.value(SlippageParameter.A)).isEqualTo(0.0005);
        assertThat(slippage.value(SlippageParameter.B)).isEqualTo(1);
        assertThat(settings(folder, LEAST, "execution.slippage={type: volatility}").execution()
                .trading().slippage().value(SlippageParameter.K)).isEqualTo(0.1);
        assertThat(settings(folder, LEAST, "execution.slippage={type: almgren, eta: 1}")
                .execution().trading().slippage()).satisfies(almgren -> {
                    assertThat(almgren.value(SlippageParameter.ALPHA)).isEqualTo(0.891);
                    assertThat(almgren.value(SlippageParameter.BETA)).isEqualTo(0.6);
                    assertThat(almgren.value(SlippageParameter.GAMMA)).isEqualTo(0.314);
                    assertThat(almgren.value(SlippageParameter.ETA)).isEqualTo(1);
                });
    }

    static Stream<Mistake> ofValues() {
        return Stream.of(
                Mistake.below("execution: {rules: leen}", 20, "execution.rules",
                        "must be one of troupe, lean, zipline; did you mean lean?"),
                Mistake.below("execution: {intrabar: best}", 23, "execution.intrabar",
                        "must be one of worst, adaptive, high-first, low-first"),
                Mistake.below("execution: {limitTuch: touch}", 13, "execution.limitTuch",
                        "did you mean limitTouch?"),
                Mistake.below("execution: {limitFillProbability: 1.5}", 35,
                        "execution.limitFillProbability", "must be a number > 0 and ≤ 1"),
                Mistake.below("execution: {limitFillProbability: -0.1}", 35,
                        "execution.limitFillProbability", "must be a number > 0 and ≤ 1"),
                Mistake.below("execution: {latencyBars: -1}", 26, "execution.latencyBars",
                        "must be a whole number from 0 to 1000"),
                Mistake.below("execution: {commission: {preset: ibkr-us-fix}}", 34,
                        "execution.commission.preset", "did you mean ibkr-us-fixed?"),
                Mistake.below("execution: {commission: 5}", 25, "execution.commission",
                        "must be a map with the keys preset, type, perShare"),
                Mistake.below("execution: {slippage: {type: sqrt}}", 30,
                        "execution.slippage.type", "must be one of bps, spread, volume-share"),
                Mistake.below("execution: {slippage: {typ: bps}}", 24, "execution.slippage.typ",
                        "did you mean type?"),
                Mistake.below("execution: {financing: {cashRate: -1.01}}", 35,
                        "execution.financing.cashRate", "must be a number ≥ -1"),
                Mistake.below("execution: {financing: {shortRebate: -2}}", 38,
                        "execution.financing.shortRebate", "must be a number ≥ -1"),
                Mistake.below("execution: {financing: {dayCount: 252}}", 35,
                        "execution.financing.dayCount", "from 360 to 366"),
                Mistake.below("execution: {buyingPower: margn}", 26, "execution.buyingPower",
                        "did you mean margin?"),
                Mistake.below("execution: {onRefused: halt}", 24, "execution.onRefused",
                        "must be one of continue, quarantine, stop"));
    }

    static Stream<Mistake> ofCosts() {
        return Stream.of(
                Mistake.below("execution: {commission: {type: per-trade}}", 32,
                        "execution.commission.type",
                        "per-trade: does not say how much; set execution.commission.perTrade"),
                Mistake.below("execution: {commission: {perShare: 0.01}}", 36,
                        "execution.commission.perShare",
                        "has no effect with execution.commission.type: null"),
                Mistake.below("execution: {commission: {type: per-value, perValue: 0.001,"
                        + " perTrade: 2}}", 70, "execution.commission.perTrade",
                        "2.0: has no effect with execution.commission.type: per-value"),
                Mistake.below("execution: {commission: {preset: free, min: 2}}", 45,
                        "execution.commission.min",
                        "has no effect with execution.commission.type: null"),
                Mistake.below("execution: {commission: {preset: free, type: per-share,"
                        + " perShare: 1}}", 34, "execution.commission.preset",
                        "free: says all of it, as does execution.commission.type (test.yaml:3)"),
                Mistake.below("execution: {commission: {type: per-share, perShare: 1, min: 5,"
                        + " max: 4}}", 69, "execution.commission.max",
                        "4: must be at least execution.commission.min, 5"),
                Mistake.below("execution: {commission: {type: tiered, tiers: [[0, 1, 2]]}}", 48,
                        "execution.commission.tiers[0]", "must be a pair"),
                Mistake.below("execution: {commission: {type: tiered, tiers: [[5, 1]]}}", 48,
                        "execution.commission.tiers[0]", "must begin with 0 units"),
                Mistake.below("execution: {commission: {type: tiered, tiers: [[0, 1], [0, 2]]}}",
                        56, "execution.commission.tiers[1]",
                        "must begin with more units than the pair before"),
                Mistake.below("execution: {commission: {type: per-value, perValue: 0.6,"
                        + " stampDuty: {buy: 0.5}}}", 32, "execution.commission.type",
                        "commission and stamp duty take more than all of what is traded"),
                Mistake.below("execution: {slippage: {y: 0.5}}", 27, "execution.slippage.y",
                        "0.5: has no effect with execution.slippage.type: null"),
                Mistake.below("execution: {slippage: {type: square-root, k: 1}}", 46,
                        "execution.slippage.k",
                        "has no effect with execution.slippage.type: square-root"));
    }

    static Stream<Mistake> ofShortForms() {
        return Stream.of(
                Mistake.below("execution: {slippageBps: 5, slippage: {type: spread}}", 26,
                        "execution.slippageBps", "5: is the short form of what"
                                + " execution.slippage.type says in the long one (test.yaml:3);"
                                + " remove one of the two"),
                Mistake.below("execution: {commissionMinimum: 2, commission: {preset: free}}", 32,
                        "execution.commissionMinimum", "2: is the short form of what"
                                + " execution.commission.preset says"),
                Mistake.below("execution: {commissionPerShare: 2, commission: {type: per-trade,"
                        + " perTrade: 1}}", 33, "execution.commissionPerShare",
                        "2: is the short form of what execution.commission.type says"),
                Mistake.below("execution: {slippageBps: null}", 26, "execution.slippageBps",
                        "leaves the word to execution.slippage.type, which is not set"));
    }

    static Stream<Mistake> ofMargin() {
        String margin = "execution: {buyingPower: margin, margin: ";
        return Stream.of(
                Mistake.below("execution: {margin: {initial: 0.6}}", 31,
                        "execution.margin.initial",
                        "0.6: has no effect with execution.buyingPower: none"),
                Mistake.below("execution: {buyingPower: cash, margin: {buffer: 0.2}}", 49,
                        "execution.margin.buffer",
                        "0.2: has no effect with execution.buyingPower: cash"),
                Mistake.below("execution: {onUnaffordable: refuse}", 29,
                        "execution.onUnaffordable",
                        "refuse: has no effect with execution.buyingPower: none"),
                Mistake.below(margin + "{maintenance: 0.6}}", 56, "execution.margin.maintenance",
                        "0.6: it needs more to keep a position, 0.6, than to open it, 0.5"),
                Mistake.below(margin + "{maintenance: 0.2, initialShort: 0.1}}", 56,
                        "execution.margin.maintenance", "it needs more to keep a short position,"
                                + " 0.2, than to open it, 0.1"),
                Mistake.below(margin + "{initial: 1.5}}", 52, "execution.margin.initial",
                        "must be a number > 0 and ≤ 1"),
                Mistake.below(margin + "{instruments: {X: {initial: 0.2}}}}", 60,
                        "execution.margin.instruments.X",
                        "it needs more to keep a position, 0.25, than to open it, 0.2"),
                Mistake.below(margin + "{instruments: {X: {inital: 0.7}}}}", 69,
                        "execution.margin.instruments.X.inital", "did you mean initial?"),
                Mistake.below(margin + "{instruments: {X: {initial: high}}}}", 70,
                        "execution.margin.instruments.X.initial",
                        "high: must be a number > 0 and ≤ 1"),
                Mistake.below(margin + "{instruments: {X: 0.7}}}", 60,
                        "execution.margin.instruments.X",
                        "0.7: must be a map of initial, maintenance"));
    }

    @ParameterizedTest
    @MethodSource({"ofValues", "ofCosts", "ofShortForms", "ofMargin"})
    void mistakesAreToldWhereTheyWereMade(Mistake mistake) {
        mistake.assertSaid(folder);
    }

    /** The file's slippage is the short form, of which the option makes another. */
    @Test
    void anUpperLayerTakesAShortFormBack() {
        String file = LEAST + "execution: {slippageBps: 3}\n";

        assertThat(problems(SettingsFiles.load(folder, file, "execution.slippage.type=spread"))
                .getFirst().text()).contains("slippageBps: 3: is the short form",
                        "null takes back what a lower layer says");
        Settings settings = settings(folder, file, "execution.slippage.type=spread",
                "execution.slippageBps=null");
        assertThat(settings.execution().trading().slippage().type())
                .contains(SlippageType.SPREAD);
    }

    /** The file's tiers are of the file's type. */
    @Test
    void whatALowerLayerLeftOverIsNoMistake() {
        write(folder, "base.yaml", WHOLE);
        Settings settings = settings(folder, "extends: base.yaml\nexecution: {commission:"
                + " {type: per-trade, perTrade: 2}, slippage: {type: bps}, buyingPower: none}\n");

        assertThat(settings.execution().trading().commission().type())
                .contains(CommissionType.PER_TRADE);
    }

    @Test
    void whatIsWrittenOutIsReadBack() {
        LoadedSettings.Valid loaded = valid(SettingsFiles.load(folder, WHOLE));
        String yaml = ResolvedYaml.of(loaded.settings(), loaded.provenance());

        assertThat(yaml).contains("tiers: [[0.0,0.0035],[300000.0,0.002]]")
                .doesNotContain("slippageBps", "commissionPerShare", "commissionMinimum");
        assertThat(settings(folder, yaml)).isEqualTo(loaded.settings());
        String json = ResolvedJson.of(loaded.settings());
        assertThat(valid(SettingsLoader.fromResolved(json, List.of())).settings())
                .isEqualTo(loaded.settings());
        assertThat(ResolvedJson.of(settings(folder, LEAST))).contains("\"slippageBps\":5.0",
                "\"commissionPerShare\":0.005,\"commissionMinimum\":1.0");
    }

    @Test
    void oneLongFormLeavesTheOtherShortFormAlone() {
        Settings settings = settings(folder, LEAST, "execution.slippageBps=3",
                "execution.commission.preset=ibkr-us-tiered");

        assertThat(settings.execution().slippageBps()).isEqualTo(3);
        assertThat(settings.execution().trading().commission().preset())
                .contains(CommissionPreset.IBKR_US_TIERED);
        assertThat(ResolvedJson.of(settings)).contains("\"slippageBps\":3.0")
                .doesNotContain("commissionPerShare");
    }

    @ParameterizedTest
    @ValueSource(strings = {"execution.rules=troupe", "execution.intrabar=worst",
            "execution.limitTouch=touch", "execution.limitFillProbability=1",
            "execution.latencyBars=0", "execution.commission={preset: null, type: null, min: 0}",
            "execution.slippage={type: null, y: null}", "execution.financing={cashRate: 0}",
            "execution.buyingPower=none", "execution.margin={initial: 0.5, buffer: 0.1}",
            "execution.onUnaffordable=cut", "execution.onRefused=continue",
            "strategies.a.execution={style: market, then: repeat, rate: 0.1}",
            "strategies.a.exits={stopLoss: null, reenter: on-change}"})
    void whatIsUsualLeavesTheHashAsItWas(String option) {
        assertThat(ResolvedJson.resultHash(settings(folder, LEAST, option)))
                .isEqualTo(ResolvedJson.resultHash(settings(folder, LEAST)));
    }

    @Test
    void resultsDependOnThem() {
        assertThat(Stream.of("execution.rules=lean", "execution.intrabar=low-first",
                "execution.limitTouch=through", "execution.limitFillProbability=0.5",
                "execution.latencyBars=1", "execution.commission.preset=free",
                "execution.commission.preset=ibkr-us-fixed", "execution.slippage.type=bps",
                "execution.slippage={type: bps, bps: 4}", "execution.financing.cashRate=0.01",
                "execution.financing.dayCount=360", "execution.buyingPower=cash",
                "execution.buyingPower=margin",
                "execution={buyingPower: margin, margin: {initial: 0.6}}",
                "execution={buyingPower: cash, onUnaffordable: wait}",
                "execution.onRefused=stop", "strategies.a.execution.style=moo",
                "strategies.a.exits.stopLoss=0.1", "execution.slippageBps=5")
                .map(option -> ResolvedJson.resultHash(settings(folder, LEAST, option))))
                .doesNotHaveDuplicates();
    }
}
