package io.troupe.model.orders;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderNameTest {
    @Test
    void whatIsPrintedIsParsed() {
        OrderName plain = new OrderName("breakout", 120, 3);
        assertThat(plain).hasToString("breakout/120/3");
        assertThat(OrderName.parse("breakout/120/3")).contains(plain);
        assertThat(OrderName.parse("a/b/7/2147483647"))
                .contains(new OrderName("a/b", 7, Integer.MAX_VALUE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a/1", "/1/2", "a/1/", "a//2", "a/-1/2", "a/1/x", "a/1.5/2",
            "a/1/2147483648", "a/99999999999/2", "a/1/2 "})
    void otherTextIsNoName(String text) {
        assertThat(OrderName.parse(text)).isEmpty();
    }
}
