package io.troupe.config.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.config.KeyTable;
import io.troupe.config.KeyType;
import io.troupe.config.RiskKeys;
import io.troupe.config.StrategyKeys;
import io.troupe.model.Labeled;
import io.troupe.risk.halts.HaltAction;
import io.troupe.risk.halts.HaltFigure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The page of limits has a row for everything there is. */
class LimitsPageTest {
    private static final Pattern QUOTED = Pattern.compile("`([\\w-]+)`");

    private List<String> lines = List.of();

    @BeforeEach
    void read() throws IOException {
        lines = Files.readAllLines(Path.of("docs/limits.md"));
    }

    static Stream<Arguments> tables() {
        return Stream.of(of("scope", HaltScopeName.values()), of("on", HaltFigure.values()),
                of("action", HaltAction.Kind.values()), of("preset", RiskPreset.values()));
    }

    private static Arguments of(String heading, Labeled[] all) {
        return Arguments.of("`" + heading + "`",
                Arrays.stream(all).map(Labeled::label).toList());
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everythingHasItsRow(String heading, List<String> names) {
        assertThat(names(heading)).containsExactlyElementsOf(names);
    }

    /** All that a strategy may say, which is what the fund may, and nothing else. */
    @Test
    void everyLimitHasItsRow() {
        List<String> limits = new ArrayList<>(
                ((KeyType.Fields<?>) StrategyKeys.RISK.type()).names().keySet());
        assertThat(limits.remove(RiskKeys.HALTS.name())).isTrue();
        assertThat(names("limit")).containsExactlyInAnyOrderElementsOf(limits);
    }

    @Test
    void everyTermOfTheOverlayHasItsRow() {
        List<String> keys = KeyTable.children("risk.overlay");
        assertThat(names("key")).containsExactlyElementsOf(keys.subList(1, keys.size() - 1));
    }

    /** Names in the first column of the table whose first column has the heading. */
    private List<String> names(String heading) {
        return lines.stream().dropWhile(line -> !line.startsWith("| " + heading + " |")).skip(2)
                .takeWhile(line -> line.startsWith("|")).map(line -> line.split("\\|", -1)[1])
                .flatMap(cell -> QUOTED.matcher(cell).results().map(found -> found.group(1)))
                .toList();
    }
}
