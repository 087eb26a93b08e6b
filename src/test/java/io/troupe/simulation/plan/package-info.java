@NullMarked
package io.troupe.simulation.plan;

import org.jspecify.annotations.NullMarked;
