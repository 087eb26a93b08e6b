/** Tests of the journal. */
@NullMarked
package io.troupe.journal;

import org.jspecify.annotations.NullMarked;
