package io.troupe.simulation.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.model.RiskEvent;
import io.troupe.risk.limits.Breach;
import io.troupe.simulation.checkpoint.SavedBytes;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Each breach is told once, until its limit has been kept again. */
class BreachEpisodesTest {
    private static final Breach GROSS = new Breach("maxGross", OptionalInt.empty(), 1.5, 1);
    private static final Breach OF_A = new Breach("maxPerAsset", OptionalInt.of(0), 0.4, 0.3);
    private static final Breach OF_B = new Breach("maxPerAsset", OptionalInt.of(1), 0.5, 0.3);

    private final BreachEpisodes episodes = new BreachEpisodes();

    private static RiskEvent event(Breach breach) {
        return new RiskEvent(RiskEvent.Kind.BREACHED, breach.rule(), breach.asset(),
                breach.figure(), breach.limit());
    }

    @Test
    void tellsABreachOnceHoweverItsFigureChanges() {
        assertThat(episodes.tell(List.of(GROSS))).containsExactly(event(GROSS));
        assertThat(episodes.tell(List.of(new Breach("maxGross", OptionalInt.empty(), 9, 1))))
                .isEmpty();
    }

    @Test
    void tellsItAgainOnceTheLimitWasKept() {
        episodes.tell(List.of(GROSS, OF_A));
        assertThat(episodes.tell(List.of(OF_A))).isEmpty();
        assertThat(episodes.tell(List.of(GROSS, OF_A))).containsExactly(event(GROSS));
        assertThat(episodes.tell(List.of())).isEmpty();
        assertThat(episodes.tell(List.of(GROSS, OF_A)))
                .containsExactly(event(GROSS), event(OF_A));
    }

    @Test
    void assetsAreToldApart() {
        episodes.tell(List.of(OF_A));
        assertThat(episodes.tell(List.of(OF_A, OF_B))).containsExactly(event(OF_B));
    }

    @Test
    void areTheSameOnceCopiedOrRead() {
        episodes.tell(List.of(GROSS, OF_A));
        BreachEpisodes copy = new BreachEpisodes();
        episodes.copyTo(copy);
        BreachEpisodes read = new BreachEpisodes();
        SavedBytes.load(SavedBytes.of(episodes::write), read::read);
        episodes.tell(List.of());
        for (BreachEpisodes each : List.of(copy, read)) {
            assertThat(each.tell(List.of(GROSS, OF_A, OF_B))).containsExactly(event(OF_B));
        }
    }
}
