@NullMarked
package io.troupe.execution.points;

import org.jspecify.annotations.NullMarked;
