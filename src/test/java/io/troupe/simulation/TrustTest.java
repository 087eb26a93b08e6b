package io.troupe.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.features.FeatureStore;
import io.troupe.model.Cadence;
import io.troupe.simulation.hosting.HostedStrategies;
import io.troupe.simulation.plan.SimulationPlan;
import io.troupe.simulation.plan.StrategySpec;
import io.troupe.strategies.Strategy;
import io.troupe.strategies.StrategyBinding.Bound;
import io.troupe.strategies.StrategyRegistry;
import io.troupe.strategies.plugins.ClassCache;
import io.troupe.strategies.plugins.PluginLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Only Troupe's own strategies are trusted not to block the thread that everything runs on. */
class TrustTest {
    @TempDir
    private Path folder;

    private static boolean isTrusted(StrategyRegistry registry, String name) {
        Supplier<Strategy> strategies = ((Bound) registry.bind(name, Map.of())).strategies();
        SimulationPlan hand = HandFund.quiet(3).strategy(ScriptedStrategy.hold(1)).plan();
        SimulationPlan plan = new SimulationPlan(hand.data(),
                List.of(new StrategySpec("a", strategies, Cadence.NEVER)), hand.capital(),
                hand.trading(), hand.dividends(), hand.risk(), hand.construct(), hand.onFailure(),
                hand.seed());
        return new HostedStrategies(plan, new FeatureStore(plan.data()), 0, 1, List.of())
                .trusted();
    }

    @Test
    void aUsersStrategyIsNotTrustedWhateverItsPackage() throws IOException {
        Path file = folder.resolve("own/io/troupe/strategies/builtin/Fake.java");
        Files.createDirectories(folder.resolve("own/io/troupe/strategies/builtin"));
        Files.writeString(file, """
                package io.troupe.strategies.builtin;
                import io.troupe.model.TargetPositions;
                import io.troupe.strategies.*;
                @RegisterStrategy("fake")
                public class Fake implements StatelessStrategy {
                    public void initialize(StrategyContext context) {}
                    public TargetPositions onData(MarketView view) {
                        return TargetPositions.unchanged();
                    }
                }
                """);
        StrategyRegistry registry = StrategyRegistry.load().with(
                List.of(PluginLoader.load(List.of(folder), ClassCache.none()).plugins().getFirst()
                        .strategies().getFirst().factory()));
        assertThat(isTrusted(registry, "equal-weight")).isTrue();
        assertThat(isTrusted(registry, "fake")).isFalse();
    }
}
