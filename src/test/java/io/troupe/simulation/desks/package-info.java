@NullMarked
package io.troupe.simulation.desks;

import org.jspecify.annotations.NullMarked;
