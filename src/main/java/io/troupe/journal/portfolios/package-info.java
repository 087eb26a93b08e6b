/**
 * The actors of a journal: an event-sourced one for each portfolio, one that hands them their
 * blocks in order, and those that read all of it back.
 */
@NullMarked
package io.troupe.journal.portfolios;

import org.jspecify.annotations.NullMarked;
