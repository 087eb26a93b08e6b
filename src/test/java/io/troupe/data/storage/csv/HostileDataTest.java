package io.troupe.data.storage.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every hostile input has the outcome that the documentation says. */
class HostileDataTest {
    private static final Path PAGE = Path.of("docs", "data-input.md");

    private final Path folder;

    HostileDataTest(@TempDir Path folder) {
        this.folder = folder;
    }

    static Stream<Hostile> cases() {
        return HostileCases.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void hasItsDocumentedOutcome(Hostile hostile) throws IOException {
        assertThat(hostile.outcomeIn(folder)).isEqualTo(hostile.outcome());
    }

    @Test
    void thePageHasEveryCaseAndNoOther() throws IOException {
        String page = Files.readString(PAGE, StandardCharsets.UTF_8);
        String table = page.substring(page.indexOf("| case | outcome |"));
        assertThat(table).isEqualTo(table());
    }

    /** The table of the page, which ends with it. */
    static String table() {
        return cases().map(hostile -> "| " + cell(hostile.name()) + " | "
                + cell(hostile.outcome()) + " |\n")
                .collect(Collectors.joining("", "| case | outcome |\n|---|---|\n", ""));
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("<", "&lt;").replace("\n", " ");
    }

    @Test
    void thereAreAtLeastSixtyCasesOfDifferentNames() {
        assertThat(cases().map(Hostile::name)).doesNotHaveDuplicates()
                .hasSizeGreaterThanOrEqualTo(60);
    }
}
