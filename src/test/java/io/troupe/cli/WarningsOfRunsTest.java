package io.troupe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What makes a result other than it seems is said however a run is asked to speak. */
class WarningsOfRunsTest {
    @TempDir
    private Path folder;

    private Shell.Result run(String capital, String... options) throws IOException {
        Files.writeString(folder.resolve("coin.csv"), """
                date,COIN
                2024-01-02,4512.3
                2024-01-03,4600
                2024-01-04,4700
                """);
        Files.writeString(folder.resolve("fund.yaml"), """
                data: {path: coin.csv}
                strategies: [{id: all, type: equal-weight}]
                """);
        String[] command = {"run", folder.resolve("fund.yaml").toString(), "--set",
                "fund.capital=" + capital, "--runs", folder.resolve("runs").toString()};
        String[] all = Arrays.copyOf(command, command.length + options.length);
        System.arraycopy(options, 0, all, command.length, options.length);
        return new Shell(folder).run(all).succeeded();
    }

    @Test
    void aUnitBeyondTheSleeveIsAWarningOnStandardErrorEvenQuietly() throws IOException {
        String warning = "warning: nothing was bought by all: one unit of COIN costs 4512.3, the"
                + " sleeve has 1000; a quantity step of 0.1 would do";
        assertThat(run("1000").err()).contains(warning);
        Shell.Result quiet = run("1000", "--quiet");
        assertThat(quiet.out()).isEmpty();
        assertThat(quiet.err()).startsWith(warning).hasLineCount(1);
        Shell.Result json = run("1000", "--json", "--quiet");
        assertThat(json.json().get("warnings")).hasSize(1);
        assertThat(json.err()).contains(warning);
    }

    @Test
    void aFundThatCanBuyIsNotWarned() throws IOException {
        assertThat(run("10000", "--quiet").err()).isEmpty();
    }
}
