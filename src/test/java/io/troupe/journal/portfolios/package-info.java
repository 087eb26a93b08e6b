/** Tests of the journal's actors. */
@NullMarked
package io.troupe.journal.portfolios;

import org.jspecify.annotations.NullMarked;
