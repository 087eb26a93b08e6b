/** Another package, which uses some of what the one above has. */
@NullMarked
package io.troupe.architecture.untidy.apart;

import org.jspecify.annotations.NullMarked;
