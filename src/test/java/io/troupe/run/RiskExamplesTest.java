package io.troupe.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.troupe.config.Settings;
import io.troupe.config.SettingsFiles;
import io.troupe.config.StrategySettings;
import io.troupe.config.risk.HaltScopeName;
import io.troupe.config.risk.HaltSettings;
import io.troupe.config.risk.LimitSettings;
import io.troupe.config.yaml.SettingsLoader;
import io.troupe.model.CutReason;
import io.troupe.model.RiskEvent;
import io.troupe.model.orders.OrderCause;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In the examples of risk every limit and every halt acts at least once. */
class RiskExamplesTest {
    private static final List<String> NO_FILES = List.of("results.equity=false",
            "results.returns=false", "results.positions=false", "results.targets=false",
            "results.trades=false", "results.report=false", "trials.enabled=false");

    @TempDir
    private Path runs;

    private Settings settings(String name) {
        return SettingsFiles.valid(SettingsLoader.load(config(name), List.of())).settings();
    }

    private static Path config(String name) {
        return Path.of("configs", name + ".yaml");
    }

    private JsonNode run(String name, String from, String until)
            throws RunRefused, IOException {
        List<String> options = new ArrayList<>(NO_FILES);
        options.add("data.from=" + from);
        options.add("run.until=" + until);
        TestRuns.run(runs, name, config(name), options.toArray(String[]::new));
        return new ObjectMapper()
                .readTree(runs.resolve(name).resolve("results/summary.json").toFile());
    }

    /** What cuts for the sake of each limit that is said; a collar takes orders back whole. */
    private static List<CutReason> reasons(LimitSettings limits) {
        List<CutReason> reasons = new ArrayList<>();
        add(reasons, !limits.orders().restricted().isEmpty(), CutReason.RESTRICTED);
        add(reasons, limits.orders().longOnly(), CutReason.LONG_ONLY);
        add(reasons, limits.orders().maxOrderValue().isPresent(), CutReason.ORDER_VALUE);
        add(reasons, limits.orders().maxOrderVolume().isPresent(), CutReason.ORDER_VOLUME);
        add(reasons, limits.maxPerAsset().isPresent(), CutReason.ASSET_LIMIT);
        add(reasons, limits.maxPositions().isPresent(), CutReason.POSITIONS_LIMIT);
        add(reasons, limits.sums().maxLong().isPresent(), CutReason.LONG_LIMIT);
        add(reasons, limits.sums().maxShort().isPresent(), CutReason.SHORT_LIMIT);
        add(reasons, limits.sums().net().isPresent(), CutReason.NET_LIMIT);
        add(reasons, limits.sums().maxGross().isPresent(), CutReason.GROSS_LIMIT);
        add(reasons, limits.sums().maxTurnover().isPresent(), CutReason.TURNOVER_LIMIT);
        add(reasons, limits.sums().maxOrdersPerBar().isPresent(), CutReason.ORDERS_LIMIT);
        limits.groups().forEach(group -> {
            add(reasons, group.maxGross().isPresent(), CutReason.GROUP_GROSS);
            add(reasons, group.maxNet().isPresent(), CutReason.GROUP_NET);
        });
        return reasons;
    }

    private static void add(List<CutReason> reasons, boolean isSaid, CutReason reason) {
        if (isSaid) {
            reasons.add(reason);
        }
    }

    private static void assertHalted(JsonNode portfolio, HaltSettings halt) {
        BitSet any = new BitSet();
        any.set(0);
        String rule = halt.rule(0.99, any).name();
        assertThat(portfolio.at("/risk/rules").path(rule)
                .path(RiskEvent.Kind.HALTED.label()).asInt()).as(rule).isPositive();
    }

    private static void assertFund(Settings settings, JsonNode run) {
        for (CutReason reason : reasons(settings.risk().limits())) {
            assertThat(run.at("/house/trading/cuts").path(reason.label()).asInt())
                    .as(reason.label()).isPositive();
        }
        settings.risk().halts().stream()
                .filter(halt -> halt.scope() != HaltScopeName.STRATEGY)
                .forEach(halt -> assertHalted(run.get("house"), halt));
    }

    @Test
    void everyLimitAndHaltOfTheFundActs() throws RunRefused, IOException {
        Settings settings = settings("risk");
        JsonNode run = run("risk", "2007-01-03", "2010-12-31");
        assertFund(settings, run);
        assertThat(run.at("/house/risk/events").path(RiskEvent.Kind.OVERLAY.label()).asInt())
                .isPositive();
        assertThat(settings.risk().overlay().rules()).isPresent();
        assertStrategies(settings, run);
    }

    private static void assertStrategies(Settings settings, JsonNode run) {
        for (HaltSettings halt : settings.risk().halts()) {
            if (halt.scope() == HaltScopeName.STRATEGY) {
                BitSet none = new BitSet();
                String rule = halt.rule(0.99, none).name();
                assertThat(run.get("strategies").findValues("rules")).as(rule)
                        .anyMatch(rules -> rules.has(rule));
            }
        }
        for (int k = 0; k < settings.strategies().size(); k++) {
            StrategySettings strategy = settings.strategies().get(k);
            JsonNode told = run.get("strategies").get(k);
            for (CutReason reason : reasons(strategy.orders().risk().limits())) {
                assertThat(told.at("/trading/ownCuts").path(reason.label()).asInt())
                        .as(strategy.id() + " " + reason.label()).isPositive();
            }
            strategy.orders().risk().halts().forEach(halt -> assertHalted(told, halt));
        }
    }

    /** A collar cuts no order: it takes back what the market has left behind. */
    @Test
    void everyLimitOnOrdersActs() throws RunRefused, IOException {
        Settings settings = settings("risk-orders");
        assertFund(settings, run("risk-orders", "1999-01-04", "2002-12-31"));
        assertThat(settings.risk().limits().orders().collar()).isPresent();
        assertThat(Files.readString(runs.resolve("risk-orders/results/orders.csv")))
                .contains("," + OrderCause.COLLAR.label() + ",");
    }
}
