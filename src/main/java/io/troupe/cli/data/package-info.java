/**
 * The commands that import, export, list, show, check and generate prices.
 */
@NullMarked
package io.troupe.cli.data;

import org.jspecify.annotations.NullMarked;
