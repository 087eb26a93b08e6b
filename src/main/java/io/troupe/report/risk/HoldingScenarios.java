package io.troupe.report.risk;

import io.troupe.data.AssetReturns;
import io.troupe.journal.BookingVisitor;
import io.troupe.model.Wording;
import io.troupe.report.holdings.Holdings;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/** What is held at a close, at the returns that its assets had in the bars up to it. */
final class HoldingScenarios {
    private final Holdings holdings;
    private final AssetReturns returns;
    private final HeldParts parts;
    private final int[] held;
    private final double value;

    HoldingScenarios(Holdings holdings, AssetReturns returns, RiskGrouping by) {
        this.holdings = holdings;
        this.returns = returns;
        parts = HeldParts.of(holdings, by);
        held = parts.held();
        value = holdings.value(BookingVisitor.HOUSE);
    }

    /**
     * Of the last bars. An asset that had no return in a bar earns nothing in it, as in the
     * forecasts that the fund's halts go by; which that is is said.
     *
     * @param window how many at most
     */
    Scenarios of(int window) {
        int bar = holdings.bar();
        int count = Math.min(window, bar);
        int[] unknown = new int[held.length];
        double[][] moves = moves(count, unknown);
        double[][] earned = new double[parts.names().size()][];
        for (int part = 0; part < earned.length; part++) {
            earned[part] = earned(parts.exposures()[part], moves, count);
        }
        return new Scenarios(parts.names(), sizes(), earned,
                earned(parts.house(), moves, count),
                IntStream.rangeClosed(bar - count + 1, bar).toArray(), remark(count, unknown));
    }

    /**
     * Returns of what is held in the last bars, by its place among what is held.
     *
     * @param unknown receives how many of them are not known
     */
    private double[][] moves(int count, int[] unknown) {
        double[][] moves = new double[held.length][count];
        double[] ofBar = new double[returns.assets()];
        for (int i = 0; i < count; i++) {
            returns.at(holdings.bar() - count + i + 1, ofBar);
            for (int place = 0; place < held.length; place++) {
                double move = ofBar[held[place]];
                moves[place][i] = Double.isNaN(move) ? 0 : move;
                unknown[place] += Double.isNaN(move) ? 1 : 0;
            }
        }
        return moves;
    }

    /** Of the asset of which least is known. */
    private Optional<String> remark(int count, int[] unknown) {
        int[] some = IntStream.range(0, held.length).filter(place -> unknown[place] > 0).toArray();
        return Arrays.stream(some).boxed().max(Comparator.comparingInt(place -> unknown[place]))
                .map(place -> holdings.context().data().symbol(held[place])
                        + " is held and has no return in " + unknown[place] + " of "
                        + Wording.count(count, "bar") + " of the window, where it counts as"
                        + " unmoved" + others(some.length - 1)
                        + ": more may be lost than is told");
    }

    private static String others(int count) {
        return count == 0 ? "" : "; so do others, " + count + " in all, in fewer";
    }

    private double[] earned(double[] exposures, double[][] moves, int count) {
        double[] earned = new double[count];
        for (int place = 0; place < held.length; place++) {
            double weight = exposures[held[place]] / value;
            if (weight != 0) {
                for (int i = 0; i < count; i++) {
                    earned[i] += weight * moves[place][i];
                }
            }
        }
        return earned;
    }

    private double[] sizes() {
        double[] sizes = new double[parts.names().size()];
        Arrays.setAll(sizes, parts::gross);
        return sizes;
    }
}
