/** Tests of when exchanges trade. */
@NullMarked
package io.troupe.data.calendars;

import org.jspecify.annotations.NullMarked;
