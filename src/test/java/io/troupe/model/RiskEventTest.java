package io.troupe.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.troupe.model.RiskEvent.Kind;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RiskEventTest {
    @Test
    void whatIsNoNumberIsOneAndTheSame() {
        double other = Double.longBitsToDouble(0xFFF8_0000_0000_0007L);
        RiskEvent event = new RiskEvent(Kind.FELL_BACK, "garch", other, other);
        assertThat(Double.doubleToRawLongBits(event.figure())).isEqualTo(0x7FF8_0000_0000_0000L);
        assertThat(Double.doubleToRawLongBits(event.limit())).isEqualTo(0x7FF8_0000_0000_0000L);
    }

    @Test
    void whatIsOfNoAssetMayConcernEach() {
        assertThat(new RiskEvent(Kind.HALTED, "loss", 1, 1).asset()).isEmpty();
        assertThat(new RiskEvent(Kind.HALTED, "loss", 1, 1).mayConcern(3)).isTrue();
        assertThat(new RiskEvent(Kind.HALTED, "loss", 0, 1, 1).asset()).hasValue(0);
        assertThat(new RiskEvent(Kind.HALTED, "loss", 0, 1, 1).mayConcern(0)).isTrue();
        assertThat(new RiskEvent(Kind.HALTED, "loss", 0, 1, 1).mayConcern(1)).isFalse();
    }

    @Test
    void everyEventIsOfARuleThatIsNamed() {
        assertThatThrownBy(() -> new RiskEvent(Kind.HALTED, " ", 0, 1, 1))
                .hasMessage("the rule of a risk event must not be blank");
        assertThatThrownBy(() -> new RiskEvent(Kind.HALTED, "loss", -1, 1, 1))
                .hasMessage("asset must be ≥ 0, was -1");
    }

    @Test
    void everyKindHasALabelOfItsOwn() {
        Set<String> labels = new HashSet<>();
        for (Kind kind : Kind.values()) {
            assertThat(labels.add(kind.label())).isTrue();
        }
    }
}
