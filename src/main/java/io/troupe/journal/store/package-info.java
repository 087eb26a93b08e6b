/**
 * What is asked of the place where a journal is kept, whatever database it is: how far it must
 * reach, whether it has room, and what can be wrong with it.
 */
@NullMarked
package io.troupe.journal.store;

import org.jspecify.annotations.NullMarked;
