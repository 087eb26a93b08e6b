package io.troupe.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.troupe.run.Variant;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class VariantWorkTest {
    private static final Path EXAMPLE = Path.of("configs", "base.yaml");

    /** They refuse to be measured where they come to different ends. */
    @Test
    void variantsAndTheirEnginesDoTheSameWork() {
        VariantWork work = new VariantWork(EXAMPLE, VariantRows.variants(2));
        assertThat(work.engines()).isPositive();
        assertThat(work.enginesRecordingNothing()).isPositive();
        assertThat(work.variants()).isPositive();
    }

    @Test
    void whatIsRefusedIsNotMeasured() {
        assertThatThrownBy(() -> new VariantWork(EXAMPLE,
                List.of(new Variant("wrong", List.of("risk.maxGross=-1")))).variants())
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("risk.maxGross");
    }
}
