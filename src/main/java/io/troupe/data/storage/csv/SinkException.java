package io.troupe.data.storage.csv;

import io.troupe.data.storage.Offences;

/** Whoever takes rows failed: that is no offence of the file they are read from. */
final class SinkException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final RuntimeException failure;

    SinkException(RuntimeException failure) {
        super(failure);
        this.failure = failure;
    }

    /** Tells a refusal of a sink of our own as an offence; throws what another sink threw. */
    void tell(Offences offences) {
        if (failure.getCause() instanceof UnreadableException reason) {
            offences.unreadable(String.valueOf(reason.getMessage()));
        } else {
            throw failure;
        }
    }
}
