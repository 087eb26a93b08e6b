/** Performance measures of return series as other libraries and a textbook compute them. */
@NullMarked
package io.troupe.conformance.performance;

import org.jspecify.annotations.NullMarked;
