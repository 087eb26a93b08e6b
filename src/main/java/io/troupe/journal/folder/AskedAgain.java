package io.troupe.journal.folder;

import org.jspecify.annotations.Nullable;

/**
 * A strategy that is not restored from what it saves: a resume asks it about all bars again, from
 * the first, since that comes to the same in any case.
 *
 * @param strategy its id
 * @param date the bar after which it was found that what it saves is not all that it remembers
 * @param field the field that differed, null if none did
 * @param finding what was found, one line
 * @param mend what the strategy's author can do
 */
public record AskedAgain(String strategy, String date, @Nullable String field, String finding,
        String mend) {}
