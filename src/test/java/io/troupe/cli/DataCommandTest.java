package io.troupe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataCommandTest {
    @TempDir
    private Path folder;
    private Shell shell;

    @BeforeEach
    void open() {
        shell = new Shell(folder);
    }

    @Test
    void listsTheBundledData() throws IOException {
        assertThat(shell.run("data", "list").succeeded().out()).containsPattern(
                "sp500-20.csv.gz +closes +day +8313 +1990-01-02 +2022-12-28 +0 +20 +AAPL AMD");
        JsonNode all = shell.run("data", "list", "--json").succeeded().json();
        assertThat(all).hasSize(4);
        JsonNode indices = all.get(1);
        assertThat(indices.get("name").asText()).isEqualTo("indices.csv.gz");
        assertThat(indices.get("layout").asText()).isEqualTo("bars");
        assertThat(indices.get("symbols")).extracting(JsonNode::asText)
                .containsExactly("SPX", "IXIC");
    }

    @Test
    void listsTheGoodFilesOfAFolderAndReportsTheBad() throws IOException {
        Files.writeString(folder.resolve("bad.csv"), "date,KO\n2020-01-02,x\n");
        Files.writeString(folder.resolve("good.csv"), "date,KO\n2020-01-02,1\n");
        Shell.Result result = shell.run("data", "list", folder.toString());
        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.out()).contains("good.csv");
        assertThat(result.err()).contains("bad.csv, line 2, column KO");
        assertThat(result.out()).contains("in " + folder);
        assertThat(shell.run("data", "list", shell.file("none")).refused().err())
                .contains("there is no folder");
    }

    @Test
    void saysThatAFolderIsAStoreItself() throws IOException {
        Files.writeString(folder.resolve("a.csv"), "date,KO,PEP\n2020-01-02,1,2\n");
        shell.run("data", "import", shell.file("a.csv"), "--to", shell.file("s.parquet"))
                .succeeded();
        Files.move(folder.resolve("s.parquet"), folder.resolve("prices"));
        String out = shell.run("data", "list", shell.file("prices")).succeeded().out();
        assertThat(out).containsPattern("prices +closes +day +1 +2020-01-02 +2020-01-02 +0 +2 +KO")
                .contains("prices is a store itself");
        Files.delete(folder.resolve("prices/troupe.json"));
        assertThat(shell.run("data", "list", shell.file("prices")).succeeded().out())
                .contains("KO PEP").contains("prices is a store itself");
    }

    @Test
    void generatesDataThatAConfigurationCanUse() throws IOException {
        shell.run("data", "generate", "--out", shell.file("sim.csv.gz"), "--assets", "4", "--bars",
                "300", "--gaps", "0.05", "--start", "2010-01-01").succeeded();
        Path config = Files.writeString(folder.resolve("sim.yaml"), """
                data: {path: sim.csv.gz}
                strategies: [{id: ew, type: equal-weight}]
                """);
        Shell.Result checked = shell.run("config", "check", config.toString()).succeeded();
        assertThat(checked.out()).contains("1 strategies, 4 assets, 300 bars from 2010-01-01");
        assertThat(checked.err()).contains("note: ").contains("prices are missing");
    }

    @Test
    void generatesTheSameFileFromTheSameSeed() throws IOException {
        for (String name : new String[]{"a.csv", "b.csv"}) {
            shell.run("data", "generate", "--out", shell.file(name), "--assets", "2", "--bars",
                    "500", "--interval", "minute", "--seed", "9").succeeded();
        }
        shell.run("data", "generate", "--out", shell.file("c.csv"), "--assets", "2", "--bars",
                "500", "--interval", "minute", "--seed", "10").succeeded();
        assertThat(folder.resolve("a.csv")).hasSameBinaryContentAs(folder.resolve("b.csv"));
        assertThat(Files.mismatch(folder.resolve("a.csv"), folder.resolve("c.csv")))
                .isNotNegative();
    }

    @Test
    void overwritesOnlyIfTold() throws IOException {
        Files.writeString(folder.resolve("mine.csv"), "precious");
        String[] command = {"data", "generate", "--bars", "5", "--out", shell.file("mine.csv")};
        assertThat(shell.run(command).refused().err()).contains("mine.csv", "--force");
        assertThat(folder.resolve("mine.csv")).hasContent("precious");
        shell.run("data", "generate", "--bars", "5", "--force", "--out", shell.file("mine.csv"))
                .succeeded();
        assertThat(folder.resolve("mine.csv")).content().startsWith("date,symbol,open");
    }

    @Test
    void reportsAllImpossibleOptionsAtOnce() {
        assertThat(shell.run("data", "generate", "--out", shell.file("no/x.csv"), "--assets", "0",
                "--bars", "-3", "--gaps", "NaN").refused().err())
                .contains("--assets 0", "--bars -3", "--gaps NaN", "there is no folder",
                        "troupe: 4 problems");
        assertThat(shell.run("data", "generate", "--out", folder.toString()).refused().err())
                .contains("is a folder");
        assertThat(shell.run("data", "generate", "--out", shell.file("x.csv"), "--start", "3rd")
                .refused().err()).contains("'3rd' is not a date, as 2008-09-15");
        assertThat(shell.run("data", "generate", "--out", shell.file("x.csv"), "--interval", "h")
                .refused().err()).contains("'h' is not one of minute, 5-minutes,");
        assertThat(shell.run("data", "generate", "--out", shell.file("x.csv"), "--interval", "hour")
                .refused().err()).contains("interval must be minute or day, was hour");
        assertThat(shell.run("data", "generate", "--out", shell.file("x.csv"), "--start",
                "9990-01-01", "--bars", "100000").refused().err()).contains("years");
        assertThat(shell.run("data", "generate").refused().err()).contains("--out");
        assertThat(folder).isEmptyDirectory();
    }
}
