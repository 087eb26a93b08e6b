/**
 * Constructions of portfolios from settings to what runs: put together, checked against the data,
 * and what was guessed told.
 */
@NullMarked
package io.troupe.run.construct;

import org.jspecify.annotations.NullMarked;
