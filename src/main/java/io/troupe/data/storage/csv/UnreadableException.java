package io.troupe.data.storage.csv;

import java.io.IOException;

/** A file is none of prices; the message is a reason for people. */
final class UnreadableException extends IOException {
    private static final long serialVersionUID = 1;

    UnreadableException(String reason) {
        super(reason);
    }
}
