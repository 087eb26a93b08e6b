package io.troupe.cli.reports;

import io.troupe.cli.console.CommandRefused;
import io.troupe.cli.console.ExitCode;
import io.troupe.cli.console.Terminal;
import io.troupe.cli.start.Effort;
import io.troupe.model.NearestName;
import io.troupe.model.Wording;
import io.troupe.report.analysis.RunAnalysis;
import io.troupe.report.charts.ChartSpec;
import io.troupe.report.charts.catalog.ChartBuilder;
import io.troupe.report.charts.catalog.RunCharts;
import io.troupe.report.charts.drawing.PictureSize;
import io.troupe.report.charts.drawing.PngDrawing;
import io.troupe.report.charts.drawing.SvgDrawing;
import io.troupe.report.charts.drawing.Theme;
import io.troupe.run.ReportedRun;
import io.troupe.run.RunRefused;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code troupe plot}: one of a run's charts as a picture. */
@Command(name = "plot", sortOptions = false, description = {
        "Draws one of a run's charts into a file, without a browser: as SVG, which is the same on"
                + " every machine, or as PNG.",
        "",
        "--list names the charts there are; with a run, those it has."},
        footer = {"", "Examples:", "  troupe plot --list",
                "  troupe plot base-1 equity -o equity.svg",
                "  troupe plot base-1 monthly -o monthly.png --width 1200 --dark"})
public final class PlotCommand implements Callable<Integer> {
    private static final String STANDARD_OUTPUT = "-";
    private static final int USUAL_WIDTH = 960;
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "RUN", arity = "0..1", description = "id of the run")
    private @Nullable String id;

    @Parameters(index = "1", paramLabel = "CHART", arity = "0..1",
            description = "which of its charts; --list names them")
    private @Nullable String chart;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE",
            description = "where to draw it: a file that ends in .svg or .png, or - for SVG on the"
                    + " standard output")
    private @Nullable String output;

    @Option(names = "--width", paramLabel = "PIXELS",
            description = "how wide (default: 960)")
    private @Nullable Integer width;

    @Option(names = "--height", paramLabel = "PIXELS",
            description = "how high (default: as high as the chart needs)")
    private @Nullable Integer height;

    @Option(names = "--dark", description = "light on dark ground")
    private boolean dark;

    @Option(names = "--list", description = "name the charts and draw none")
    private boolean list;

    @Option(names = "--runs", paramLabel = "DIR", defaultValue = "runs",
            description = "folder of all runs (default: ${DEFAULT-VALUE})")
    private Path runs = Path.of("runs");

    private PlotCommand() {}

    @Override
    public Integer call() throws CommandRefused, RunRefused, IOException {
        Terminal terminal = Terminal.of(spec);
        if (list) {
            list(terminal.out());
            return ExitCode.OK;
        }
        if (id == null || chart == null || output == null) {
            throw refused("say what to draw and where: troupe plot RUN CHART -o FILE.svg; 'troupe"
                    + " plot --list' names the charts");
        }
        if (!RunCharts.ids().contains(chart)) {
            throw refused("there is no chart '" + chart + "'"
                    + NearestName.hint(chart, RunCharts.ids())
                    + "; 'troupe plot --list' names them");
        }
        boolean isImage = isImage(output);
        Effort.ofRun(runs, id).begin();
        ChartSpec drawn = RunCharts.chart(chart, ReportedRun.analyze(runs, id))
                .orElseThrow(() -> refused("run " + id + " has nothing to show in the chart '"
                        + chart + "'; 'troupe plot " + id + " --list' names those it has"));
        draw(drawn, output, isImage, terminal.out());
        return ExitCode.OK;
    }

    private static CommandRefused refused(String what) {
        return new CommandRefused(ExitCode.USER, what);
    }

    private static boolean isImage(String output) throws CommandRefused {
        String lower = output.toLowerCase(Locale.ROOT);
        if (output.equals(STANDARD_OUTPUT) || lower.endsWith(".svg")) {
            return false;
        }
        if (lower.endsWith(".png")) {
            return true;
        }
        throw refused("-o " + output + " ends neither in .svg nor in .png; name such a file");
    }

    private void list(PrintWriter out) throws RunRefused, IOException {
        Optional<RunAnalysis> run = id == null ? Optional.empty()
                : Optional.of(ReportedRun.analyze(runs, id));
        List<ChartBuilder> charts = RunCharts.ALL.stream()
                .filter(each -> run.isEmpty() || each.of(run.get()).isPresent()).toList();
        int widest = charts.stream().mapToInt(each -> each.id().length()).max().orElse(0);
        charts.forEach(each -> out.println(each.id()
                + " ".repeat(widest - each.id().length() + 2) + each.title()));
    }

    private void draw(ChartSpec drawn, String file, boolean isImage, PrintWriter out)
            throws CommandRefused, IOException {
        PictureSize size = size(drawn);
        Theme theme = dark ? Theme.DARK : Theme.LIGHT;
        if (file.equals(STANDARD_OUTPUT)) {
            out.print(SvgDrawing.of(drawn, size, theme));
            return;
        }
        Path path = Path.of(file);
        if (Files.isDirectory(path)) {
            throw refused("-o " + file + " is a folder; name a file in it");
        }
        try {
            Files.write(path, isImage ? PngDrawing.of(drawn, size, theme)
                    : SvgDrawing.of(drawn, size, theme).getBytes(StandardCharsets.UTF_8));
        } catch (PngDrawing.NoFontsException e) {
            throw refused(String.valueOf(e.getMessage()));
        }
        out.println("wrote " + Wording.printable(file));
    }

    private PictureSize size(ChartSpec drawn) throws CommandRefused {
        try {
            return new PictureSize(width == null ? USUAL_WIDTH : width,
                    height == null ? drawn.height() : height);
        } catch (IllegalArgumentException e) {
            throw refused(e.getMessage() + "; change --width or --height");
        }
    }
}
