/**
 * Journals in LevelDB: the settings of Akka, and a look into the files for what the database tells
 * without saying where, or not at all.
 */
@NullMarked
package io.troupe.journal.leveldb;

import org.jspecify.annotations.NullMarked;
