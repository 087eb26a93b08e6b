package io.troupe.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.troupe.report.charts.SampleCharts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChartsInBrowserTest {
    @TempDir
    Path folder;

    @Test
    void draws() throws IOException {
        Optional<Path> program = Chromium.installed();
        assumeTrue(program.isPresent(), "no Chromium here");
        List<PageBlock> blocks = new ArrayList<>();
        SampleCharts.all().forEach(spec -> blocks.add(new PageBlock.Drawn(spec, true)));
        ReportDocument report = new ReportDocument("x", "span", List.of(), "1", List.of(
                new ReportDocument.Part(new SettingsSection(), blocks)));
        Path page = Files.writeString(folder.resolve("p.html"), HtmlPage.of(report)); Files.copy(page, Path.of("/tmp/page/samples.html"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        try (Chromium browser = Chromium.start(program.get(), folder.resolve("profile"))) {
            browser.open(page, 1280, 3000, false);
            JsonNode all = browser.evaluate("(async () => { await new Promise(r => setTimeout(r, 500)); return [...document.querySelectorAll('.plot')].map(p => { const r = p.getBoundingClientRect(); return {id: p.dataset.options, x: r.x, y: r.y + scrollY, width: r.width, height: r.height}; }) })()");
            System.out.println(browser.evaluate("[...document.querySelectorAll('.plot')].map(p => p.clientWidth + ' ' + (p.querySelector('svg') || {getAttribute(){}}).getAttribute('width')).join(', ')"));
            Files.write(Path.of("/tmp/page/all.png"), browser.picture(browser.evaluate("({x:0,y:0,width:1280,height:document.documentElement.scrollHeight})")));
            System.out.println(browser.evaluate("[...document.querySelectorAll('.plot')].map(p => p.clientWidth + ' ' + (p.querySelector('svg') || {getAttribute(){}}).getAttribute('width')).join(', ')"));
            for (JsonNode place : all) {
                Set<Integer> colours = new HashSet<>();
                var image = ImageIO.read(new ByteArrayInputStream(browser.picture(place)));
                for (int y = 0; y < image.getHeight(); y++) { for (int x = 0; x < image.getWidth(); x++) { colours.add(image.getRGB(x, y)); } }
                System.out.println(place.get("id") + " " + colours.size());
            }
            browser.complaints().forEach(System.out::println);
            System.out.println("requests " + browser.requests());
            byte[] pdf = browser.printed();
            Files.write(Path.of("/tmp/page/all.pdf"), pdf);
            assertThat(all.size()).isEqualTo(10);
        }
    }
}
