package io.troupe.strategies.plugins;

import io.troupe.strategies.StrategyBinding.Bound;
import io.troupe.strategies.StrategyContract;
import io.troupe.strategies.StrategyContract.Law;
import io.troupe.strategies.StrategyRegistry;
import io.troupe.strategies.StrategySubject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A strategy compiled from a user's source keeps the contract as the built-in ones do. */
@TestInstance(Lifecycle.PER_CLASS)
class SourceContractTest {
    private static final int SEEDS = 3;

    private StrategySubject subject;

    @BeforeAll
    void compileTheTemplate(@TempDir Path temp) throws IOException {
        StrategyTemplate template = StrategyTemplate.of("my-idea");
        UserFolder user = new UserFolder(temp).write(template.fileName(), template.text());
        StrategyRegistry registry = StrategyRegistry.of(List.of(user.load().plugins().getFirst()
                .strategies().getFirst().factory()));
        Bound bound = (Bound) registry.bind("my-idea", Map.of("averageBars", 12, "margin", 0.001));
        subject = StrategySubject.of("my-idea", bound.strategies()::get);
    }

    static List<Law> laws() {
        return StrategyContract.laws();
    }

    @ParameterizedTest
    @MethodSource("laws")
    void theTemplateKeepsTheContract(Law law) {
        for (long seed = 0; seed < SEEDS; seed++) {
            law.check(subject, seed);
        }
    }
}
