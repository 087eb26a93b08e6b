/** Tests of what settings say of orders, costs, financing and margin. */
@NullMarked
package io.troupe.config.execution;

import org.jspecify.annotations.NullMarked;
