package io.troupe.journal.folder;

import io.troupe.journal.Hash;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Vouches for files of a run's folder: the size and SHA-256 of each. While files are being replaced
 * it admits the old and the new content of each of them, so that a process that is killed meanwhile
 * leaves nothing that looks like damage. Immutable.
 *
 * <p>As text: a line that says what it is, a line per admitted content, {@code <SHA-256>  <bytes>
 * <path>} or {@code absent - <path>}, in the order of the paths, and a last line with the SHA-256
 * of all before it.
 */
final class Seal {
    /** Vouches for nothing. */
    static final Seal EMPTY = new Seal(new TreeMap<>());

    private static final String TITLE = "troupe seal 1\n";
    private static final String ABSENT = "absent -";
    private static final Pattern LAST = Pattern.compile("seal ([0-9a-f]{64})\n\\z");
    private static final Pattern LINE = Pattern
            .compile("(?:absent -|([0-9a-f]{64}) (\\d{1,18})) (.+)");

    private final Map<String, Set<Optional<FileDigest>>> admitted;

    private Seal(Map<String, Set<Optional<FileDigest>>> admitted) {
        this.admitted = Collections.unmodifiableMap(admitted);
    }

    /** The files it vouches for, by their paths in the run's folder. */
    Set<String> paths() {
        return admitted.keySet();
    }

    /** What a file may hold, in the order in which it was written; empty if it is not sealed. */
    List<Optional<FileDigest>> admitted(String path) {
        return List.copyOf(admitted.getOrDefault(path, Set.of()));
    }

    /** Whether a file is one that it vouches for; none means that there is no such file. */
    boolean admits(String path, Optional<FileDigest> content) {
        return admitted.getOrDefault(path, Set.of()).contains(content);
    }

    /** Whether it admits one content only of each file: none is being replaced. */
    boolean isSettled() {
        return admitted.values().stream().allMatch(contents -> contents.size() == 1);
    }

    /** The same, admitting one more content of a file. */
    Seal admitting(String path, Optional<FileDigest> content) {
        Set<Optional<FileDigest>> contents = new LinkedHashSet<>(
                admitted.getOrDefault(path, Set.of()));
        contents.add(content);
        return with(path, contents);
    }

    /** The same, admitting one content only of a file; of a file that is to be none, nothing. */
    Seal settled(String path, Optional<FileDigest> content) {
        return with(path, content.isPresent() ? Set.of(content) : Set.of());
    }

    private Seal with(String path, Set<Optional<FileDigest>> contents) {
        Map<String, Set<Optional<FileDigest>>> changed = new TreeMap<>(admitted);
        if (contents.isEmpty()) {
            changed.remove(path);
        } else {
            changed.put(path, contents);
        }
        return new Seal(changed);
    }

    /** As it is written. */
    String text() {
        StringBuilder text = new StringBuilder(TITLE);
        admitted.forEach((path, contents) -> contents.forEach(content -> text
                .append(content.map(file -> file.sha256() + " " + file.bytes()).orElse(ABSENT))
                .append(' ').append(path).append('\n')));
        return text + last(text.toString());
    }

    private static String last(String lines) {
        return "seal " + FileDigest.of(lines.getBytes(StandardCharsets.UTF_8)).sha256() + "\n";
    }

    /** Reads one that was written; none if a character of it has changed. */
    static Optional<Seal> parse(String text) {
        Matcher last = LAST.matcher(text);
        if (!text.startsWith(TITLE) || !last.find()) {
            return Optional.empty();
        }
        String lines = text.substring(0, last.start());
        if (!last.group().equals(last(lines))) {
            return Optional.empty();
        }
        Seal seal = EMPTY;
        for (String line : lines.substring(TITLE.length()).lines().toList()) {
            Matcher parts = LINE.matcher(line);
            if (!parts.matches()) {
                return Optional.empty();
            }
            seal = seal.admitting(parts.group(3), parts.group(1) == null ? Optional.empty()
                    : Optional.of(new FileDigest(Long.parseLong(parts.group(2)),
                            Hash.parse(parts.group(1)))));
        }
        return Optional.of(seal);
    }
}
