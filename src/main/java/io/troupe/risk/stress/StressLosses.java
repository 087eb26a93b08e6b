package io.troupe.risk.stress;

import io.troupe.model.Money;
import java.util.Arrays;

/**
 * What a scenario costs every holder of every asset, in whole micros; a loss is positive. Parts sum
 * to the whole to the last micro, whichever way they are summed.
 *
 * <p>Cells are counted asset by asset and in each holder by holder: with S(k) what the first k
 * cells lose, a cell's loss is {@code round(S(k)) − round(S(k−1))}, so that no cell is off by a
 * micro, who holds nothing loses nothing, and the sum is the whole loss rounded once. Immutable.
 */
public final class StressLosses {
    private final long[][] micros;

    private StressLosses(long[][] micros) {
        this.micros = micros;
    }

    /**
     * Losses of positions.
     *
     * @param moves by asset, fractions
     * @throws ArithmeticException if a loss does not fit into micros
     */
    public static StressLosses of(StressedPositions positions, double[] moves) {
        long[][] steps = positions.steps();
        long[][] micros = new long[steps.length][moves.length];
        double before = 0;
        for (int asset = 0; asset < moves.length; asset++) {
            double lost = -moves[asset] * positions.stepValues()[asset];
            long held = 0;
            long told = Money.micros(before);
            for (int holder = 0; holder < steps.length; holder++) {
                held = Math.addExact(held, steps[holder][asset]);
                long now = Money.micros(before + held * lost);
                micros[holder][asset] = Math.subtractExact(now, told);
                told = now;
            }
            before += held * lost;
        }
        return new StressLosses(micros);
    }

    /** What one holder loses of one asset. */
    long micros(int holder, int asset) {
        return micros[holder][asset];
    }

    /** What a holder loses. */
    public long ofHolder(int holder) {
        return sum(micros[holder]);
    }

    /** What the fund loses of an asset. */
    public long ofAsset(int asset) {
        long sum = 0;
        for (int holder = 0; holder < micros.length; holder++) {
            sum = Math.addExact(sum, micros(holder, asset));
        }
        return sum;
    }

    /** What the fund loses. */
    public long total() {
        return sum(Arrays.stream(micros).mapToLong(StressLosses::sum).toArray());
    }

    private static long sum(long[] parts) {
        long sum = 0;
        for (long part : parts) {
            sum = Math.addExact(sum, part);
        }
        return sum;
    }
}
