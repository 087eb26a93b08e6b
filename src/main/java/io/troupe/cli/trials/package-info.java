/** {@code troupe trials}: what was tried. */
@NullMarked
package io.troupe.cli.trials;

import org.jspecify.annotations.NullMarked;
