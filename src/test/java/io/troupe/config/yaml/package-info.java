/** Tests of reading settings. */
@NullMarked
package io.troupe.config.yaml;

import org.jspecify.annotations.NullMarked;
