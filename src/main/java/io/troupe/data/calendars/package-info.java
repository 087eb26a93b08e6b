/**
 * When exchanges trade: sessions with their instants, holidays and short days, in the zone of the
 * exchange. {@link io.troupe.data.calendars.Calendars} knows them by name.
 *
 * <p>Holidays of New York and London come from OpenGamma Strata's calendars; hours, short days and
 * the holidays of XETRA are rules here, each with the years it held. Instants follow the time zone
 * data of the JDK. What a calendar does not know, it says in the Javadoc of its rules.
 */
@NullMarked
package io.troupe.data.calendars;

import org.jspecify.annotations.NullMarked;
