package io.troupe.conformance.inference;

import io.troupe.conformance.Area;
import io.troupe.conformance.Checks;
import io.troupe.conformance.ReferenceCase;
import io.troupe.conformance.Tolerance;
import io.troupe.conformance.UnsupportedCase;
import java.io.IOException;
import java.util.Locale;

/** Sharpe ratios and their errors, deflation by trials, overfitting of selections. */
public final class SharpeInferenceArea implements Area {
    @Override
    public String name() {
        return "sharpe_inference";
    }

    @Override
    public void check(ReferenceCase reference, Checks checks)
            throws IOException, UnsupportedCase {
        if (reference.kind().toLowerCase(Locale.ROOT).startsWith("pbo")) {
            OverfittingCases.check(reference, checks);
        } else {
            checks.number(reference.kind(), ReferenceCase.number(reference.expected()),
                    new SharpeCase(reference).value(),
                    Tolerance.of(reference.tolerance()));
        }
    }
}
