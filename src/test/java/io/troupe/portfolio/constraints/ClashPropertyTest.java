package io.troupe.portfolio.constraints;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.Seeds;
import io.troupe.math.optim.Clash;
import io.troupe.math.optim.FeasibleSet;
import io.troupe.math.optim.SolverStatus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random lines: they are infeasible where another solver finds no weights, and what is named is
 * infeasible and without a spare line.
 */
class ClashPropertyTest {
    private static final int SETS = 800;
    private static final List<String> SYMBOLS = List.of("A", "B", "C", "D", "E", "F");

    /** Lines over a universe. */
    private record Case(Constraints constraints, ConstraintUniverse universe) {
        boolean isMet(List<Integer> sources) {
            int lines = constraints.lines().size();
            return LinearOracle.isMet(
                    sources.stream().filter(each -> each < lines).map(constraints.lines()::get)
                            .toList(),
                    constraints.groups(), universe, sources.stream()
                            .filter(each -> each >= lines).map(each -> each - lines).toList());
        }

        /** All lines, and all assets that cannot be traded. */
        List<Integer> all() {
            List<Integer> all = new ArrayList<>(
                    IntStream.range(0, constraints.lines().size()).boxed().toList());
            for (int i = 0; i < universe.size(); i++) {
                if (!universe.isTradable()[i]) {
                    all.add(constraints.lines().size() + i);
                }
            }
            return all;
        }
    }

    /** A multiple of a twentieth, so that what clashes does so by more than rounding. */
    private static double limit(Random random, int least, int most) {
        return (least + random.nextInt(most - least + 1)) / 20.0;
    }

    private static String line(Random random, List<String> assets) {
        String symbol = assets.get(random.nextInt(assets.size()));
        String group = random.nextBoolean() ? "g" : "h";
        return switch (random.nextInt(16)) {
            case 0 -> "sum(w) = " + limit(random, 4, 24);
            case 1 -> "net >= " + limit(random, -10, 24);
            case 2 -> "net <= " + limit(random, -10, 20);
            case 3, 4 -> "w <= " + limit(random, 1, 6);
            case 5 -> "w >= " + limit(random, -3, 3);
            case 6 -> "w(" + symbol + ") >= " + limit(random, -4, 8);
            case 7 -> "w(" + symbol + ") <= " + limit(random, -4, 8);
            case 8 -> "abs(w) <= " + limit(random, 1, 6);
            case 9 -> "group(" + group + ") >= " + limit(random, 0, 12);
            case 10 -> "group(" + group + ") <= " + limit(random, -4, 8);
            case 11 -> "gross <= " + limit(random, 4, 24);
            case 12 -> "gross(" + group + ") <= " + limit(random, 2, 12);
            case 13 -> "turnover <= " + limit(random, 1, 12);
            case 14 -> "factor(f) >= " + limit(random, 0, 24);
            default -> random.nextBoolean() ? "count <= " + (1 + random.nextInt(assets.size()))
                    : "abs(w) >= " + limit(random, 2, 8) + " or 0";
        };
    }

    private static Case random(Random random) {
        int n = 2 + random.nextInt(5);
        List<String> assets = SYMBOLS.subList(0, n);
        List<Constraint> lines = new ArrayList<>();
        for (int k = 2 + random.nextInt(7); k > 0; k--) {
            lines.add(ConstraintCases.parsed(line(random, assets)));
        }
        boolean[] tradable = new boolean[n];
        double[] held = new double[n];
        double[] exposures = new double[n];
        for (int i = 0; i < n; i++) {
            tradable[i] = random.nextInt(8) > 0;
            held[i] = limit(random, -4, 8);
            exposures[i] = (1 + random.nextInt(4)) / 2.0;
        }
        Groups groups = new Groups(Map.of("g", assets.stream()
                .filter(_ -> random.nextBoolean()).toList(), "h", assets.subList(0, n / 2)));
        return new Case(Constraints.of(lines, groups), new ConstraintUniverse(assets, tradable,
                held, new double[n], new double[0][], 1, Map.of(), Map.of("f", exposures),
                Map.of()));
    }

    /** Most of the sets are infeasible. */
    @Test
    void whatIsNamedIsInfeasibleAndMinimal() {
        int infeasible = 0;
        int told = 0;
        for (long seed : Seeds.upTo(SETS).toArray()) {
            Case some = random(Seeds.random(seed));
            Optional<Infeasibility> why = Infeasibility.explain(some.constraints(),
                    some.universe());
            assertThat(why.isEmpty()).as("%d %s", seed, some).isEqualTo(some.isMet(some.all()));
            if (why.isPresent()) {
                infeasible++;
                told += why.get().text().startsWith("no weights meet") ? 0 : 1;
                assertMinimal(seed, some, why.get().sources());
            }
        }
        assertThat(infeasible).isGreaterThan(SETS == Seeds.upTo(SETS).count() ? 500 : -1);
        assertThat(told).as("in words").isGreaterThanOrEqualTo(infeasible * 3 / 4);
    }

    private static void assertMinimal(long seed, Case some, List<Integer> sources) {
        assertThat(some.isMet(sources)).as("%d %s: %s", seed, some, sources).isFalse();
        for (int each : sources) {
            List<Integer> others = sources.stream().filter(other -> other != each).toList();
            assertThat(some.isMet(others)).as("%d %s: %s without %d", seed, some, sources, each)
                    .isTrue();
        }
    }

    static LongStream relaxed() {
        return Seeds.upTo(100);
    }

    /** Kept is each line that can be met together with those before it that are kept. */
    @ParameterizedTest
    @MethodSource("relaxed")
    void relaxationKeepsWhatIsImportant(long seed) {
        Case some = random(Seeds.random(seed));
        int lines = some.constraints().lines().size();
        List<Integer> kept = new ArrayList<>(
                some.all().stream().filter(each -> each >= lines).toList());
        List<Integer> dropped = new ArrayList<>();
        for (int line = 0; line < lines; line++) {
            kept.add(line);
            if (!some.isMet(kept)) {
                kept.remove(Integer.valueOf(line));
                dropped.addFirst(line);
            }
        }
        Relaxation<FeasibleSet> relaxed = Relaxation.relax(some.constraints(), some.universe(),
                set -> set, set -> Clash.smallest(set).length == 0 ? SolverStatus.SOLVED
                        : SolverStatus.INFEASIBLE)
                .orElseThrow();
        assertThat(relaxed.dropped()).isEqualTo(dropped);
        assertThat(Arrays.stream(Clash.smallest(relaxed.answer())).boxed()).isEmpty();
    }
}
