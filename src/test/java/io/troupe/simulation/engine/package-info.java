@NullMarked
package io.troupe.simulation.engine;

import org.jspecify.annotations.NullMarked;
