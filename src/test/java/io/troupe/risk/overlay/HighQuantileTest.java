package io.troupe.risk.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.Seeds;
import io.troupe.math.rolling.SortedWindow;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HighQuantileTest {
    /** Of 1, 2, 3: place 2·0.99 = 1.98, so 2 + 0.98. */
    @Test
    void liesBetweenTheHighest() {
        HighQuantile quantile = new HighQuantile(0.99);
        assertThat(quantile.value()).isNaN();
        quantile.add(3);
        assertThat(quantile.value()).isEqualTo(3);
        quantile.add(1);
        quantile.add(2);
        assertThat(quantile.value()).isEqualTo(2.98);
    }

    /** 0 … 100 in any order: place 100·0.99 is 99, exactly. */
    @Test
    void ofAHundredAndOneItIsTheLastButOne() {
        HighQuantile quantile = new HighQuantile(0.99);
        for (int i = 0; i <= 100; i++) {
            quantile.add(i * 37 % 101);
        }
        assertThat(quantile.value()).isEqualTo(99);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("io.troupe.Seeds#all")
    void isThatOfAllValuesInOrder(long seed) {
        Random random = Seeds.random(seed);
        double probability = seed % 4 == 0 ? random.nextDouble() : 0.99;
        HighQuantile quantile = new HighQuantile(probability);
        SortedWindow all = new SortedWindow(700);
        for (int i = 0; i < 700; i++) {
            double value = seed % 3 == 0 ? random.nextInt(20) : random.nextGaussian() + i * 0.001;
            quantile.add(value);
            all.add(value);
            assertThat(quantile.value()).as("of %s", i + 1)
                    .isEqualTo(all.quantile(probability));
        }
    }
}
