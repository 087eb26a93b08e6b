@NullMarked
package io.troupe.simulation.guard;

import org.jspecify.annotations.NullMarked;
