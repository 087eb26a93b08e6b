package io.troupe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Strategies of a user's own, from the command line. */
@Timeout(120)
class UserStrategiesTest {
    private static final String HELD = """
            import io.troupe.model.TargetPositions;
            import io.troupe.strategies.*;
            @RegisterStrategy("mine")
            public class Mine implements StatelessStrategy {
                public void initialize(StrategyContext context) {}
                public TargetPositions onData(MarketView view) {
                    double[] weights = new double[view.assets()];
                    weights[0] = %s;
                    return TargetPositions.of(weights);
                }
            }
            """;

    @TempDir
    private Path folder;
    private Shell shell = new Shell(Path.of("."));

    @BeforeEach
    void open() throws IOException {
        shell = new Shell(folder);
        Files.createDirectory(folder.resolve("own"));
        config("mine", "[own]");
    }

    private void config(String type, String path) throws IOException {
        config(type, path, "");
    }

    private void config(String type, String path, String more) throws IOException {
        Files.writeString(folder.resolve("c.yaml"), """
                data: {path: %s, symbols: [KO, PEP]}
                run: {until: 1990-12-31}
                strategies:
                  - {id: a, type: %s}%s
                plugins: {path: %s}
                """.formatted(Path.of("data/sp500-20.csv.gz").toAbsolutePath(), type, more,
                path));
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve("own").resolve(file), text);
    }

    private Shell.Result run(String id, String... more) {
        String[] first = {"run", shell.file("c.yaml"), "--run-id", id, "-q", "--runs",
                shell.file("runs")};
        String[] all = Arrays.copyOf(first, first.length + more.length);
        System.arraycopy(more, 0, all, first.length, more.length);
        return shell.run(all);
    }

    private Shell.Result resume(String id, String... more) {
        String[] first = {"resume", id, "-q", "--runs", shell.file("runs")};
        String[] all = Arrays.copyOf(first, first.length + more.length);
        System.arraycopy(more, 0, all, first.length, more.length);
        return shell.run(all);
    }

    private String result(String id, String file) throws IOException {
        return Files.readString(folder.resolve("runs").resolve(id).resolve("results")
                .resolve(file));
    }

    /** The example of the page on execution: what it buys, it sells at its stop or its target. */
    @Test
    void theStrategyOfThePageOnExecutionTradesBrackets() throws IOException {
        String page = Files.readString(Path.of("docs/execution.md"));
        String source = page.substring(page.indexOf("```java") + "```java".length());
        write("Bracketed.java", source.substring(0, source.indexOf("```")).strip());
        Files.writeString(folder.resolve("c.yaml"), """
                data: {path: %s, layout: bars, symbols: [SPX]}
                run: {until: 2003-12-31}
                strategies: [{id: a, type: bracketed}]
                plugins: {path: [own]}
                """.formatted(Path.of("data/indices.csv.gz").toAbsolutePath()));
        run("b").succeeded();
        assertThat(result("b", "orders.csv").lines())
                .anyMatch(line -> line.matches(".*,buy,100,limit,day,.*,filled,.*"))
                .anyMatch(line -> line.matches(".*,sell,100,(stop|limit),gtc,.*,filled,.*"));
    }

    @Test
    void theTemplateRunsAsItIs() throws IOException {
        String own = shell.file("own");
        assertThat(shell.run("strategies", "new", "my-idea", "--folder", own).succeeded().out())
                .contains("MyIdea.java", "type: my-idea", "plugins: {path: [" + own + "]}");
        config("my-idea", "[own/MyIdea.java]");
        shell.run("config", "check", shell.file("c.yaml")).succeeded();
        run("one").succeeded();
        assertThat(result("one", "fills.csv").lines().count()).isGreaterThan(3);
        assertThat(shell.run("strategies", "show", "my-idea", "--plugins", own).succeeded().out())
                .contains("averageBars", "To expect: ", "own/MyIdea.java");
        JsonNode shown = shell.run("strategies", "list", "--json", "--plugins", own).succeeded()
                .json();
        assertThat(shown).hasSizeGreaterThan(7).last().satisfies(last -> {
            assertThat(last.get("name").asText()).isEqualTo("my-idea");
            assertThat(last.get("from").asText()).endsWith("own/MyIdea.java");
        });
        assertThat(shown.get(0).get("from").asText()).isEqualTo("built-in");
    }

    @Test
    void aNewStrategyTakesNobodysPlace() throws IOException {
        String own = shell.file("own");
        write("MyIdea.java", "// mine\n");
        assertThat(shell.run("strategies", "new", "my-idea", "--folder", own).refused().err())
                .contains("MyIdea.java: is there already, and is left as it is");
        assertThat(folder.resolve("own/MyIdea.java")).hasContent("// mine\n");
        assertThat(shell.run("strategies", "new", "equal-weight", "--folder", own).refused().err())
                .contains("there is a strategy 'equal-weight' already (built-in)");
        assertThat(shell.run("strategies", "new", "../up", "--folder", own).refused().err())
                .contains("cannot name a strategy");
    }

    @Test
    void anErrorIsShownWithItsLineAndStopsARunThatNeedsTheFile() throws IOException {
        write("Mine.java", HELD.formatted("0.5").replace("return Target", "return target"));
        Shell.Result refused = run("one").refused();
        assertThat(refused.err().lines()).hasSize(3);
        assertThat(refused.err()).startsWith("troupe: ").contains("own/Mine.java:9:16: cannot find"
                + " symbol; symbol: variable targetPositions; location: class Mine",
                "\n          return targetPositions.of(weights);\n                 ^\n");
        assertThat(shell.run("config", "check", shell.file("c.yaml")).refused().err())
                .contains("own/Mine.java:9:16: ");
        assertThat(shell.run("strategies", "show", "mine", "--plugins", shell.file("own"))
                .refused().err()).contains("own/Mine.java:9:16: ");
        Shell.Result listed = shell.run("strategies", "list", "--plugins", shell.file("own"));
        assertThat(listed.exit()).isEqualTo(2);
        assertThat(listed.out()).contains("equal-weight");
        assertThat(listed.err()).contains("own/Mine.java:9:16: ");
    }

    @Test
    void ofManyErrorsTheFirstAreShown() throws IOException {
        write("Mine.java", HELD.formatted("0.5").replace("weights[0] = 0.5;",
                "f();\n".repeat(25)));
        Shell.Result refused = run("one").refused();
        assertThat(refused.err().lines()).hasSize(31);
        assertThat(refused.err()).endsWith("troupe: 25 problems, the first 10 are shown\n");
    }

    @Test
    void aFileThatARunDoesNotNeedIsOnlyRemarkedOn() throws IOException {
        write("Mine.java", HELD.formatted("0.5"));
        write("Draft.java", "public class Draft {");
        assertThat(shell.run("config", "check", shell.file("c.yaml")).succeeded().err())
                .contains("note: ", "own/Draft.java:1:21: reached end of file while parsing",
                        "this run does not need it");
        config("min", "[own]");
        assertThat(run("one").refused().err()).contains("own/Draft.java:1:21: ");
        Files.delete(folder.resolve("own/Draft.java"));
        assertThat(run("one").refused().err()).contains("did you mean mine?");
    }

    @Test
    void twoStrategiesOfANameAreToldWithBothPlaces() throws IOException {
        write("Mine.java", HELD.formatted("0.5"));
        write("Other.java", HELD.formatted("0.5").replace("class Mine", "class Other"));
        write("Hold.java", HELD.formatted("0.5").replace("class Mine", "class Hold")
                .replace("\"mine\"", "\"equal-weight\""));
        assertThat(run("one").refused().err().lines()).anySatisfy(line -> assertThat(line)
                .contains("own/Other.java: strategy mine is already that of ")
                .endsWith("own/Mine.java; give it another name in its @RegisterStrategy"))
                .anySatisfy(line -> assertThat(line).contains(
                        "own/Hold.java: strategy equal-weight is one of Troupe's own; give it"));
        config("equal-weight", "[own]");
        assertThat(run("two").refused().err()).contains("strategy equal-weight is one of");
        config("low-volatility", "[own]");
        run("three").succeeded();
    }

    @Test
    void aPathThatIsNotThereIsRefusedWhereItWasNamed() throws IOException {
        config("mine", "[own, gone]");
        assertThat(run("one").refused().err()).contains("c.yaml:5:23: plugins.path[1]: ",
                "/gone: there is no such file or folder");
        assertThat(shell.run("strategies", "list", "--plugins", shell.file("gone")).refused()
                .err()).contains("--plugins ", "gone: there is no such file or folder");
        config("equal-weight", "null");
        run("two").succeeded();
    }

    /** What the run was told of the data and the strategies is found again from elsewhere. */
    @Test
    void aRunGoesOnWhereTheFileIsAsItWas() throws IOException {
        write("Mine.java", HELD.formatted("0.5"));
        run("one").succeeded();
        assertThat(Files.readString(folder.resolve("runs/one/manifest.json")))
                .contains("own/Mine.java", "\"sha256\"");
        resume("one", "--until", "1991-06-28").succeeded();
        run("whole", "--until", "1991-06-28").succeeded();
        assertThat(result("one", "fills.csv")).isEqualTo(result("whole", "fills.csv"));
    }

    @Test
    void codeThatComesToTheSameMayChange() throws IOException {
        write("Mine.java", HELD.formatted("0.5"));
        run("one").succeeded();
        write("Mine.java", HELD.formatted("0.25 + 0.25"));
        resume("one", "--until", "1991-06-28").succeeded();
        shell.run("replay", "one", "--verify", "--runs", shell.file("runs")).succeeded();
        // From now on it is the changed file that the run was made with.
        write("Mine.java", HELD.formatted("0.4"));
        assertThat(resume("one", "--until", "1991-12-31").err()).contains("own/Mine.java: ");
        write("Mine.java", HELD.formatted("0.25 + 0.25"));
        resume("one", "--until", "1991-12-31").succeeded();
    }

    @Test
    void codeThatComesToAnotherEndIsNoticedAndNamed() throws IOException {
        write("Mine.java", HELD.formatted("0.5"));
        run("one").succeeded();
        write("Mine.java", HELD.formatted("0.4"));
        Shell.Result resumed = resume("one", "--until", "1991-06-28");
        assertThat(resumed.exit()).isEqualTo(4);
        assertThat(resumed.err()).contains("the run does not come out as its journal tells",
                "own/Mine.java: it is not what run one was made with; restore it, or start a new"
                        + " run");
        Shell.Result verified = shell.run("replay", "one", "--verify", "-q", "--runs",
                shell.file("runs"));
        assertThat(verified.exit()).isEqualTo(1);
        assertThat(verified.out()).contains("own/Mine.java: it is not what run one was made with");
        write("Mine.java", HELD.formatted("0.5"));
        resume("one", "--until", "1991-06-28").succeeded();
    }

    /** A checkpoint holds what the earlier code saved: the later must not be given it. */
    @Test
    void aCheckpointOfOtherCodeIsNotUsed() throws IOException {
        String counts = HELD.replace("StatelessStrategy", "StatefulStrategy")
                .replace("weights[0] = %s;", """
                        count++;
                        weights[0] = count %% 50 < 25 ? 0.5 : 0;""")
                .replaceFirst("\\}\\s*$", """
                            private int count;
                            public byte[] saveState() { return new byte[]{(byte) (count %s)}; }
                            public void loadState(byte[] state) { count = state[0] %s; }
                        }
                        """);
        Files.writeString(folder.resolve("c.yaml"), Files.readString(folder.resolve("c.yaml"))
                + "journal: {barsPerEvent: 16, snapshotEveryBars: 64}\n");
        write("Mine.java", counts.formatted("/ 2", "* 2"));
        run("one").succeeded();
        write("Mine.java", counts.formatted("/ 3", "* 3"));
        run("whole", "--until", "1991-06-28").succeeded();
        resume("one", "--until", "1991-06-28").succeeded();
        assertThat(result("one", "fills.csv")).isEqualTo(result("whole", "fills.csv"));
    }

    @Test
    void aStrategyThatThrowsOrHangsIsTakenOut() throws IOException {
        config("mine", "[own]", "\n  - {id: calm, type: equal-weight}");
        write("Mine.java", HELD.formatted("0.5").replace("return",
                "if (view.bar() == 30) { throw new Error(\"out of ideas\"); }\nreturn"));
        String detail = "Error at Mine.java:9: out of ideas";
        assertThat(run("threw").succeeded().err()).isEqualTo("warning: strategy a was taken out at"
                + " 1990-02-13 (threw): " + detail + "\n");
        assertThat(shell.run("journal", "show", "threw", "--strategy", "a", "--runs",
                shell.file("runs")).succeeded().out()).contains("1990-02-13", detail);
        assertThat(result("threw", "summary.json")).contains(detail);
        assertThat(shell.run("replay", "threw", "--runs", shell.file("runs")).succeeded().out())
                .contains("quarantined 1990-02-13  a: threw, " + detail);
        // It answers in the end, or its thread would outlive the test.
        write("Mine.java", HELD.formatted("0.5").replace("return",
                "if (view.bar() == 30) { java.util.concurrent.locks.LockSupport"
                        + ".parkNanos(1_500_000_000L); }\nreturn"));
        run("hung", "--set", "engine.barTimeout=200ms").succeeded();
        assertThat(shell.run("journal", "show", "hung", "--strategy", "a", "--runs",
                shell.file("runs")).succeeded().out()).contains("1990-02-13",
                        "onData at Mine.java:7 did not answer within 200 ms");
    }

    @Test
    void aFundOfWhichEveryStrategyFailsHasACodeOfItsOwn() throws IOException {
        write("Mine.java", HELD.formatted("0.5").replace("view.assets()", "3"));
        Shell.Result result = run("one");
        assertThat(result.exit()).isEqualTo(7);
        assertThat(result.err()).isEqualTo("warning: strategy a was taken out at 1990-01-02"
                + " (invalid-targets): onData at Mine.java:7 returned 3 weights for 2 assets;"
                + " return one for each of view.assets(), in the order of context.symbols()\n"
                + "warning: every strategy of the fund failed: the figures say nothing about"
                + " them\n");
        assertThat(resume("one", "--until", "1991-06-28").exit()).isEqualTo(7);
    }

    @Test
    void aStrategyThatNeverReturnsBeforeTheFirstBarIsRefused() throws IOException {
        String park = "java.util.concurrent.locks.LockSupport.parkNanos(2_000_000_000L);";
        Map<String, String> hangs = Map.of("its constructor", HELD.formatted("1").replace(
                "public void init", "public Mine() { " + park + " }\npublic void init"),
                "initialize", HELD.formatted("1").replace("context) {}", "context) { " + park
                        + " }"),
                "its static initializer", HELD.formatted("1").replace("public void init",
                        "static { " + park + " }\npublic void init"));
        for (Map.Entry<String, String> hang : hangs.entrySet()) {
            write("Mine.java", hang.getValue());
            assertThat(run("one", "--set", "engine.barTimeout=200ms").refused().err())
                    .contains(hang.getKey() + " did not return within 200 ms");
            assertThat(folder.resolve("runs/one")).doesNotExist();
        }
    }

    @Test
    void theProcessCannotBeEnded() throws IOException {
        write("Mine.java", HELD.formatted("0.5").replace("return", "System.exit(0);\nreturn"));
        assertThat(run("one").refused().err()).contains("own/Mine.java:9:16: calls"
                + " java.lang.System.exit, which ends the process");
    }

    @Test
    void whatAStrategyReachesIsToldByName() throws IOException {
        write("Mine.java", HELD.formatted("new java.util.Random().nextDouble() / 1e9 +"
                + " System.getenv().size() / 1e9"));
        Shell.Result check = shell.run("check", "lookahead", shell.file("c.yaml"), "--cuts", "2",
                "--runs=" + shell.file("runs"));
        assertThat(check.err()).contains("strategy a reaches outside the market",
                "  Mine.onData, line 8: new java.util.Random (randomness without a seed)",
                "  Mine.onData, line 8: java.lang.System.getenv (the environment)");
        assertThat(shell.run("strategies", "show", "mine", "--plugins", shell.file("own"))
                .succeeded().out()).contains("Reaches outside the market: Mine.onData, line 8: new"
                        + " java.util.Random");
        assertThat(check.out()).contains("tried: 1 strategy and 0 features on 253 bars, 3 cuts"
                + " (from 1990-01-03 to 1990-07-03)", "unknown: not the same twice");
        assertThat(check.exit()).isEqualTo(1);
        assertThat(check.err()).contains("strategy a does not say the same twice on the same data")
                .doesNotContain("knows the future");
    }

    @Test
    void aSearchThatWasPassedIsRememberedUntilTheFileChanges() throws IOException {
        write("Mine.java", HELD.formatted("0.5"));
        assertThat(checkedIn("unchecked")).contains("\"mine\" : false");
        shell.run("check", "lookahead", shell.file("c.yaml"), "--cuts", "2",
                "--runs=" + shell.file("runs")).succeeded();
        assertThat(checkedIn("checked")).contains("\"mine\" : true");
        write("Mine.java", HELD.formatted("0.25"));
        assertThat(checkedIn("changed")).contains("\"mine\" : false");
    }

    private String checkedIn(String id) throws IOException {
        run(id).succeeded();
        return Files.readString(folder.resolve("runs").resolve(id).resolve("vetting.json"));
    }

    @Test
    void aStrategyThatCannotBeCreatedIsTold() throws IOException {
        write("Mine.java", HELD.formatted("0.5").replaceFirst("\\}\\s*$",
                "public Mine() { throw new IllegalStateException(\"no luck\"); }\n}\n"));
        assertThat(run("one").refused().err()).contains("c.yaml:4:5: strategies[0]: strategy mine"
                + " cannot be created: IllegalStateException at Mine.java:11: no luck");
    }
}
