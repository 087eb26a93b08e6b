/** Commands that show, draw and compare what runs came to. */
@NullMarked
package io.troupe.cli.reports;

import org.jspecify.annotations.NullMarked;
