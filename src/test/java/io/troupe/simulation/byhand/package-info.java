@NullMarked
package io.troupe.simulation.byhand;

import org.jspecify.annotations.NullMarked;
