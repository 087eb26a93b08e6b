package io.troupe.journal;

/** Marks what is serialized into the journal and its snapshots, which binds it to Jackson-CBOR. */
public interface JournalRecord {}
