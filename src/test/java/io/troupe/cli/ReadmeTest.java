package io.troupe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.run.TestRuns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** What the first page says of the example is what the example comes to now. */
@TestInstance(Lifecycle.PER_CLASS)
class ReadmeTest {
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*\\.?\\d*");

    private Path report;
    private Shell shell;
    private Path runs;
    private String readme;
    private String table;
    private String page;

    @BeforeAll
    void runTheExample(@TempDir Path folder) throws IOException {
        readme = Files.readString(Path.of("README.md"));
        runs = folder;
        shell = new Shell(folder);
        report = folder.resolve("base-1/results/report.html");
        table = shell.run("run", TestRuns.EXAMPLE.toString(), "--runs=" + folder, "--run-id",
                "base-1").succeeded().out();
        page = shell.run("report", "base-1", "--runs=" + folder, "--format", "md").succeeded()
                .out();
    }

    private static Stream<String> lines(String text) {
        return text.lines().map(String::stripTrailing);
    }

    @Test
    void theTableIsTheOneThatIsPrinted() {
        String block = readme.substring(readme.indexOf("$ ./troupe run configs/base.yaml"));
        List<String> shown = lines(block.substring(0, block.indexOf("```"))).skip(1).toList();
        assertThat(shown).endsWith(lines(table).toArray(String[]::new));
    }

    /** A run, and what is read of its journal, are one page to the byte. */
    @Test
    void thePageIsTheSameWhenItsRunIsReplayed() throws IOException {
        byte[] made = Files.readAllBytes(report);
        Files.delete(report);
        shell.run("replay", "base-1", "--runs=" + runs, "-q").succeeded();
        assertThat(report).hasBinaryContent(made);
        shell.run("report", "base-1", "--runs=" + runs).succeeded();
        assertThat(report).hasBinaryContent(made);
        assertThat(made).hasSizeLessThan(3_000_000);
    }

    private String rowOf(String question) {
        return readme.lines().filter(line -> line.startsWith("| " + question)).findFirst()
                .orElseThrow();
    }

    /** The line met the strategy that the page names, and what it bought stayed in the fund. */
    @Test
    void theFillIsExplainedAsThePageSays() {
        String row = rowOf("Why is this fill as it is?");
        String told = shell.run("explain", "base-1", "165", "--runs=" + runs).succeeded().out();
        assertThat(row).contains("`equal-weight` sold the shares that `time-series-3` bought");
        assertThat(told).contains("line 165 of fills.csv", "time-series-3  buy",
                "100 % of this fill met equal-weight", "alone ", "saved ");
    }

    /** The cut is the one that the page names, and no limit cost more than the one it names. */
    @Test
    void theCutIsExplainedAsThePageSays() {
        String row = rowOf("Why is this fill smaller than what was wanted?");
        shell.run("run", "configs/risk.yaml", "--runs=" + runs, "--run-id", "risk-1", "-q")
                .succeeded();
        String told = shell.run("explain", "risk-1", "2108", "--runs=" + runs).succeeded().out();
        assertThat(row).contains("`./troupe explain risk-1 2108`",
                "of `momentum-12-1` was of 182740 and was let 91370 by its own limit of turnover");
        assertThat(told).contains("line 2108 of fills.csv", "momentum-12-1  buy 91370",
                "ordered 182740 and was let 91370 by its own turnover-limit");
        String cost = shell.run("report", "risk-1", "--runs=" + runs, "--format", "md")
                .succeeded().out();
        String most = lines(cost).dropWhile(line -> !line.startsWith("### From paper to booked"))
                .filter(line -> line.startsWith("| cuts: "))
                .min(Comparator.comparingDouble(ReadmeTest::money)).orElseThrow();
        assertThat(most).startsWith("| cuts: restricted |");
    }

    private static double money(String row) {
        return Double.parseDouble(row.replaceAll("^.*\\| *([−0-9,.]+) *\\|$", "$1")
                .replace("−", "-").replace(",", ""));
    }

    /** What would have been lost in two windows is what the page says. */
    @Test
    void theCrisesAreAsBadAsThePageSays() {
        String row = rowOf("How bad could it get?");
        String told = shell.run("stress", "base-1", "--runs=" + runs, "--scenario",
                "financial-crisis", "--scenario", "covid").succeeded().out();
        assertThat(row).contains("10.83 % from October 2007 to March 2009",
                "7.30 % in the spring of 2020");
        assertThat(told).containsPattern("financial-crisis .* 10\\.83 %  2007-10-09 to 2009-03-09")
                .containsPattern("covid .* 7\\.30 %  2020-02-19");
    }

    /** What a strategy loses by what is assumed of its bars is what the page says. */
    @Test
    void theCourseOfABarDecidesAsThePageSays() {
        String row = rowOf("Which came first, stop or target?");
        String worst = orders("worst");
        String adaptive = orders("adaptive");
        assertThat(row).contains("loses " + worst + " % so, and " + adaptive + " % where");
    }

    private String orders(String intrabar) {
        String out = shell.run("run", "configs/orders.yaml", "--runs=" + runs, "--set",
                "execution.intrabar=" + intrabar).succeeded().out();
        return lines(out).filter(line -> line.startsWith("tight")).findFirst().orElseThrow()
                .replaceAll("tight +-([0-9.]+)%.*", "$1");
    }

    @Test
    void theFiguresInFrontAreThoseOfTheExample() {
        String known = table + page;
        List<String> rows = readme.lines()
                .dropWhile(line -> !line.startsWith("| | in the example"))
                .takeWhile(line -> line.startsWith("|")).skip(2).toList();
        assertThat(rows).hasSizeGreaterThan(3);
        for (String row : rows) {
            Matcher numbers = NUMBER.matcher(row.substring(row.lastIndexOf('|',
                    row.length() - 2)));
            while (numbers.find()) {
                assertThat(known).as(row).contains(numbers.group().replaceAll("[.,]$", ""));
            }
        }
    }
}
