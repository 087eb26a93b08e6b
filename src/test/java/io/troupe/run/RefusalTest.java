package io.troupe.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.journal.store.JournalProblem;
import io.troupe.journal.store.Obstacle;
import io.troupe.simulation.Outcome;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Of what kind a refusal is, and what it says. */
class RefusalTest {
    private static final Path PLACE = Path.of("runs", "one");

    @Test
    void problemsOfAFolderAreOfTheKindOfTheFirst() {
        assertThat(Refusal.of(new JournalProblem.Locked(PLACE, "process 7")))
                .isInstanceOf(Refusal.Held.class);
        assertThat(Refusal.of(new JournalProblem.Exists(PLACE)))
                .isInstanceOf(Refusal.RunExists.class);
        assertThat(Refusal.of(new JournalProblem.Linked(PLACE, "elsewhere")))
                .isInstanceOf(Refusal.NotARun.class);
        assertThat(Refusal.of(new JournalProblem.SettingsChanged(PLACE, "a", "b")))
                .isInstanceOf(Refusal.SettingsChanged.class);
        assertThat(Refusal.of(new JournalProblem.NoDatabase(PLACE, "none", "other")))
                .isInstanceOf(Refusal.NoDatabase.class);
        JournalProblem damaged = new JournalProblem.BadFile(PLACE, "it is short");
        JournalProblem exists = new JournalProblem.Exists(PLACE);
        Refusal refusal = Refusal.of(List.of(damaged, exists));
        assertThat(refusal).isInstanceOf(Refusal.JournalDamaged.class);
        assertThat(refusal.lines()).containsExactly(damaged.text(), exists.text());
        assertThat(refusal.total()).isEqualTo(2);
    }

    @Test
    void whatKeepsFromASoundFileIsNoDamage() {
        assertThat(Refusal.of(new JournalProblem.BadFile(PLACE,
                "it cannot be read: Permission denied")))
                .isInstanceOfSatisfying(Refusal.Hindered.class, hindered -> assertThat(
                        hindered.obstacle()).isEqualTo(Obstacle.NOT_PERMITTED));
    }

    @ParameterizedTest
    @EnumSource(Outcome.Kind.class)
    void endsOfExecutionsSayWhatTheyDid(Outcome.Kind kind) {
        Refusal refusal = Refusal.of(new Outcome.Failed(kind, "this happened"));
        assertThat(refusal.lines()).containsExactly("this happened");
        assertThat(refusal.getClass().getSimpleName()).isEqualTo(switch (kind) {
            case STRATEGY -> "StrategyFailed";
            case AMOUNT -> "AmountTooLarge";
            case JOURNAL -> "JournalDamaged";
            case DISK, READ_ONLY, NOT_PERMITTED, OPEN_FILES -> "Hindered";
            case MEMORY -> "OutOfMemory";
            case FAULT -> "Fault";
        });
        if (refusal instanceof Refusal.Hindered(Obstacle obstacle, List<String> _)) {
            assertThat(obstacle.name()).isEqualTo(
                    kind == Outcome.Kind.DISK ? "DISK_FULL" : kind.name());
        }
    }

    @Test
    void moreProblemsThanAreShownAreCounted() {
        Refusal refusal = new Refusal.BadSettings(
                List.of(new Refusal.Problem("a.java:1: no", List.of("line", "  ^"))), 12);
        assertThat(refusal.lines()).containsExactly("a.java:1: no");
        assertThat(refusal.total()).isEqualTo(12);
        assertThat(new RunRefused(refusal)).hasMessage("a.java:1: no")
                .satisfies(carried -> assertThat(carried.refusal()).isSameAs(refusal));
    }
}
