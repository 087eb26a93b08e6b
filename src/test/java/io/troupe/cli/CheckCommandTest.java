package io.troupe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.troupe.cli.console.ExitCode;
import io.troupe.strategies.StrategyFactory;
import io.troupe.strategies.builtin.BuiltinStrategies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
    private final Shell shell;

    CheckCommandTest(@TempDir Path folder) {
        shell = new Shell(folder);
    }

    @Test
    void theExampleIsClean() throws IOException {
        JsonNode report = shell.run("check", "lookahead", "configs/base.yaml", "--set",
                "run.until=1994-12-31", "--cuts", "4", "--starts", "1", "--json").succeeded()
                .json();
        assertThat(report.get("clean").asBoolean()).isTrue();
        assertThat(report.get("strategies")).hasSize(16)
                .allMatch(row -> row.get("decisions").asInt() > 0);
    }

    @Test
    void theTableTellsOfEachStrategy() {
        assertThat(shell.run("check", "lookahead", "configs/base.yaml", "--set",
                "run.until=1991-12-31", "--cuts", "1", "--starts", "0").succeeded().out())
                .containsPattern("pair-ko-pep +[0-9]")
                .contains("nothing that was tried changed with the future");
    }

    /** Every built-in strategy, on real prices. */
    @Test
    void noBuiltInStrategyKnowsTheFuture() throws IOException {
        JsonNode report = shell.run("check", "lookahead", "configs/strategies.yaml", "--set",
                "run.until=1995-12-31", "--cuts", "6", "--starts", "2", "--json").succeeded()
                .json();
        assertThat(report.get("findings")).isEmpty();
        assertThat(report.get("strategies")).allSatisfy(row -> {
            assertThat(row.get("cutsAfterDecisions").asInt()).isPositive();
            assertThat(row.get("laterStart").asText()).isNotEqualTo("no");
        });
        assertThat(types("configs/strategies.yaml"))
                .containsAll(new BuiltinStrategies().factories().stream()
                        .map(StrategyFactory::name).toList());
    }

    private static List<String> types(String config) throws IOException {
        return Pattern.compile("type: ([a-z-]+), params|type: ([a-z-]+)}")
                .matcher(Files.readString(Path.of(config))).results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1)).toList();
    }

    /** A user's own file, which reads the close of the bar that its orders fill in. */
    @Test
    void aUsersStrategyThatKnowsTheNextBarIsFound(@TempDir Path own) throws IOException {
        Path source = Files.createDirectory(own.resolve("strategies")).resolve("Prophet.java");
        Files.writeString(source, """
                import io.troupe.data.MarketData;
                import io.troupe.features.*;
                import io.troupe.model.TargetPositions;
                import io.troupe.strategies.*;

                @RegisterStrategy(value = "prophet", summary = "Buys what will rise.")
                public final class Prophet implements StatelessStrategy {
                    record Tomorrow() implements Feature {
                        public double[] compute(MarketData data) {
                            double[] values = new double[data.bars() * data.assets()];
                            for (int bar = 0; bar + 1 < data.bars(); bar++) {
                                for (int i = 0; i < data.assets(); i++) {
                                    values[bar * data.assets() + i] =
                                            data.mark(bar + 1, i) / data.mark(bar, i) - 1;
                                }
                            }
                            return values;
                        }

                        public int warmupBars() {
                            return 0;
                        }
                    }

                    private FeatureColumn tomorrow;

                    public void initialize(StrategyContext context) {
                        tomorrow = context.feature(new Tomorrow());
                    }

                    public TargetPositions onData(MarketView view) {
                        double[] weights = new double[view.assets()];
                        for (int i = 0; i < weights.length; i++) {
                            weights[i] = view.value(tomorrow, i) > 0 ? 0.05 : 0;
                        }
                        return TargetPositions.of(weights);
                    }
                }
                """);
        Path config = Files.writeString(own.resolve("prophet.yaml"), """
                extends: %s
                run: {until: 1991-12-31}
                plugins: {path: ["%s"]}
                strategies:
                  - {id: prophet, type: prophet}
                  - {id: honest, type: equal-weight}
                """.formatted(Path.of("configs/base.yaml").toAbsolutePath(), source.getParent()));
        Shell.Result result = shell.run("check", "lookahead", config.toString(), "--cuts", "3",
                "--runs=" + own.resolve("runs"));
        assertThat(result.exit()).isEqualTo(ExitCode.DIFFERENCE);
        assertThat(result.err()).contains("feature Tomorrow[] knows the future: of ",
                "strategy prophet knows the future: at ");
        assertThat(result.out()).containsPattern("prophet .*yes: 199").containsPattern(
                "honest .* not seen\\R");
        // Of the strategy that Troupe has, its own tests remember more than a folder can.
        assertThat(Files.readAllLines(own.resolve("runs/lookahead.jsonl"))).singleElement()
                .asString().contains("\"type\":\"prophet\"", "\"passed\":false");
    }

    @Test
    void nonsenseIsRefused() {
        assertThat(shell.run("check", "lookahead", "configs/base.yaml", "--cuts", "0").refused()
                .err()).contains("--cuts must be ≥ 1");
    }
}
