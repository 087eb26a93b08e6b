package io.troupe.execution.costs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommissionPresetTest {
    @Test
    void everyPresetSaysWhoseItIs() {
        assertThat(CommissionPreset.values()).extracting(CommissionPreset::label)
                .containsExactly("ibkr-us-fixed", "ibkr-us-tiered", "lean-default",
                        "zipline-default", "cvxportfolio-default", "free");
        assertThat(CommissionPreset.values()).allSatisfy(preset -> {
            assertThat(preset.description()).isNotBlank().doesNotEndWith(".");
            assertThat(preset.source()).isNotBlank();
            assertThat(preset.date()).isNotBlank();
        });
    }
}
