/**
 * The commands that tell what a fund can lose.
 */
@NullMarked
package io.troupe.cli.risk;

import org.jspecify.annotations.NullMarked;
