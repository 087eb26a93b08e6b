package io.troupe.conformance;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a case.
 *
 * @param comparisons each number with what was expected, none if it is not supported
 * @param reason why it is not supported or could not be computed, else null
 */
record CaseResult(ReferenceCase reference, Status status, List<Checks.Comparison> comparisons,
        @Nullable String reason) {
    /** How a case ends. */
    enum Status {
        PASSED, FAILED, UNSUPPORTED
    }

    static CaseResult of(ReferenceCase reference, Checks checks) {
        return new CaseResult(reference, checks.passed() ? Status.PASSED : Status.FAILED,
                checks.comparisons(), checks.comparisons().isEmpty() ? "nothing compared" : null);
    }

    static CaseResult unsupported(ReferenceCase reference, @Nullable String reason) {
        return new CaseResult(reference, Status.UNSUPPORTED, List.of(), reason);
    }

    static CaseResult failed(ReferenceCase reference, Exception failure) {
        return new CaseResult(reference, Status.FAILED, List.of(), failure.toString());
    }
}
