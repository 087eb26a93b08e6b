/** Tests of journals in LevelDB. */
@NullMarked
package io.troupe.journal.leveldb;

import org.jspecify.annotations.NullMarked;
