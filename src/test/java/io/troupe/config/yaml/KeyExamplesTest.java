package io.troupe.config.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.config.Key;
import io.troupe.config.KeyTable;
import io.troupe.config.values.ConfigProblem;
import io.troupe.config.values.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KeyExamplesTest {
    static List<Key<?, ?>> keys() {
        return KeyTable.all();
    }

    @ParameterizedTest
    @MethodSource("keys")
    void everyKeyHasAnExampleThatIsAccepted(Key<?, ?> key) {
        List<ConfigProblem> problems = new ArrayList<>();
        Tree example = new YamlReader((line, column) -> Origin.DEFAULT, 1000, problems)
                .read(key.note().example());

        assertThat(problems).isEmpty();
        assertThat(ValueParser.parse(Objects.requireNonNull(example), key.type()))
                .isInstanceOf(Parsed.Accepted.class);
        assertThat(key.note().doc()).endsWith(".").doesNotContain("|");
    }
}
