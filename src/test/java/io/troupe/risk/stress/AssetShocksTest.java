package io.troupe.risk.stress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.troupe.risk.stress.AssetShock.Scope;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AssetShocksTest {
    private static final AssetShocks MARKET = new AssetShocks(List.of("XOM", "CVX", "KO", "JPM"),
            Map.of("energy", List.of("XOM", "CVX"), "dividends", List.of("CVX", "KO")));

    private static AssetShock all(double move) {
        return new AssetShock(new Scope.All(), move);
    }

    private static AssetShock group(String name, double move) {
        return new AssetShock(new Scope.Group(name), move);
    }

    private static AssetShock asset(String symbol, double move) {
        return new AssetShock(new Scope.Asset(symbol), move);
    }

    private static Scenario.Shock scenario(AssetShock... shocks) {
        return new Scenario.Shock("it", List.of(shocks));
    }

    @Test
    void theMostSpecificCountsInWhateverOrder() {
        assertThat(MARKET.moves(scenario(asset("XOM", -0.5), group("energy", -0.35), all(-0.2)))
                .moves()).containsExactly(-0.5, -0.35, -0.2, -0.2);
        assertThat(MARKET.moves(scenario(all(-0.2), group("energy", -0.35), asset("XOM", -0.5)))
                .moves()).containsExactly(-0.5, -0.35, -0.2, -0.2);
    }

    @Test
    void whatNothingIsSaidOfStandsStill() {
        assertThat(MARKET.moves(scenario(group("energy", 0.1))).moves())
                .containsExactly(0.1, 0.1, 0, 0);
    }

    @Test
    void groupsThatMoveApartLeaveNoDoubtOnlyWhereTheAssetIsSaid() {
        Scenario.Shock apart = scenario(group("energy", -0.3), group("dividends", -0.1));

        assertThat(MARKET.problems(apart)).containsExactly("CVX is in several groups that move"
                + " apart, group(energy), group(dividends): say how it moves itself");
        assertThatIllegalArgumentException().isThrownBy(() -> MARKET.moves(apart));
        assertThat(MARKET.moves(scenario(group("energy", -0.3), group("dividends", -0.1),
                asset("CVX", -0.2))).moves()).containsExactly(-0.3, -0.2, -0.1, 0);
        assertThat(MARKET.moves(scenario(group("energy", -0.3), group("dividends", -0.3)))
                .moves()).containsExactly(-0.3, -0.3, -0.3, 0);
    }

    @Test
    void namesWhatThereIsNot() {
        assertThat(MARKET.problems(scenario(asset("XON", -0.1), group("energie", -0.1))))
                .containsExactly("there is no asset XON (did you mean XOM?)",
                        "there is no group energie (did you mean energy?); there are dividends,"
                                + " energy");
        assertThat(new AssetShocks(List.of("XOM"), Map.of())
                .problems(scenario(group("energy", -0.1))))
                .containsExactly("there is no group energy; the settings have none");
    }
}
