/** The register of the figures that a run is reported with. */
@NullMarked
package io.troupe.metrics.standard;

import org.jspecify.annotations.NullMarked;
