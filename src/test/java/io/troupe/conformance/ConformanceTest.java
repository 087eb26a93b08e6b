package io.troupe.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The product reproduces published numbers. {@code make conformance REFERENCE=DIR} runs this test
 * alone; it prints a line per area and writes every comparison to {@code
 * target/conformance.json}.
 */
class ConformanceTest {
    private final ObjectMapper mapper = new ObjectMapper();

    @Test
    void reproducesPublishedNumbers() throws IOException {
        ReferenceFolder folder = ReferenceFolder.configured();
        assumeTrue(folder.exists(), () -> "no reference numbers at " + folder.root()
                + ": set -D" + ReferenceFolder.PROPERTY + "=DIR to compare with some");
        ConformanceReport report = new ConformanceReport();
        for (Path file : folder.files()) {
            JsonNode area = mapper.readTree(file.toFile());
            for (JsonNode reference : area.path("cases")) {
                report.add(area.path("area").asText(), result(area.path("area").asText(),
                        ReferenceCase.of(reference, area.path("shared_inputs"), folder)));
            }
        }
        report.write(Path.of("target", "conformance.json"));
        report.print(System.out);
        List<String> lacking = new ArrayList<>();
        for (Area area : Areas.ALL) {
            if (report.shareOfPassed(area.name()) < area.leastShare()) {
                lacking.add(area.name());
            }
        }
        assertThat(lacking).as("areas with failed cases, see target/conformance.json").isEmpty();
    }

    private static CaseResult result(String name, ReferenceCase reference) {
        Area area = Areas.ALL.stream().filter(each -> each.name().equals(name)).findFirst()
                .orElse(null);
        if (area == null) {
            return CaseResult.unsupported(reference, "the area " + name + " is not there yet");
        }
        Checks checks = new Checks();
        try {
            area.check(reference, checks);
            return CaseResult.of(reference, checks);
        } catch (UnsupportedCase unsupported) {
            return CaseResult.unsupported(reference, unsupported.getMessage());
        } catch (IOException | RuntimeException failure) {
            return CaseResult.failed(reference, failure);
        }
    }
}
