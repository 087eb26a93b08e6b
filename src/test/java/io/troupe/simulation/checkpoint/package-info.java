@NullMarked
package io.troupe.simulation.checkpoint;

import org.jspecify.annotations.NullMarked;
