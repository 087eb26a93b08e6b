/** Prices on their way between files of users and stores, and how much room they take. */
@NullMarked
package io.troupe.data.transfer;

import org.jspecify.annotations.NullMarked;
