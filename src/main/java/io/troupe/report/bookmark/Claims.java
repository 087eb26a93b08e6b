package io.troupe.report.bookmark;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which objects have been filled: none is filled twice. */
final class Claims {
    private final Set<Object> taken = Collections.newSetFromMap(new IdentityHashMap<>());

    /** The object, if it may be filled; null if it cannot, or was filled before. */
    @Nullable
    Object take(@Nullable Object fresh) {
        return fresh != null && taken.add(fresh) ? fresh : null;
    }
}
