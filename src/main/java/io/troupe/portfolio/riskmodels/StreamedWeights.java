package io.troupe.portfolio.riskmodels;

/**
 * How sums over a window go from bar to bar: {@code P ← aP + b·y(t)y(t)' − c·y(t − L)y(t − L)' +
 * d·y(t − L + 1)y(t − L + 1)'}, where c and d are 0 until the window is full.
 *
 * @param decay a
 * @param fresh b; 1 for the first bar of all
 * @param leaving c
 * @param last d, what the oldest bar of the window then lacks of its weight
 * @param centred whether means are taken off
 */
record StreamedWeights(double decay, double fresh, double leaving, double last,
        boolean centred) {
    /** Of a window of so many bars. */
    static StreamedWeights of(CovarianceSpec spec, int lookbackBars) {
        return switch (spec.type()) {
            case SAMPLE -> new StreamedWeights(1, 1, 1, 0, true);
            case SEMI -> new StreamedWeights(1, 1, 1, 0, false);
            case EWMA -> spec.span().isPresent()
                    ? bySpan(new SpanCovariance(spec.span().getAsDouble()).decay(), lookbackBars)
                    : byLambda(spec.lambda(), lookbackBars);
            default -> throw new IllegalArgumentException("the covariance " + spec.type().label()
                    + " does not go from bar to bar: estimate it from a window");
        };
    }

    static StreamedWeights bySpan(double decay, int bars) {
        return new StreamedWeights(decay, 1, power(decay, bars), 0, true);
    }

    static StreamedWeights byLambda(double lambda, int bars) {
        double past = power(lambda, bars);
        return new StreamedWeights(lambda, 1 - lambda, past, past, false);
    }

    private static double power(double base, int exponent) {
        double power = 1;
        for (int k = 0; k < exponent; k++) {
            power *= base;
        }
        return power;
    }

    /** The weights of the bars of a window, oldest first. */
    double[] ofWindow(int bars) {
        double[] weights = new double[bars];
        double weight = 1;
        for (int t = bars - 1; t >= 0; t--) {
            weights[t] = t == 0 && !centred && decay < 1 ? weight : fresh * weight;
            weight *= decay;
        }
        return weights;
    }
}
