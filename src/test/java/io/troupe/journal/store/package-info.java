/** Tests of what a store of journals is made of. */
@NullMarked
package io.troupe.journal.store;

import org.jspecify.annotations.NullMarked;
