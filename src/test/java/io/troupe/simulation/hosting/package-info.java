@NullMarked
package io.troupe.simulation.hosting;

import org.jspecify.annotations.NullMarked;
