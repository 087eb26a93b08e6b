package io.troupe.strategies.builtin;

import io.troupe.math.LogisticRegression;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The secondary model of {@link MetaLabelledTrend}: a logistic regression on what was known when
 * bets were offered, fitted to how those ended that have ended. Mutable.
 */
final class MetaModel {
    private static final double RIDGE = 1;

    private final int trainBars;
    private final int minLabels;
    private final List<Ended> ended = new ArrayList<>();
    private @Nullable LogisticRegression regression;

    /** A bet that ended at a bar, whether it won, and what was known when it was offered. */
    @SuppressWarnings("ArrayRecordComponent") // a carrier of numbers, never compared
    private record Ended(int bar, boolean won, double[] known) {}

    MetaModel(int trainBars, int minLabels) {
        this.trainBars = trainBars;
        this.minLabels = minLabels;
    }

    void learn(int bar, boolean won, double[] known) {
        ended.add(new Ended(bar, won, known));
    }

    /** Fits the model to the bets of the last bars; there is none while these are too few. */
    void train(int bar) {
        ended.removeIf(each -> each.bar() <= bar - trainBars);
        if (ended.size() < minLabels) {
            regression = null;
            return;
        }
        double[][] rows = new double[ended.size()][];
        boolean[] answers = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = ended.get(i).known();
            answers[i] = ended.get(i).won();
        }
        regression = LogisticRegression.fit(rows, answers, RIDGE);
    }

    /** The probability that a bet wins, 0 without a model. */
    double probability(double[] known) {
        return regression == null ? 0 : regression.probability(known);
    }

    void save(DataOutputStream out) throws IOException {
        out.writeInt(ended.size());
        for (Ended each : ended) {
            out.writeInt(each.bar());
            out.writeBoolean(each.won());
            Doubles.write(each.known(), out);
        }
        Doubles.write(regression == null ? new double[0] : regression.toArray(), out);
    }

    void load(DataInputStream in) throws IOException {
        ended.clear();
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            ended.add(new Ended(in.readInt(), in.readBoolean(), Doubles.read(in)));
        }
        double[] saved = Doubles.read(in);
        regression = saved.length == 0 ? null : LogisticRegression.of(saved);
    }
}
