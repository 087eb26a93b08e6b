package io.troupe.simulation.hosting;

import io.troupe.model.QuarantineReason;

/**
 * A strategy's failure, which puts it into quarantine from the bar on.
 *
 * @param bar the bar it was asked about
 * @param strategy its index
 * @param reason what it did
 * @param detail the exception or the offending number, one line
 */
public record Failure(int bar, int strategy, QuarantineReason reason, String detail) {}
