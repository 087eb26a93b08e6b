/** Tests of finding, compiling and loading the user's strategies. */
@NullMarked
package io.troupe.strategies.plugins;

import org.jspecify.annotations.NullMarked;
