/** Where two runs booked something different. */
@NullMarked
package io.troupe.journal.diff;

import org.jspecify.annotations.NullMarked;
