@NullMarked
package io.troupe.simulation.risk;

import org.jspecify.annotations.NullMarked;
