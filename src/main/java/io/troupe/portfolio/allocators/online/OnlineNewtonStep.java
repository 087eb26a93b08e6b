package io.troupe.portfolio.allocators.online;

/**
 * Online Newton step: {@code A = I + Σ gg'}, {@code b = (1 + 1/β) Σ g} with {@code g = x/w'x}; the
 * portfolio that is nearest to {@code δA⁻¹b} in the norm of A, mixed with equal weights. Agarwal,
 * Hazan, Kale and Schapire, "Algorithms for portfolio management based on the Newton method" (ICML
 * 2006). O(n³) a period.
 *
 * @param eta the part η of equal weights in the mix, in [0, 1]
 * @param beta β, &gt; 0
 * @param delta δ, &gt; 0
 */
public record OnlineNewtonStep(double eta, double beta, double delta) implements OnlineRule {
    /** Checks the components. */
    public OnlineNewtonStep {
        Parameters.within("eta", eta, 0, 1);
        Parameters.above("beta", beta, 0);
        Parameters.above("delta", delta, 0);
    }

    /** Remembers A by rows, then the sum of g. */
    @Override
    public OnlineState start(int assets) {
        double[] memory = new double[assets * assets + assets];
        for (int i = 0; i < assets; i++) {
            memory[i * assets + i] = 1;
        }
        return OnlineState.of(Vectors.equal(assets), memory);
    }

    @Override
    public OnlineState next(OnlineState state, double[] relatives, double earned) {
        int n = relatives.length;
        double[] memory = state.memory().clone();
        double growth = Vectors.dot(state.held(), relatives);
        double[][] a = new double[n][n];
        double[] b = new double[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                memory[i * n + j] += relatives[i] / growth * (relatives[j] / growth);
                a[i][j] = memory[i * n + j];
            }
            memory[n * n + i] += relatives[i] / growth;
            // (p − q)'A(p − q) with q = δA⁻¹b asks for Aq, so that A need not be inverted.
            b[i] = delta * (1 + 1 / beta) * memory[n * n + i];
        }
        double[] w = Simplex.minimum(a, b, state.held());
        for (int i = 0; i < n; i++) {
            w[i] = (1 - eta) * w[i] + eta / n;
        }
        return OnlineState.of(Vectors.normalized(w), memory);
    }
}
