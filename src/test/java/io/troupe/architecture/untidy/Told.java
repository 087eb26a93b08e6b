package io.troupe.architecture.untidy;

import java.util.List;

/**
 * Nobody reads one of these.
 *
 * @param read by someone
 * @param unread by nobody
 * @param within by this record
 */
record Told(int read, int unread, List<Shown> within) {
    @Override
    public String toString() {
        return within.toString();
    }
}
