@NullMarked
package io.troupe.simulation.reference;

import org.jspecify.annotations.NullMarked;
