package io.troupe.journal;

import java.nio.charset.StandardCharsets;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The running hash of a portfolio: {@code h(bar) = SHA-256(h(previous) ‖ bar as 4 bytes ‖ packed
 * bar)}, beginning with the SHA-256 of the portfolio's name and the hash of the run's
 * configuration.
 *
 * <p>It runs over bars, so it does not depend on how they are grouped into events: a run that was
 * stopped and extended has the chain of the whole run. Mutable, one thread at a time.
 */
final class HashChain {
    private static final int HEAD = Hash.BYTES + 4;

    private final MessageDigest digest = sha256();
    private final byte[] head = new byte[HEAD];

    private HashChain(Hash start) {
        goOnFrom(start);
    }

    /** Goes on from a hash. */
    static HashChain from(Hash hash) {
        return new HashChain(hash);
    }

    /** The hash of a portfolio that has booked nothing. */
    static Hash start(PortfolioId portfolio, String configHash) {
        return Hash.of(sha256()
                .digest((portfolio + "\n" + configHash).getBytes(StandardCharsets.UTF_8)));
    }

    /** Takes a hash for what has been linked so far. */
    void goOnFrom(Hash hash) {
        hash.copyTo(head, 0);
    }

    /** Links a bar. */
    void link(int bar, byte[] bytes, int offset, int length) {
        head[Hash.BYTES] = (byte) (bar >>> 24);
        head[Hash.BYTES + 1] = (byte) (bar >>> 16);
        head[Hash.BYTES + 2] = (byte) (bar >>> 8);
        head[Hash.BYTES + 3] = (byte) bar;
        digest.update(head, 0, HEAD);
        digest.update(bytes, offset, length);
        try {
            digest.digest(head, 0, Hash.BYTES);
        } catch (DigestException e) {
            throw new IllegalStateException("a hash must fit into 32 bytes", e);
        }
    }

    /** The hash of everything linked so far. */
    Hash hash() {
        return Hash.of(head, 0, Hash.BYTES);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK must have SHA-256", e);
        }
    }
}
