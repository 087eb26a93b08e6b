package io.troupe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataExportCommandTest {
    @TempDir
    private Path folder;
    private Shell shell;

    @BeforeEach
    void open() {
        shell = new Shell(folder);
    }

    private String written(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    @Test
    void copiesAPartOfTheBundledData() throws IOException {
        shell.run("data", "export", "data/sp500-20.csv.gz", "--to", shell.file("two.csv"),
                "--symbols", "KO,PEP", "--from", "2022-12-27", "--until", "2022-12-28")
                .succeeded();
        assertThat(written("two.csv")).isEqualTo("""
                date,KO,PEP
                2022-12-27,63.24,180.58
                2022-12-28,62.609,179.278
                """);
    }

    @Test
    void copiesAllOfItDigitForDigit() throws IOException {
        shell.run("data", "export", "data/indices.csv.gz", "--to", shell.file("all.csv"))
                .succeeded();
        shell.run("data", "export", shell.file("all.csv"), "--to", shell.file("again.csv"))
                .succeeded();
        assertThat(folder.resolve("again.csv")).hasSameBinaryContentAs(folder.resolve("all.csv"));
        assertThat(written("all.csv").lines()).hasSize(1 + 2 * 5031);
    }

    @Test
    void makesCoarserBars() throws IOException {
        Files.writeString(folder.resolve("d.csv"), """
                date,symbol,open,high,low,close,volume
                2020-01-30,A,10,12,9,11,100
                2020-01-31,A,11,13,10,12,100
                2020-02-29,A,12,14,11,13,50
                2020-03-02,A,13,14,11,13,50
                """);
        assertThat(shell.run("data", "export", shell.file("d.csv"), "--to", shell.file("m.csv"),
                "--interval", "month").succeeded().err()).contains("bars from 2020-03-01 on left"
                        + " out: their month is not known to be over (the data end at 2020-03-02)");
        assertThat(written("m.csv")).isEqualTo("""
                date,symbol,open,high,low,close,volume
                2020-01-01,A,10,13,9,12,200
                2020-02-01,A,12,14,11,13,50
                """);
        assertThat(shell.run("data", "export", shell.file("d.csv"), "--to", shell.file("x.csv"),
                "--interval", "hour").refused().err()).contains("hour", "day");
    }

    @Test
    void takesActionsOfTheExportedSymbolsAlong() throws IOException {
        Files.writeString(folder.resolve("p.csv"), "date,A,B\n2020-01-02,1,5\n2020-01-03,2,6\n");
        Files.writeString(folder.resolve("p.actions.csv"), """
                date,symbol,type,value
                2020-01-03,A,split,2:1
                2020-01-03,B,dividend,0.5
                """);
        shell.run("data", "export", shell.file("p.csv"), "--to", shell.file("b.csv"), "--symbols",
                "B").succeeded();
        assertThat(written("b.actions.csv")).contains("2020-01-03,B,dividend,0.5")
                .doesNotContain("split");
    }

    @Test
    void replacesOnlyIfTold() throws IOException {
        Files.writeString(folder.resolve("mine.csv"), "precious");
        String[] command = {"data", "export", "data/sp500-index.csv.gz", "--to",
                shell.file("mine.csv")};
        assertThat(shell.run(command).refused().err()).contains("mine.csv", "--force");
        assertThat(folder.resolve("mine.csv")).hasContent("precious");
        String[] forced = {"data", "export", "data/sp500-index.csv.gz", "--to",
                shell.file("mine.csv"), "--force"};
        shell.run(forced).succeeded();
        assertThat(written("mine.csv")).startsWith("date,SP500\n");
    }

    @Test
    void leavesTheOldDataWhereTheNewIsBad() throws IOException {
        Files.writeString(folder.resolve("bad.csv"), "date,A\n2020-01-02,1\n2020-01-03,x\n");
        Files.writeString(folder.resolve("good.csv"), "date,A\n2020-01-02,1\n");
        assertThat(shell.run("data", "export", shell.file("bad.csv"), "--to",
                shell.file("good.csv"), "--force").refused().err()).contains("bad.csv, line 3");
        assertThat(written("good.csv")).isEqualTo("date,A\n2020-01-02,1\n");
    }

    @Test
    void refusesWhatIsNotThere() {
        assertThat(shell.run("data", "export", shell.file("no.csv"), "--to", shell.file("x.csv"))
                .refused().err()).contains("no.csv: there is no such file or folder");
        assertThat(shell.run("data", "export", "data/sp500-20.csv.gz", "--to", shell.file("x.csv"),
                "--symbols", "KOO").refused().err()).contains("has no symbol KOO");
        assertThat(shell.run("data", "export", "data/sp500-20.csv.gz", "--to", shell.file("x.csv"),
                "--from", "2020-01-01", "--until", "2019-01-01").refused().err())
                .contains("--from 2020-01-01 is after --until 2019-01-01");
        assertThat(folder).isEmptyDirectory();
    }
}
