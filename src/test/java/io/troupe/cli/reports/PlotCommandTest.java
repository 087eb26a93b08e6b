package io.troupe.cli.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.cli.Shell;
import io.troupe.report.charts.catalog.RunCharts;
import io.troupe.run.RunRefused;
import io.troupe.run.TestRuns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(Lifecycle.PER_CLASS)
class PlotCommandTest {
    private static final Path PICTURE = Path.of("docs/images/base.svg");

    private Path folder;
    private Shell shell;

    /** The whole of the example, because the picture is of the whole. */
    @BeforeAll
    void simulate(@TempDir Path temporary) throws IOException, RunRefused {
        folder = temporary;
        shell = new Shell(folder);
        TestRuns.run(folder, "base-1", TestRuns.EXAMPLE);
        shell.run("data", "generate", "--out", shell.file("sim.csv"), "--assets", "2", "--bars",
                "4", "--start", "2010-01-04").succeeded();
        Files.writeString(folder.resolve("sim.yaml"), """
                data: {path: sim.csv}
                strategies: [{id: ew, type: equal-weight, resize: weekly}]
                """);
        shell.run("run", shell.file("sim.yaml"), "--runs=" + folder, "--quiet", "--run-id",
                "short").succeeded();
    }

    private Shell.Result plot(String... arguments) {
        return shell.run(Stream.concat(Stream.of("plot", "--runs=" + folder),
                Stream.of(arguments)).toArray(String[]::new));
    }

    /** If it is not: {@code ./troupe plot base-1 equity -o docs/images/base.svg}. */
    @Test
    void thePictureOfTheDocumentsIsWhatIsDrawnNow() throws IOException {
        assertThat(plot("base-1", "equity", "-o", shell.file("base.svg")).succeeded().out())
                .isEqualTo("wrote " + shell.file("base.svg") + "\n");
        assertThat(folder.resolve("base.svg")).hasSameTextualContentAs(PICTURE);
        assertThat(Files.size(PICTURE)).isLessThanOrEqualTo(60_000);
        assertThat(Files.readString(PICTURE)).doesNotContain("base-1", folder.toString());
    }

    @Test
    void sizeAndGroundCanBeChosen() throws IOException {
        String svg = plot("short", "yearly", "-o", "-", "--width", "390", "--height", "250",
                "--dark").succeeded().out();
        assertThat(svg).startsWith("<svg").endsWith("</svg>\n")
                .contains("width=\"390\" height=\"250\"", "fill=\"#15181d\"");
        plot("short", "yearly", "-o", shell.file("yearly.PNG")).succeeded();
        assertThat(Files.readAllBytes(folder.resolve("yearly.PNG"))).startsWith(0x89, 'P', 'N',
                'G');
    }

    @Test
    void chartsAreListed() {
        List<String> lines = plot("--list").succeeded().out().lines().toList();
        assertThat(lines).extracting(line -> line.split(" ", 2)[0])
                .containsExactlyElementsOf(RunCharts.ids());
        assertThat(lines).anyMatch(line -> line.matches("equity +Equity and drawdown"));
        assertThat(plot("short", "--list").succeeded().out()).contains("equity ")
                .doesNotContain("rolling", "distribution");
    }

    @Test
    void whatCannotBeDrawnIsSaid() {
        assertThat(plot("base-1", "equty", "-o", "x.svg").refused().err())
                .contains("there is no chart 'equty' (did you mean equity?)", "--list");
        assertThat(plot("base-2", "equity", "-o", "x.svg").err())
                .contains("there is no run 'base-2'", "did you mean base-1?");
        assertThat(plot("short", "rolling", "-o", "x.svg").refused().err())
                .contains("run short has nothing to show in the chart 'rolling'");
        assertThat(plot("base-1", "equity").refused().err()).contains("-o FILE.svg");
        assertThat(plot("base-1").refused().err()).contains("troupe plot --list");
    }

    @Test
    void whatCannotBeWrittenIsSaid() {
        assertThat(plot("base-1", "equity", "-o", "x.gif").refused().err())
                .contains("x.gif ends neither in .svg nor in .png");
        assertThat(plot("short", "equity", "-o", shell.file("none/x.svg")).refused().err())
                .contains("none/x.svg: there is no such");
        Path taken = folder.resolve("taken.svg");
        assertThat(taken.toFile().mkdir()).isTrue();
        assertThat(plot("short", "equity", "-o", taken.toString()).refused().err())
                .contains("is a folder");
        assertThat(plot("short", "equity", "-o", "-", "--width", "9").refused().err())
                .contains("160 to 8000 pixels", "--width");
    }
}
