package io.troupe.risk.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RiskModelsTest {
    @Test
    void findsEachModelByItsName() {
        for (String name : RiskModels.names()) {
            assertThat(RiskModels.of(name).name()).isEqualTo(name);
        }
        assertThat(RiskModels.names()).startsWith("historical").doesNotHaveDuplicates();
    }

    @Test
    void namesTheNearestAndAllIfThereIsNone() {
        assertThatThrownBy(() -> RiskModels.of("ewna"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("there is no risk model ewna (did you mean ewma?)")
                .hasMessageContaining(String.join(", ", RiskModels.names()));
    }
}
