package io.troupe.architecture.planted.journal.store;

import org.iq80.leveldb.DB;

/** Breaks a law on purpose: databases stay in their stores. */
public interface UsesLevelDb {
    /** Uses it. */
    DB database();
}
