/** A portfolio beside what it is measured against, in the bars in which both have a return. */
@NullMarked
package io.troupe.metrics.relative;

import org.jspecify.annotations.NullMarked;
