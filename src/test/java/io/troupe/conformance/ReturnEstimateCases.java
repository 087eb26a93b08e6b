package io.troupe.conformance;

import java.util.Locale;

/** Means and covariances of returns from prices. */
final class ReturnEstimateCases implements Topic {
    @Override
    public boolean covers(ReferenceCase reference) {
        String kind = reference.kind().toLowerCase(Locale.ROOT);
        return kind.contains("return small sample") || kind.contains("historical_return")
                || kind.startsWith("capm_return") || kind.contains("covariance small sample");
    }

    @Override
    public void check(ReferenceCase reference, Checks checks) throws UnsupportedCase {
        throw new UnsupportedCase("there is no estimate for " + reference.kind());
    }
}
