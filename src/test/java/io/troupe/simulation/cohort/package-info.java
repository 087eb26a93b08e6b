@NullMarked
package io.troupe.simulation.cohort;

import org.jspecify.annotations.NullMarked;
