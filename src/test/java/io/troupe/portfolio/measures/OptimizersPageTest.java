package io.troupe.portfolio.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The page of optimizers has every measure, in order, with what it says of it. */
class OptimizersPageTest {
    @Test
    void everyMeasureIsInTheTable() throws IOException {
        List<String> expected = Arrays.stream(RiskMeasure.values())
                .map(each -> each.label() + " " + (each.isConvex() ? "yes" : "no") + " "
                        + (each.usesAlpha() ? "α" : "–"))
                .toList();
        List<String> found = Files.readAllLines(Path.of("docs", "optimizers.md")).stream()
                .filter(line -> line.matches("\\| `[a-z-]+` \\|.*\\| (yes|no) \\|.*"))
                .map(line -> line.replace("\\|", "").split("\\|"))
                .map(cells -> cells[1].strip().replace("`", "") + " " + cells[3].strip() + " "
                        + cells[4].strip())
                .toList();
        assertThat(found).isEqualTo(expected);
    }
}
