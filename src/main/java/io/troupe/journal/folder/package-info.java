/**
 * A run's folder: which files there are, the manifest, the seal that vouches for them, the lock,
 * and the checks before a run goes on.
 */
@NullMarked
package io.troupe.journal.folder;

import org.jspecify.annotations.NullMarked;
