/** Tests of the signals. */
@NullMarked
package io.troupe.features.signals;

import org.jspecify.annotations.NullMarked;
