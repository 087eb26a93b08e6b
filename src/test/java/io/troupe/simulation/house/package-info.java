@NullMarked
package io.troupe.simulation.house;

import org.jspecify.annotations.NullMarked;
