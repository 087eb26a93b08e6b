/**
 * What settings say of orders, costs, financing and margin. Values only: what they come to on a
 * market is put together by whoever has its data.
 */
@NullMarked
package io.troupe.config.execution;

import org.jspecify.annotations.NullMarked;
