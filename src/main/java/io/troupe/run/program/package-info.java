/** The program itself: which build it is, and where it lies. */
@NullMarked
package io.troupe.run.program;

import org.jspecify.annotations.NullMarked;
