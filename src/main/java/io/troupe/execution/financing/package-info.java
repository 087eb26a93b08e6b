/** What money earns and costs from close to close. */
@NullMarked
package io.troupe.execution.financing;

import org.jspecify.annotations.NullMarked;
