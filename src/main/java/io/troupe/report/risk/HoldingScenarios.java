package io.troupe.report.risk;

import io.troupe.data.AssetReturns;
import io.troupe.journal.BookingVisitor;
import io.troupe.report.holdings.Holdings;
import io.troupe.model.Wording;
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
        double[][] earned = new double[parts.names().size()][count];
        double[] total = new double[count];
        double[] moves = new double[returns.assets()];
        int[] unknown = new int[returns.assets()];
        for (int i = 0; i < count; i++) {
            returns.at(bar - count + i + 1, moves);
            for (int asset : held) {
                if (Double.isNaN(moves[asset])) {
                    moves[asset] = 0;
                    unknown[asset]++;
                }
            }
            total[i] = earned(parts.house(), moves);
            for (int part = 0; part < earned.length; part++) {
                earned[part][i] = earned(parts.exposures()[part], moves);
            }
        }
        return new Scenarios(parts.names(), sizes(), earned, total,
                IntStream.rangeClosed(bar - count + 1, bar).toArray(), remark(count, unknown));
    }

    /** Of the asset of which least is known. */
    private Optional<String> remark(int count, int... unknown) {
        int[] some = Arrays.stream(held).filter(asset -> unknown[asset] > 0).toArray();
        return Arrays.stream(some).boxed().max(Comparator.comparingInt(asset -> unknown[asset]))
                .map(asset -> holdings.context().data().symbol(asset) + " is held and has no return"
                        + " in " + unknown[asset] + " of " + Wording.count(count, "bar")
                        + " of the window, where it counts as unmoved"
                        + (some.length == 1 ? ""
                                : "; so do " + (some.length - 1) + " others in fewer")
                        + ": more may be lost than is told");
    }

    private double earned(double[] exposures, double[] moves) {
        double sum = 0;
        for (int asset : held) {
            sum += exposures[asset] * moves[asset];
        }
        return sum / value;
    }

    private double[] sizes() {
        double[] sizes = new double[parts.names().size()];
        Arrays.setAll(sizes, parts::gross);
        return sizes;
    }
}
