/** A PostgreSQL server as a store: many data sets in one schema, read and written by COPY. */
@NullMarked
package io.troupe.data.storage.postgres;

import org.jspecify.annotations.NullMarked;
