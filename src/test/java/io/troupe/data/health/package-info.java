@NullMarked
package io.troupe.data.health;

import org.jspecify.annotations.NullMarked;
