package io.troupe.strategies.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.strategies.StatefulStrategy;
import io.troupe.strategies.StrategyContract;
import io.troupe.strategies.StrategyContract.Law;
import io.troupe.strategies.StrategyFactory;
import io.troupe.strategies.StrategySubject;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every built-in strategy keeps the contract. */
class BuiltinContractTest {
    private static final int SEEDS = 4;

    static Stream<Arguments> subjectsAndLaws() {
        return BuiltinCases.all().stream().map(BuiltinCases.Case::subject).flatMap(
                subject -> StrategyContract.laws().stream()
                        .map(law -> Arguments.of(subject, law)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("subjectsAndLaws")
    void keepsTheContract(StrategySubject subject, Law law) {
        for (long seed = 0; seed < SEEDS; seed++) {
            law.check(subject, seed);
        }
    }

    @Test
    void everyBuiltInStrategyHasACase() {
        assertThat(new BuiltinStrategies().factories()).extracting(StrategyFactory::name)
                .allSatisfy(name -> assertThat(BuiltinCases.all())
                        .extracting(BuiltinCases.Case::name).contains(name));
    }

    @Test
    void everyBuiltInStrategyCanSaveItsState() {
        assertThat(BuiltinCases.all()).allSatisfy(each -> assertThat(
                each.subject().strategies().get()).isInstanceOf(StatefulStrategy.class));
    }
}
