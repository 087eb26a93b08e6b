/** What may be bought with the money that is there, and what is sold when it no longer suffices. */
@NullMarked
package io.troupe.execution.margin;

import org.jspecify.annotations.NullMarked;
