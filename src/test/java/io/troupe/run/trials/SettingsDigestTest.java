package io.troupe.run.trials;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.config.Settings;
import io.troupe.config.SettingsFiles;
import io.troupe.report.books.StrategyIdentity;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsDigestTest {
    @TempDir
    private Path folder;

    private String digest(String... overrides) {
        return digest(Map.of("n", 3), "", overrides);
    }

    private String digest(Map<String, Object> parameters, String code, String... overrides) {
        Settings settings = SettingsFiles.settings(folder, SettingsFiles.LEAST, overrides);
        return SettingsDigest.in(settings).of(settings.strategies().getFirst(),
                new StrategyIdentity(settings.strategies().getFirst().id(), "equal-weight",
                        parameters),
                code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"run.name=other", "run.seed=7", "strategies[0].id=b",
            "fund.capital=5", "fund.allocator.decide=never", "engine.threads=2",
            "journal.barsPerEvent=7", "journal.enabled=false", "metrics.riskFree=0.01",
            "results.fills=false", "trials.enabled=false", "data.path=elsewhere.csv",
            "data.from=2000-01-03", "run.until=2020-01-03", "data.symbols=[A]"})
    void whatAStrategysOwnRecordDoesNotDependOnChangesNothing(String override) {
        assertThat(digest(override)).isEqualTo(digest()).hasSize(32);
    }

    @ParameterizedTest
    @ValueSource(strings = {"strategies[0].resize=daily", "risk.maxGross=2",
            "execution.slippageBps=6", "engine.onFailure=fail", "data.missing=forward",
            "fund.currency=EUR", "strategies[0].type=optimized",
            "strategies[0].construct={optimizer: min-risk}",
            "strategies[0].active={from: 2001-02-03}", "data.barsPerYear=100"})
    void whatItDependsOnChangesIt(String override) {
        assertThat(digest(override)).isNotEqualTo(digest());
    }

    @Test
    void parametersAndCodeChangeItToo() {
        assertThat(digest(Map.of("n", 4), "")).isNotEqualTo(digest());
        assertThat(digest(Map.of("n", 3), "abc")).isNotEqualTo(digest());
    }
}
