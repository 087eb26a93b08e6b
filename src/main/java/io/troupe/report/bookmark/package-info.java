/**
 * Bookmarks in a run's bookings: what everybody remembers who was led along them, so that a later
 * walk goes on behind the last bar instead of beginning anew.
 */
@NullMarked
package io.troupe.report.bookmark;

import org.jspecify.annotations.NullMarked;
