/**
 * The commands that list, show, begin and check strategies.
 */
@NullMarked
package io.troupe.cli.strategies;

import org.jspecify.annotations.NullMarked;
