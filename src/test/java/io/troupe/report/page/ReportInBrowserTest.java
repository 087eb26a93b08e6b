package io.troupe.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.troupe.report.analysis.RunAnalysis;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Looks at the page in a browser, where one is installed. */
@TestInstance(Lifecycle.PER_CLASS)
class ReportInBrowserTest {
    private static final int WIDE = 1280;
    private static final int NARROW = 390;
    private static final int MOST_PAGES = 12;
    private static final Pattern PAGES = Pattern.compile("/Count (\\d+)");
    /** Where a developer installs it: {@code npm install} beside this file's resources. */
    private static final Path AXE = Path.of(
            "src/test/resources/io/troupe/report/page/node_modules/axe-core/axe.min.js");
    /** Goes to each chart, waits until it is drawn, and tells where it is. */
    private static final String DRAW_ALL = """
            (async () => {
              const places = [];
              for (const plot of document.querySelectorAll('.plot')) {
                plot.scrollIntoView();
                while (!plot.querySelector('svg')) {
                  await new Promise(done => requestAnimationFrame(done));
                }
                const place = plot.getBoundingClientRect();
                places.push({id: plot.dataset.options, x: place.x, y: place.y + scrollY,
                  width: place.width, height: place.height,
                  drawn: Number(plot.querySelector('svg').getAttribute('width'))});
              }
              scrollTo(0, 0);
              return places;
            })()""";

    private Path folder;
    private Optional<Chromium> started = Optional.empty();

    @BeforeAll
    void start(@TempDir Path temporary) throws IOException {
        folder = temporary;
        Optional<Path> program = Chromium.installed();
        if (program.isEmpty()) {
            System.out.println("the report is not looked at: no Chromium is installed here");
        } else {
            started = Optional.of(Chromium.start(program.get(), folder.resolve("profile")));
        }
    }

    @AfterAll
    void stop() {
        started.ifPresent(Chromium::close);
    }

    private Chromium open(String name, RunAnalysis run, int width, boolean isDark)
            throws IOException {
        assumeTrue(started.isPresent(), "no Chromium is installed here");
        Path page = Files.writeString(folder.resolve(name + ".html"), ReportPage.html(run));
        Chromium browser = started.get();
        browser.open(page, width, 900, isDark);
        return browser;
    }

    private void assertQuiet(Chromium browser) {
        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.requests()).isEmpty();
    }

    @Test
    void drawsEachChartInWideAndLight() throws IOException {
        Chromium browser = open("wide", InventedFund.run(4, 560), WIDE, false);

        assertDrawn(browser);
        assertQuiet(browser);
    }

    @Test
    void drawsEachChartInNarrowAndDark() throws IOException {
        Chromium browser = open("narrow", InventedFund.run(45, 150), NARROW, true);

        assertDrawn(browser);
        assertThat(browser.evaluate("document.documentElement.scrollWidth").asInt())
                .isLessThanOrEqualTo(NARROW);
        assertThat(browser.evaluate("getComputedStyle(document.body).backgroundColor").asText())
                .isEqualTo("rgb(16, 19, 24)");
        assertQuiet(browser);
    }

    private void assertDrawn(Chromium browser) throws IOException {
        JsonNode places = browser.evaluate(DRAW_ALL);
        assertThat(places).hasSizeGreaterThanOrEqualTo(12);
        BufferedImage page = Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(
                browser.picture(browser.evaluate("({x: 0, y: 0, width: innerWidth,"
                        + " height: document.documentElement.scrollHeight})")))));
        for (JsonNode place : places) {
            assertThat(place.get("drawn").asDouble()).as(place.toString())
                    .isEqualTo(Math.floor(place.get("width").asDouble()));
            assertThat(colours(page, place)).as(place.toString()).isGreaterThan(20);
        }
    }

    /** How many colours a part of a picture has. */
    private static int colours(BufferedImage page, JsonNode place) {
        int left = place.get("x").asInt();
        int top = place.get("y").asInt();
        Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < place.get("height").asInt(); y++) {
            for (int x = 0; x < place.get("width").asInt(); x++) {
                colours.add(page.getRGB(left + x, top + y));
            }
        }
        return colours.size();
    }

    @Test
    void drawsAFundOfHostileNames() throws IOException {
        Chromium browser = open("hostile", InventedFund.hostile(150), NARROW, false);

        assertDrawn(browser);
        assertThat(browser.evaluate("document.title").asText())
                .isEqualTo("<script>alert(1)</script> · Troupe");
        assertThat(browser.evaluate("document.querySelectorAll('img, i, b').length").asInt())
                .isZero();
        assertThat(browser.evaluate("document.documentElement.scrollWidth").asInt())
                .isLessThanOrEqualTo(NARROW);
        assertQuiet(browser);
    }

    @Test
    void sortsAndFiltersByKeyboardsButtons() throws IOException {
        Chromium browser = open("sort", InventedFund.run(12, 200), WIDE, false);
        String table = "document.querySelector('#strategies table[data-use=filter]')";
        String first = table + ".tBodies[0].rows[0].cells[0].textContent";
        String numbers = "[..." + table + ".tBodies[0].rows].map(row => parseFloat(row.cells[1]"
                + ".textContent.replace('\\u2212', '-')))";

        browser.evaluate(table + ".tHead.rows[0].cells[1].querySelector('button').click()");
        assertThat(browser.evaluate(table + ".tHead.rows[0].cells[1].ariaSort").asText())
                .isEqualTo("descending");
        assertThat(browser.evaluate(numbers + ".every((each, at, all) => at === 0"
                + " || each <= all[at - 1])").asBoolean()).isTrue();
        browser.evaluate(table + ".tHead.rows[0].cells[1].querySelector('button').click()");
        assertThat(browser.evaluate(table + ".tHead.rows[0].cells[1].ariaSort").asText())
                .isEqualTo("ascending");
        assertThat(browser.evaluate(numbers + ".every((each, at, all) => at === 0"
                + " || each >= all[at - 1])").asBoolean()).isTrue();
        browser.evaluate(table + ".tHead.rows[0].cells[0].querySelector('button').click()");
        assertThat(browser.evaluate(first).asText()).isEqualTo("s0");
        browser.evaluate("(() => { const input = document.querySelector('#strategies input');"
                + " input.value = 'S11'; input.dispatchEvent(new Event('input')); })()");
        assertThat(browser.evaluate("document.querySelector('#strategies .filter span')"
                + ".textContent").asText()).isEqualTo("1 of 12");
        assertQuiet(browser);
    }

    @Test
    void switchesBetweenLightAndDark() throws IOException {
        Chromium browser = open("theme", InventedFund.run(2, 100), WIDE, false);
        browser.evaluate(DRAW_ALL);
        String ground = "getComputedStyle(document.body).backgroundColor";

        browser.evaluate("document.getElementById('theme').click()");
        assertThat(browser.evaluate(ground).asText()).isEqualTo("rgb(16, 19, 24)");
        assertThat(browser.evaluate("document.querySelector('#chart-equity svg').outerHTML")
                .asText()).contains("#7cb8f2");
        browser.evaluate("document.getElementById('theme').click()");
        assertThat(browser.evaluate(ground).asText()).isEqualTo("rgb(255, 255, 255)");
        assertQuiet(browser);
    }

    @Test
    void comesToFewPagesOfPaper() throws IOException {
        Chromium browser = open("paper", InventedFund.run(20, 560), WIDE, true);

        String pdf = new String(browser.printed(), StandardCharsets.ISO_8859_1);

        assertThat(PAGES.matcher(pdf).results().mapToInt(each -> Integer.parseInt(each.group(1)))
                .max().orElseThrow()).isBetween(3, MOST_PAGES);
        assertThat(browser.evaluate("[...document.querySelectorAll('.plot')]"
                + ".every(plot => plot.querySelector('svg'))").asBoolean()).isTrue();
        assertQuiet(browser);
    }

    @Test
    void isAccessible() throws IOException {
        assumeTrue(Files.exists(AXE), "axe-core is not installed here: npm install in "
                + AXE.subpath(0, AXE.getNameCount() - 3));
        for (boolean isDark : List.of(false, true)) {
            Chromium browser = open("axe-" + isDark, InventedFund.run(6, 200), WIDE, isDark);
            browser.evaluate(DRAW_ALL);
            browser.evaluate(Files.readString(AXE) + "; 0");
            JsonNode found = browser.evaluate("axe.run({include: [['html']],"
                    + " exclude: [['.plot svg']]},"
                    + " {resultTypes: ['violations']})"
                    + ".then(all => all.violations.filter(each => each.impact === 'serious'"
                    + " || each.impact === 'critical').map(each => each.id + ': '"
                    + " + each.nodes.slice(0, 3).map(node => node.html).join(' | ')))");
            assertThat(found).isEmpty();
        }
    }
}
