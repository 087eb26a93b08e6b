/**
 * When exchanges trade: sessions with their instants, holidays and short days, in the zone of the
 * exchange.
 */
@NullMarked
package io.troupe.data.calendars;

import org.jspecify.annotations.NullMarked;
