/** Tests of writing settings. */
@NullMarked
package io.troupe.config.output;

import org.jspecify.annotations.NullMarked;
