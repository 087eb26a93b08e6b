/**
 * The commands that check, show and complete configurations.
 */
@NullMarked
package io.troupe.cli.config;

import org.jspecify.annotations.NullMarked;
