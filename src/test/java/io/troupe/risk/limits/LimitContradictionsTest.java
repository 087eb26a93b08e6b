package io.troupe.risk.limits;

import static io.troupe.risk.limits.RuleDraft.assets;
import static io.troupe.risk.limits.RuleDraft.rules;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Of three assets. */
class LimitContradictionsTest {
    private static final List<String> SYMBOLS = List.of("XOM", "CVX", "BAC");

    private static List<String> of(RuleDraft rules) {
        return LimitContradictions.of(rules.build(), SYMBOLS.size(), SYMBOLS);
    }

    @Test
    void limitsThatFitAreNotTold() {
        assertThat(of(rules())).isEmpty();
        assertThat(of(rules().maxPerAsset(0.1).maxNet(0.3, 0.3).maxGross(0.3).maxLong(0.3)
                .groupGross("all", 0.3, 0, 1, 2).groupNet("energy", 0.2, 1, 0, 1))).isEmpty();
        assertThat(of(rules().maxPerAsset(0.1).maxNet(-9, 9).maxShort(0.3).maxGross(9))).isEmpty();
    }

    /** 0.1 × 3 = 0.3, where doubles make 0.30000000000000004 of it. */
    @Test
    void aNetThatAssetsCannotReachIsTold() {
        assertThat(of(rules().maxPerAsset(0.1).maxNet(0.4, 0.8))).containsExactly(
                "maxNet asks for a net of at least 0.4, but maxPerAsset 0.1 × 3 assets = 0.3"
                        + " allows no more than 0.3");
        assertThat(of(rules().maxPerAsset(0.1).restricted(1).maxNet(-0.8, -0.25))).containsExactly(
                "maxNet asks for a net of at most -0.25, but maxPerAsset 0.1 × 2 assets = 0.2"
                        + " allows no more than 0.2");
        assertThat(of(rules().maxPerAsset(0.3).maxPositions(1).maxNet(0.4, 0.8))).containsExactly(
                "maxNet asks for a net of at least 0.4, but maxPerAsset 0.3 × 1 position = 0.3"
                        + " allows no more than 0.3");
    }

    @Test
    void aNetThatSumsDoNotAllowIsTold() {
        assertThat(of(rules().maxNet(0.5, 0.8).maxGross(0.4).maxLong(0.3).maxShort(0.2)))
                .containsExactly("maxNet asks for a net of at least 0.5, but maxGross 0.4 allows"
                        + " no more than 0.4",
                        "maxNet asks for a net of at least 0.5, but maxLong 0.3 allows no more"
                                + " than 0.3");
        assertThat(of(rules().maxNet(-0.8, -0.5).longOnly().maxLong(0.3))).containsExactly(
                "maxNet asks for a net of at most -0.5, but longOnly allows no more than 0");
        assertThat(of(rules().maxNet(-0.8, -0.5).maxShort(0.3))).containsExactly(
                "maxNet asks for a net of at most -0.5, but maxShort 0.3 allows no more than 0.3");
    }

    @Test
    void aGroupsNetThatItCannotReachIsTold() {
        LimitRules rules = new LimitRules(
                new OrderLimits(assets(2), false, OptionalDouble.empty(), OptionalDouble.empty(),
                        OptionalDouble.empty()),
                new PositionLimits(OptionalDouble.of(0.1),
                        List.of(new GroupLimit("energy", assets(0, 1, 2), OptionalDouble.of(0.25),
                                Optional.of(new NetRange(0.3, 1)))),
                        OptionalInt.empty()),
                SumLimits.NONE);
        assertThat(LimitContradictions.of(rules, 3, SYMBOLS)).containsExactly(
                "group energy: maxNet asks for a net of at least 0.3, but maxPerAsset 0.1 × 2"
                        + " assets (XOM, CVX) = 0.2 allows no more than 0.2",
                "group energy: maxNet asks for a net of at least 0.3, but group energy: maxGross"
                        + " 0.25 allows no more than 0.25");
    }

    @Test
    void whatNeverBindsIsTold() {
        assertThat(of(rules().maxGross(0.5).groupGross("energy", 0.6, 0).maxLong(0.7)
                .maxShort(0.8).maxPerAsset(0.9))).containsExactly(
                        "group energy: maxGross 0.6 is above maxGross 0.5 and never binds",
                        "maxLong 0.7 is above maxGross 0.5 and never binds",
                        "maxShort 0.8 is above maxGross 0.5 and never binds",
                        "maxPerAsset 0.9 is above maxGross 0.5 and never binds");
        assertThat(of(rules().longOnly().maxShort(0.8))).containsExactly(
                "longOnly lets nothing be short, so maxShort 0.8 never binds");
    }
}
