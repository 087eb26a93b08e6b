package io.troupe.portfolio.constraints;

import static io.troupe.portfolio.constraints.ConstraintCases.lines;
import static io.troupe.portfolio.constraints.ConstraintCases.parsed;
import static io.troupe.portfolio.constraints.ConstraintCases.universe;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.troupe.math.optim.Clash;
import io.troupe.math.optim.FeasibleSet;
import io.troupe.math.optim.SolverStatus;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RelaxationTest {
    private int solutions;

    /** Answers with the set itself. */
    private record Solved(FeasibleSet set, SolverStatus status) {}

    private Solved solve(FeasibleSet set) {
        solutions++;
        return new Solved(set, Clash.smallest(set).length == 0 ? SolverStatus.SOLVED
                : SolverStatus.INFEASIBLE);
    }

    private Optional<Relaxation<Solved>> relax(Constraints constraints) {
        return Relaxation.relax(constraints, universe(0, 0, 0, 0, 0), this::solve,
                Solved::status);
    }

    @Test
    void whatCanBeMetIsSolvedOnce() {
        Relaxation<Solved> relaxed = relax(lines("sum(w) = 1", "w <= 0.3")).orElseThrow();
        assertThat(relaxed.dropped()).isEmpty();
        assertThat(solutions).isEqualTo(1);
    }

    /** The last two go, and the last comes back: gross had nothing to do with it. */
    @Test
    void onlyWhatIsInTheWayIsDropped() {
        Relaxation<Solved> relaxed = relax(lines("sum(w) = 1", "w >= 0", "w <= 0.1",
                "gross <= 1.5")).orElseThrow();
        assertThat(relaxed.dropped()).containsExactly(2);
        assertThat(relaxed.answer().set().absolute()).hasSize(1);
        assertThat(relaxed.answer().set().bounds().upper())
                .containsOnly(Double.POSITIVE_INFINITY);
        assertThat(solutions).isEqualTo(4);
    }

    /** Two clashes: of each the later line, told from the last on. */
    @Test
    void theLaterLineOfEachClashIsDropped() {
        assertThat(relax(lines("w(KO) >= 0.2", "sum(w) = 1", "w <= 0.1", "count <= 5",
                "net <= 0.6", "w(KO) <= 0.25")).orElseThrow().dropped()).containsExactly(4, 2);
    }

    @Test
    void theLinesThatComeFirstAreKept() {
        assertThat(relax(lines("w <= 0.1", "sum(w) = 1")).orElseThrow().dropped())
                .containsExactly(1);
        assertThat(relax(lines("sum(w) = 1", "w <= 0.1")).orElseThrow().dropped())
                .containsExactly(1);
    }

    @Test
    void defaultsAreNotDropped() {
        List<Constraint> clash = List.of(parsed("sum(w) = 1"), parsed("w <= 0.1"));
        assertThat(relax(lines("gross <= 1").withDefaults("x", clash))).isEmpty();
        assertThat(relax(lines("w <= 0.1", "group(energy) >= 0.3").withDefaults("x",
                List.of(parsed("sum(w) = 1")))).orElseThrow().dropped()).containsExactly(0);
    }

    @Test
    void whatIsNoClashIsNotMended() {
        assertThat(Relaxation.relax(lines("sum(w) = 1", "w <= 0.3"), universe(0, 0, 0, 0, 0),
                set -> {
                    solutions++;
                    return new Solved(set, SolverStatus.NOT_CONVERGED);
                }, Solved::status)).isEmpty();
        assertThat(solutions).isEqualTo(1);
    }

    @Test
    void fallbacksAreTriedInAnOrderThatCanBeReached() {
        assertThat(FallbackPolicy.DEFAULT.order()).containsExactly(Fallback.PREVIOUS);
        assertThat(new FallbackPolicy(List.of(Fallback.values())).order())
                .extracting(Fallback::label)
                .containsExactly("relax", "previous", "equal", "cash");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FallbackPolicy(List.of(Fallback.RELAX, Fallback.RELAX)))
                .withMessage("fallback relax is there twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FallbackPolicy(List.of(Fallback.CASH, Fallback.EQUAL)))
                .withMessage("fallback equal is never reached: cash before it always works");
    }
}
