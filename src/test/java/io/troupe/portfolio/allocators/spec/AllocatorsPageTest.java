package io.troupe.portfolio.allocators.spec;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.portfolio.allocators.ShareRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page on allocators has a line for each type, with its parameters and their defaults. */
class AllocatorsPageTest {
    private static List<String> row(AllocatorType type) throws IOException {
        String line = Files.readAllLines(Path.of("docs/allocators.md")).stream()
                .filter(each -> each.startsWith("| `" + type.label() + "` | ")).findFirst()
                .orElseThrow(() -> new AssertionError("no row for " + type.label()));
        return List.of(line.substring(2, line.length() - 2).split(" \\| ", -1));
    }

    private static String parameters(AllocatorType type) {
        List<String> parts = new ArrayList<>();
        if (type == AllocatorType.FIXED) {
            parts.add("`weights`");
        }
        if (type.looksBack()) {
            parts.add("`lookbackBars: " + AllocatorSpec.LOOKBACK_BARS + "`");
        }
        for (AllocatorParameter parameter : type.parameters()) {
            OptionalDouble preset = type.preset(parameter);
            parts.add("`" + parameter.label() + (preset.isPresent()
                    ? ": " + plain(preset.getAsDouble()) + "`"
                    : "`"));
        }
        return parts.isEmpty() ? "none" : String.join(", ", parts);
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    @ParameterizedTest
    @EnumSource
    void eachTypeHasItsLine(AllocatorType type) throws IOException {
        List<String> row = row(type);

        assertThat(row).hasSize(5);
        assertThat(row.get(2)).isEqualTo(parameters(type));
        boolean leaves = new AllocatorSpec(type, 5, List.of(0.5), Map.of(), ShareRules.NONE)
                .allocator(252, 5).leavesReserve();
        assertThat(row.get(4).equals("nothing")).isEqualTo(!leaves);
    }
}
