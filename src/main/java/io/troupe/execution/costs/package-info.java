/** What a broker charges for a fill. */
@NullMarked
package io.troupe.execution.costs;

import org.jspecify.annotations.NullMarked;
