package io.troupe.report.risk;

import io.troupe.data.AssetReturns;
import io.troupe.data.MarketData;
import io.troupe.journal.BookingVisitor;
import io.troupe.report.holdings.Holdings;
import java.util.Arrays;
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
     * Of the last bars, as far back as each asset that is held has a return.
     *
     * @param window how many at most
     */
    Scenarios of(int window) {
        int bar = holdings.bar();
        int most = Math.min(window, bar);
        double[][] earned = new double[parts.names().size()][most];
        double[] total = new double[most];
        double[] moves = new double[returns.assets()];
        Optional<String> shortened = Optional.empty();
        int first = most;
        while (first > 0 && shortened.isEmpty()) {
            returns.at(bar - most + first, moves);
            shortened = unknown(bar - most + first, moves);
            if (shortened.isEmpty()) {
                first--;
                total[first] = earned(parts.house(), moves);
                for (int part = 0; part < earned.length; part++) {
                    earned[part][first] = earned(parts.exposures()[part], moves);
                }
            }
        }
        return new Scenarios(parts.names(), sizes(), from(first, earned),
                Arrays.copyOfRange(total, first, most),
                IntStream.rangeClosed(bar - most + first + 1, bar).toArray(), shortened);
    }

    private Optional<String> unknown(int bar, double[] moves) {
        MarketData data = holdings.context().data();
        return Arrays.stream(held).filter(asset -> Double.isNaN(moves[asset])).mapToObj(
                asset -> data.symbol(asset) + " is held and has no return at " + data.time(bar))
                .findFirst();
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

    private static double[][] from(int first, double[][] earned) {
        return Arrays.stream(earned).map(part -> Arrays.copyOfRange(part, first, part.length))
                .toArray(double[][]::new);
    }
}
