package io.troupe.architecture.untidy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.function.IntConsumer;
import org.assertj.core.api.AbstractIntegerAssert;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that can fail and others that cannot, none of which is run. */
class PlantedCases {
    @Test
    void assertsNothing() {
        System.out.println(List.of(1));
    }

    @ParameterizedTest
    @ValueSource(ints = 1)
    void describesOnly(int number) {
        AbstractIntegerAssert<?> _ = assertThat(number).as("number %d", number);
    }

    @Test
    void assertsOfAConstant() {
        assertThat(true).isTrue();
        assertThat("text").isNotEmpty();
    }

    @Test
    void callsWhatAssertsNothing() {
        prints(1);
    }

    @ParameterizedTest
    @ValueSource(ints = 1)
    void asserts(int number) {
        assertThat(0.1 + 0.2).isGreaterThan(0.3);
        assertThat(number).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = 1)
    void assertsACondition(int number) {
        assertThat(number == 1 || number == 2).isTrue();
    }

    @Test
    void assertsByAMethodReference() {
        IntConsumer check = this::asserts;
        check.accept(1);
    }

    @Test
    void assertsThatItThrows() {
        assertThatThrownBy(() -> prints(1)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void throwsItself() {
        if (System.out.checkError()) {
            throw new AssertionError("no output");
        }
    }

    private static void prints(int number) {
        System.out.println(number);
    }

    /** Is switched off. */
    @Nested
    class Off {
        @Test
        @Disabled("planted")
        void asserts() {
            PlantedCases.this.asserts(1);
        }
    }

    /** Runs where there is output. */
    @Nested
    class Sometimes {
        @Test
        void asserts() {
            assumeTrue(System.out != null);
            PlantedCases.this.asserts(1);
        }
    }

    /** What a subclass would run. */
    abstract static class Contract {
        @Test
        void asserts() {
            new PlantedCases().asserts(1);
        }
    }
}
