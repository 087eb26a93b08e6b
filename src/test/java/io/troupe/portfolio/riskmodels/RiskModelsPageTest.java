package io.troupe.portfolio.riskmodels;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.model.Labeled;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page has a row for each type with its settings, and their defaults are those of the code. */
class RiskModelsPageTest {
    private static List<String> rows(String from, String to) throws IOException {
        String page = Files.readString(Path.of("docs/risk-models.md"));
        String part = page.substring(page.indexOf("\n## " + from), page.indexOf("\n## " + to));
        return part.lines().filter(line -> line.startsWith("| `")).toList();
    }

    @Test
    void everyCovarianceHasARowWithItsSettings() throws IOException {
        List<String> expected = Arrays.stream(CovarianceType.values())
                .map(type -> row(type, type.keys())).toList();
        assertThat(starts(rows("Covariances", "Missing"), expected.size()))
                .containsExactlyElementsOf(expected);
    }

    @Test
    void everyMeanHasARowWithItsSettings() throws IOException {
        List<String> expected = Arrays.stream(MeanType.values())
                .map(type -> row(type, type.keys())).toList();
        assertThat(starts(rows("Means", "Bad input"), expected.size()))
                .containsExactlyElementsOf(expected);
    }

    @Test
    void defaultsOfCovariancesAreThoseOfTheCode() throws IOException {
        CovarianceSpec spec = CovarianceSpec.of(Map.of());
        assertThat(defaults(rows("Covariances", "Missing"), CovarianceType.values().length))
                .containsExactly("lambda = " + spec.lambda(), "span = –",
                        "target = `" + spec.target().label() + "`",
                        "threshold = " + spec.threshold(), "benchmark = 0",
                        "factors = " + spec.factors() + "; of `detoned` "
                                + CovarianceSpec.of(CovarianceType.DETONED).factors(),
                        "shrinkage = " + spec.shrinkage(),
                        "missing = `" + spec.missing().label() + "`");
        assertThat(spec.benchmark()).isZero();
        assertThat(spec.span()).isEmpty();
    }

    @Test
    void defaultsOfMeansAreThoseOfTheCode() throws IOException {
        MeanSpec spec = MeanSpec.of(Map.of());
        assertThat(defaults(rows("Means", "Bad input"), MeanType.values().length))
                .startsWith("compounding = " + spec.compounding(),
                        "span = " + (int) spec.span())
                .contains("tau = " + spec.tau(),
                        "riskAversion = " + spec.riskAversion().orElseThrow());
    }

    private static String row(Labeled type, List<String> keys) {
        return "`" + type.label() + "` | " + (keys.isEmpty() ? "–"
                : String.join(", ", keys.stream().map(key -> "`" + key + "`").toList()));
    }

    private static Stream<String> starts(List<String> rows, int count) {
        return rows.stream().limit(count).map(RiskModelsPageTest::cells)
                .map(cells -> cells[0] + " | " + cells[1]);
    }

    private static Stream<String> defaults(List<String> rows, int types) {
        return rows.stream().skip(types).map(RiskModelsPageTest::cells)
                .map(cells -> cells[0].replace("`", "") + " = " + cells[1]);
    }

    private static String[] cells(String row) {
        return row.substring(2, row.length() - 2).split(" \\| ");
    }
}
