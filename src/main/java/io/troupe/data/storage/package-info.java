/**
 * What a store of market data is. A {@link io.troupe.data.storage.Storage} hands over the asked-for
 * symbols and dates in batches of rows, or says everything that is wrong with what it holds; it
 * takes a {@link io.troupe.data.storage.Feed} and has an {@link io.troupe.data.storage.Inventory}.
 * Each kind of store is a package below this one; the rest is what all of them share: from rows to
 * a {@linkplain io.troupe.data.schema.RawPanel panel} and back, which symbols are chosen, how what
 * is wrong is collected.
 */
@NullMarked
package io.troupe.data.storage;

import org.jspecify.annotations.NullMarked;
