package io.troupe.architecture.planted.journal;

import io.troupe.architecture.planted.journal.store.UsesLevelDb;

/** Breaks a law on purpose: the content of a journal knows no place. */
public interface KnowsItsStore {
    /** Knows it. */
    UsesLevelDb store();
}
