/**
 * The commands that show what a fund or a strategy would construct at a bar, without a run.
 */
@NullMarked
package io.troupe.cli.portfolio;

import org.jspecify.annotations.NullMarked;
