package io.troupe.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.troupe.report.analysis.RunAnalysis;
import io.troupe.report.charts.catalog.RunCharts;
import io.troupe.report.diagnoses.Diagnoses;
import io.troupe.report.diagnoses.Diagnosis;
import io.troupe.report.diagnoses.StandardDiagnoses;
import io.troupe.report.page.blocks.ReportSection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportPageTest {
    private static final int LARGEST = 3_000_000;
    private static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");
    private static final Pattern SCRIPT = Pattern.compile("(?s)<script>(.*?)</script>");
    private static final Pattern STYLE = Pattern.compile("(?s)<style>(.*?)</style>");

    private static List<String> groups(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(each -> each.group(1)).toList();
    }

    /** What of the page is neither program nor style. */
    private static String markup(String html) {
        return SCRIPT.matcher(STYLE.matcher(html).replaceAll("")).replaceAll("");
    }

    @Test
    void isTheSameBytesForTheSameRun() {
        assertThat(markup(ReportPage.html(InventedFund.run(3, 90))))
                .isEqualTo(markup(ReportPage.html(InventedFund.run(3, 90))));
    }

    /** Sections and their charts are made and written by as many threads as there are. */
    @Test
    void isTheSameBytesForAnyNumberOfThreads(@TempDir Path folder) throws IOException {
        for (RunAnalysis run : List.of(InventedFund.run(12, 800), InventedFund.hostile(120))) {
            Diagnoses diagnoses = StandardDiagnoses.of(run);
            String alone = ReportPage.html(run, diagnoses, 1).text();

            assertThat(ReportPage.html(run, diagnoses, 8).text()).isEqualTo(alone);
            assertThat(ReportPage.html(run, diagnoses, 2).text()).isEqualTo(alone);
            Path file = folder.resolve("report.html");
            ReportPage.write(run, diagnoses, file);
            assertThat(file).hasContent(alone).hasBinaryContent(
                    ReportPage.html(run).getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void allowsTheBrowserNothingButWhatIsInThePage() throws Exception {
        String html = ReportPage.html(InventedFund.run(2, 60));
        String policy = groups(Pattern.compile("Content-Security-Policy\" content=\"([^\"]*)\""),
                html).getFirst().replace("&#39;", "'");
        List<String> allowed = new ArrayList<>(groups(SCRIPT, html));
        allowed.addAll(groups(STYLE, html));

        assertThat(policy).startsWith("default-src 'none';").doesNotContain("http")
                .contains("base-uri 'none'");
        assertThat(allowed).hasSize(4);
        for (String source : allowed) {
            assertThat(policy).contains("'sha256-"
                    + Base64.getEncoder().encodeToString(MessageDigest
                            .getInstance("SHA-256").digest(source.getBytes(StandardCharsets.UTF_8)))
                    + "'");
        }
    }

    @Test
    void hasEachSectionOnceWithALinkToIt() {
        RunAnalysis run = InventedFund.run(2, 60);
        String html = markup(ReportPage.html(run));

        for (ReportSection section : StandardSections.of(StandardDiagnoses.of(run))) {
            if (section.blocks(run).isEmpty()) {
                assertThat(section).isInstanceOf(OrdersSection.class);
                assertThat(html).doesNotContain("<section id=\"" + section.id() + "\"");
                continue;
            }
            assertThat(html).containsOnlyOnce("<section id=\"" + section.id() + "\"")
                    .containsOnlyOnce("<a href=\"#" + section.id() + "\">");
        }
    }

    @Test
    void showsEachChartOfTheCatalogOnce() {
        RunAnalysis run = InventedFund.run(3, 800);
        String html = markup(ReportPage.html(run));

        for (String id : RunCharts.ids()) {
            int times = RunCharts.chart(id, run).isPresent() ? 1 : 0;
            assertThat(html.split(" data-options=\"options-" + id + "\"", -1)).as(id)
                    .hasSize(times + 1);
        }
    }

    @Test
    void givesNoIdTwice() {
        List<String> ids = groups(ID, markup(ReportPage.html(InventedFund.run(3, 300))));

        assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThan(20);
    }

    @Test
    void writesNamesAsData() {
        String html = ReportPage.html(InventedFund.hostile(120));
        String markup = markup(html).replaceAll("(?s)<script type=\"application/json\".*?</script>",
                "");

        assertThat(markup).contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script").doesNotContain("<img").doesNotContain("<i>")
                .doesNotContain("onerror=alert(1)>").doesNotContain("</title></style>");
        assertThat(html.length()).isLessThan(LARGEST);
    }

    @Test
    void saysOfAnUnfinishedRunThatItIs() {
        RunAnalysis run = InventedFund.run("u", 2, k -> "s" + k, 60, 40);

        assertThat(markup(ReportPage.html(run)))
                .contains("<p class=\"mark\">Unfinished: stopped after 40 bars.</p>");
        assertThat(ReportPage.markdown(run)).contains("**Unfinished: stopped after 40 bars.**");
        assertThat(markup(ReportPage.html(InventedFund.run(2, 60)))).doesNotContain("Unfinished");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 29, 30})
    void reportsShortRuns(int made) throws IOException {
        RunAnalysis run = InventedFund.run("short", 2, k -> "s" + k, 60, made);

        String markup = markup(ReportPage.html(run));
        assertThat(markup).doesNotContain("NaN").doesNotContain("Infinity")
                .contains("<section id=\"settings\"");
        assertThat(new ObjectMapper().readTree(ReportPage.json(run)).get("sections")).isNotEmpty();
        assertThat(ReportPage.markdown(run)).doesNotContain("NaN");
    }

    @Test
    void saysWhyAFigureIsNotDefined() {
        String html = markup(ReportPage.html(InventedFund.run("short", 1, k -> "s", 60, 1)));

        assertThat(html).containsPattern("<dt>Sharpe ratio</dt><dd><span class=\"na\""
                + " title=\"([^\"]+)\">n/a<span class=\"vh\">: \\1</span></span>");
    }

    @Test
    void holdsTheBestAndTheWorstOfVeryManyStrategies() {
        String html = ReportPage
                .html(InventedFund.run("many", 2100, k -> "name" + k + ".", 24, 24));

        assertThat(html.length()).isLessThan(LARGEST);
        assertThat(markup(html))
                .contains("Of 2,100 strategies these are the best and the worst by total"
                        + " return; all are in strategies.csv.");
        Set<String> named = new HashSet<>(Pattern.compile("<th scope=\"row\"><bdi>(name\\d+\\.)")
                .matcher(html.substring(html.indexOf("strategies-table"),
                        html.indexOf("class=\"multiples")))
                .results().map(each -> each.group(1)).toList());
        assertThat(named).hasSizeBetween(800, 2000);
    }

    @Test
    void staysSmallWhateverNamesAreLike() {
        String html = ReportPage.html(InventedFund.run("long", 2500,
                k -> k + "\"<&>'".repeat(40), 24, 24));

        assertThat(html.getBytes(StandardCharsets.UTF_8).length).isLessThan(LARGEST);
        assertThat(markup(html)).contains(" On this page are ");
    }

    @Test
    void saysTheSameAsJson() throws IOException {
        JsonNode json = new ObjectMapper().readTree(ReportPage.json(InventedFund.hostile(60)));

        assertThat(json.get("run").asText()).isEqualTo("<script>alert(1)</script>");
        assertThat(json.findValuesAsText("id")).containsSubsequence("verdict", "returns",
                "strategies", "strategies", "money", "risk", "trading", "settings");
        JsonNode table = table(json, "strategies");
        assertThat(table.get("rows")).hasSize(InventedFund.HOSTILE.size());
        assertThat(table.get("rows").get(9).get(0).asText()).isEqualTo(InventedFund.HOSTILE.get(9));
        assertThat(table.get("rows").get(0).get(1).isNumber()).isTrue();
    }

    @Test
    void tellsWhatSpeaksAgainstItInTheOrderOfGravity() throws IOException {
        RunAnalysis run = InventedFund.hostile(60);
        List<Diagnosis> found = StandardDiagnoses.of(run).found();
        JsonNode verdict = new ObjectMapper().readTree(ReportPage.json(run)).get("sections").get(0);
        JsonNode findings = verdict.get("blocks").get(verdict.get("blocks").size() - 1)
                .get("findings");

        assertThat(found).isNotEmpty();
        for (int i = 0; i < found.size(); i++) {
            assertThat(findings.get(i).get("gravity").asText())
                    .isEqualTo(found.get(i).gravity().label());
            assertThat(findings.get(i).get("what").asText())
                    .isEqualTo(found.get(i).finding() + ".");
        }
        assertThat(verdict.toString()).contains(" by " + StandardDiagnoses.of(run).rules()
                + " rules");
    }

    /** Each buys and sells for a fee of 1 each: 2 a trip. The largest profit or loss is first. */
    @Test
    void tellsWhatTheTripsOfEachStrategyCameTo() throws IOException {
        JsonNode rows = table(
                new ObjectMapper().readTree(ReportPage.json(InventedFund.run(3, 90))),
                "trips-by-strategy").get("rows");

        assertThat(rows).hasSize(3);
        double before = Double.POSITIVE_INFINITY;
        for (JsonNode row : rows) {
            assertThat(row.get(0).asText()).isNotEmpty();
            assertThat(row.get(1).asInt()).isPositive();
            assertThat(row.get(3).asDouble()).isEqualTo(2 * row.get(1).asInt());
            assertThat(Math.abs(row.get(2).asDouble())).isLessThanOrEqualTo(before);
            before = Math.abs(row.get(2).asDouble());
        }
    }

    @Test
    void tellsOfTheTripsOfSoManyStrategies() throws IOException {
        JsonNode table = table(new ObjectMapper().readTree(ReportPage
                .json(InventedFund.run("many", 41, k -> "s" + k, 24, 24))), "trips-by-strategy");

        assertThat(table.get("rows")).hasSize(40);
        assertThat(table.toString()).contains("all are in trades.csv");
    }

    private static JsonNode table(JsonNode json, String id) {
        List<JsonNode> found = new ArrayList<>();
        json.get("sections").forEach(section -> section.get("blocks").forEach(block -> {
            if (block.path("id").asText().equals(id)
                    && block.get("type").asText().equals("table")) {
                found.add(block);
            }
        }));
        return found.getFirst();
    }

    @Test
    void tellsProgramsTheReasonOfWhatIsNotDefined() throws IOException {
        JsonNode figures = new ObjectMapper()
                .readTree(ReportPage.json(InventedFund.run("short", 1, k -> "s", 60, 1)))
                .get("sections").get(0).get("blocks").get(0).get("figures");

        assertThat(figures.get(2).get("name").asText()).isEqualTo("Sharpe ratio");
        assertThat(figures.get(2).get("value").isNull()).isTrue();
        assertThat(figures.get(2).get("reason").asText()).isNotEmpty();
    }

    @Test
    void escapesNamesInMarkdown() {
        String markdown = ReportPage.markdown(InventedFund.hostile(60))
                .replaceAll("(?s)```.*?```", "");

        assertThat(markdown).contains("| \\| pipe \\| \\# head \\[a\\](b) |")
                .contains("| quote ' and \" and \\`tick\\` |").doesNotContainPattern("(?<!\\\\)<")
                .contains("\\<script\\>alert(1)\\</script\\>");
    }

    @Test
    void keepsAsManyCellsInEachRowOfMarkdown() {
        String markdown = ReportPage.markdown(InventedFund.hostile(60));
        int columns = 0;
        for (String line : markdown.lines().toList()) {
            int bars = (int) Pattern.compile("(?<!\\\\)\\|").matcher(line).results().count();
            columns = bars == 0 ? 0 : columns == 0 ? bars : columns;
            assertThat(bars).as(line).isEqualTo(columns);
        }
    }
}
