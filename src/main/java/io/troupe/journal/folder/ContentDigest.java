package io.troupe.journal.folder;

import io.troupe.journal.Hash;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * What tells the content of a file from any other, while it is being read or written from its first
 * byte on. One thread.
 */
public final class ContentDigest {
    private final MessageDigest sha256;
    private long bytes;

    /** That of no bytes yet. */
    public ContentDigest() {
        this(newDigest(), 0);
    }

    private ContentDigest(MessageDigest sha256, long bytes) {
        this.sha256 = sha256;
        this.bytes = bytes;
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }

    /** The next bytes. */
    public void add(byte[] content, int from, int count) {
        sha256.update(content, from, count);
        bytes += count;
    }

    /** How many there were. */
    public long bytes() {
        return bytes;
    }

    /** The same, to go on from here in another way. */
    public ContentDigest copy() {
        try {
            return new ContentDigest((MessageDigest) sha256.clone(), bytes);
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("SHA-256 of this JDK cannot be continued twice", e);
        }
    }

    /** That of all bytes so far. */
    public FileDigest digest() {
        return new FileDigest(bytes, Hash.of(copy().sha256.digest()));
    }
}
