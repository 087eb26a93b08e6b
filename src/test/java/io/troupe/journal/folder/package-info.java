/** Tests of a run's folder. */
@NullMarked
package io.troupe.journal.folder;

import org.jspecify.annotations.NullMarked;
