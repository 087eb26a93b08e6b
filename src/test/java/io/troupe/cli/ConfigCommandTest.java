package io.troupe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigCommandTest {
    private static final String BASE = "configs/base.yaml";

    @TempDir
    private Path folder;
    private Shell shell;

    @BeforeEach
    void open() {
        shell = new Shell(folder);
    }

    @Test
    void findsNothingWrongWithTheExamples() throws IOException {
        assertThat(shell.run("config", "check", BASE).succeeded().out())
                .contains("16 strategies, 20 assets, 8313 bars from 1990-01-02 to 2022-12-28");
        JsonNode found = shell.run("config", "check", "configs/indices.yaml", "--json").succeeded()
                .json();
        assertThat(found.get("assets").asInt()).isEqualTo(2);
        assertThat(found.get("bars").asInt()).isEqualTo(5031);
        shell.run("config", "check", "configs/research.yaml").succeeded();
        assertThat(shell.run("config", "check", "configs/orders.yaml").succeeded().out())
                .contains("4 strategies, 2 assets, 5031 bars");
        assertThat(shell.run("config", "check", "configs/reserve.yaml", "--json").succeeded()
                .json().get("notes")).extracting(JsonNode::asText)
                .containsExactly("fund.allocator.weights sum to 0.9: 0.1 of the capital lies in"
                        + " the reserve, in cash");
    }

    @Test
    void showsEveryValueWithItsOrigin() {
        String shown = shell.run("config", "show", "configs/research.yaml", "--set", "run.seed=7")
                .succeeded().out();
        assertThat(shown).containsPattern("seed: 7 +# --set")
                .containsPattern("maxGross: 1.0 +# research.yaml:\\d+")
                .containsPattern("capital: 12000000 +# base.yaml:\\d+")
                .containsPattern("barsPerEvent: 64 +# default");
    }

    @Test
    void showsAConfigurationThatMeansTheSame() throws IOException {
        String shown = shell.run("config", "show", BASE).succeeded().out();
        Path copy = Files.writeString(folder.resolve("copy.yaml"), shown);
        assertThat(shell.run("config", "show", copy.toString(), "--json").succeeded().json())
                .isEqualTo(shell.run("config", "show", BASE, "--json").succeeded().json());
    }

    @Test
    void printsASchemaForEditors() throws IOException {
        JsonNode schema = shell.run("config", "schema").succeeded().json();
        assertThat(schema.at("/properties/risk/properties/maxGross").isMissingNode()).isFalse();
    }

    @Test
    void reportsAllProblemsOfAFileAtOnce() throws IOException {
        Path file = Files.writeString(folder.resolve("bad.yaml"), """
                fund: {capital: -1}
                risk: {maxGros: 2}
                data: {path: x.csv}
                strategies: [{id: a, type: equal-weight, resize: yearly}]
                """);
        assertThat(shell.run("config", "check", file.toString()).refused().err())
                .contains("bad.yaml:1:17: fund.capital: -1: ")
                .contains("bad.yaml:2:8: risk.maxGros: ").contains("maxGross")
                .containsPattern("bad.yaml:4:\\d+: strategies\\[0\\].resize: yearly: ")
                .contains("troupe: 3 problems");
    }

    @Test
    void reportsStrategiesAndDataTogether() {
        assertThat(shell.run("config", "check", BASE, "--set", "data.path=nowhere.csv", "--set",
                "strategies.pair-ko-pep.params.firt=KO", "--set",
                "strategies.trend-50-200.type=moving-avrage-trend").refused().err())
                .contains("nowhere.csv: there is no such file")
                .contains("firt").contains("did you mean first?")
                .contains("did you mean moving-average-trend?").contains("troupe: 3 problems");
    }

    @Test
    void findsSymbolsThatTheDataDoesNotHave() {
        assertThat(shell.run("config", "check", BASE, "--set",
                "strategies.pair-ko-pep.params.first=KOO").refused().err())
                .containsPattern("base.yaml:\\d+:\\d+: strategies\\[10\\]: ")
                .contains("KOO").contains("did you mean KO?");
        assertThat(shell.run("config", "check", BASE, "--set", "data.symbols=[KO, PEPP]")
                .refused().err()).contains("PEPP");
    }

    @Test
    void refusesWhatTheDataCannotDo() {
        assertThat(shell.run("config", "check", BASE, "--set", "execution.fillAt=open").refused()
                .err()).contains("execution.fillAt", "closes only");
    }

    @Test
    void namesAFileThatIsNotThere() {
        assertThat(shell.run("config", "check", "none.yaml").refused().err())
                .contains("none.yaml");
        assertThat(shell.run("config", "show", folder.toString()).refused().err())
                .contains(folder.toString());
        assertThat(shell.run("config", "check").refused().err()).contains("CONFIG");
    }

    private Path variants(String more) throws IOException {
        return Files.writeString(folder.resolve("variants.yaml"), "data: {path: "
                + Path.of("data/sp500-20.csv.gz").toAbsolutePath() + "}\nstrategies:\n"
                + "  - {id: even, type: equal-weight}\n" + more
                + "variants:\n  bold: {risk.maxGross: 2}\n  odd: {risk.maxGross: -1}\n");
    }

    @Test
    void checksEachVariantUnlessOneIsNamed() throws IOException {
        String file = variants("").toString();
        String problem = shell.run("config", "check", file).refused().err();
        assertThat(problem).contains("risk.maxGross", "(variant odd)").doesNotContain("bold");
        assertThat(shell.run("config", "check", file, "--variant", "bold").succeeded().out())
                .contains(", variant bold: no problems");
        assertThat(shell.run("config", "show", file, "--variant", "bold").succeeded().out())
                .containsPattern("maxGross: 2");
        assertThat(shell.run("config", "check", file, "--variant", "blod").refused().err())
                .contains("bold");
        Files.writeString(Path.of(file), Files.readString(Path.of(file)).replace("-1", "3"));
        JsonNode found = shell.run("config", "check", file, "--json").succeeded().json();
        assertThat(found.at("/variants/0/variant").asText()).isEqualTo("bold");
        assertThat(found.at("/variants/1/strategies").asInt()).isEqualTo(1);
        assertThat(shell.run("config", "check", file).succeeded().out().lines()).hasSize(2);
    }

    /** What is wrong with the file itself is told once, and of no variant. */
    @Test
    void tellsAProblemOfAllVariantsOnce() throws IOException {
        String file = variants("fund: {capital: 0}\n").toString();
        String err = shell.run("config", "check", file).refused().err();
        assertThat(err.lines().filter(line -> line.contains("fund.capital"))).hasSize(1)
                .allMatch(line -> !line.contains("(variant"));
    }
}
