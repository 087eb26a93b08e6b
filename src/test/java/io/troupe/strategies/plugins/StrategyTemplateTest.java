package io.troupe.strategies.plugins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.troupe.strategies.StrategyDescription;
import io.troupe.strategies.StrategyRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrategyTemplateTest {
    @TempDir
    private Path temp;

    /** Names of classes that the template uses, and of Java's own, among them. */
    @ParameterizedTest
    @ValueSource(strings = {"my-idea", "a", "a-1", "x2-y3-z", "strategy", "parameter",
            "parameters", "override", "market-view", "rebalance", "string", "object", "double",
            "stateless-strategy"})
    void compilesUnderEveryName(String name) throws IOException {
        StrategyTemplate template = StrategyTemplate.of(name);
        UserFolder user = new UserFolder(temp).write(template.fileName(), template.text());
        assertThat(user.registered()).containsExactly(name + " of " + template.fileName());
    }

    @Test
    void showsEverythingAStrategyCanSayOfItself() throws IOException {
        StrategyTemplate template = StrategyTemplate.of("my-idea");
        assertThat(template.fileName()).isEqualTo("MyIdea.java");
        UserFolder user = new UserFolder(temp).write("MyIdea.java", template.text());
        StrategyDescription shown = StrategyRegistry.of(List.of(user.load().plugins().getFirst()
                .strategies().getFirst().factory())).describe().getFirst();
        assertThat(shown.summary()).endsWith(".");
        assertThat(shown.notes()).endsWith(".");
        assertThat(shown.parameters()).hasSize(3)
                .allSatisfy(parameter -> assertThat(parameter.doc()).isNotEmpty())
                .allSatisfy(parameter -> assertThat(parameter.defaultValue()).isNotNull());
        assertThat(template.text()).doesNotContain("{name}", "{Class}")
                .contains("context.schedule(", "context.warmup(", "saveState()");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "my_idea", "1a", "-a", "a-", "a--b", "ä", "a/b", "a.b", "a b",
            "../a"})
    void refusesWhatCannotNameAStrategy(String name) {
        assertThat(StrategyTemplate.isName(name)).isFalse();
        assertThatThrownBy(() -> StrategyTemplate.of(name)).hasMessageContaining("no name");
        assertThat(StrategyTemplate.isName("a".repeat(65))).isFalse();
    }
}
