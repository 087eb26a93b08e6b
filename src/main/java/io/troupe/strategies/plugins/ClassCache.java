package io.troupe.strategies.plugins;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What units were compiled to, in a folder, so that a unit is compiled and audited once and not
 * by every command. A file is named by the SHA-256 of all that its content follows from: the
 * sources, the build of Troupe, and the version of Java. It is written beside and moved, and has a
 * checksum, so that processes may share the folder and whatever is wrong with a file is as if it
 * were not there.
 */
public final class ClassCache {
    private static final int FORMAT = 0x54_50_43_02;
    private static final int KEPT = 256;
    private static final int HASH_DIGITS = 64;
    private static final Pattern OWN = Pattern.compile("[0-9a-f]{64}|new-\\d+\\.tmp");

    private final @Nullable Path folder;
    private final String build;

    private ClassCache(@Nullable Path folder, String build) {
        this.folder = folder;
        this.build = build;
    }

    /**
     * A cache in a folder, which is made when it is needed.
     *
     * @param build tells one build of Troupe from another
     */
    public static ClassCache in(Path folder, String build) {
        return new ClassCache(folder, build);
    }

    /** Keeps nothing. */
    public static ClassCache none() {
        return new ClassCache(null, "");
    }

    /** What a unit was compiled to, or null if it must be compiled. */
    @Nullable
    List<CompiledClass> find(PluginUnit.Sources unit) {
        if (folder == null) {
            return null;
        }
        try {
            return decode(Files.readAllBytes(folder.resolve(key(unit))));
        } catch (IOException notThereOrNotReadable) {
            return null;
        }
    }

    /** Keeps what a unit was compiled to, if that can be done. */
    void keep(PluginUnit.Sources unit, List<CompiledClass> classes) {
        if (folder == null) {
            return;
        }
        try {
            Files.createDirectories(folder);
            Path temporary = Files.createTempFile(folder, "new-", ".tmp");
            try {
                Files.write(temporary, encode(classes));
                Files.move(temporary, folder.resolve(key(unit)), StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(temporary);
            }
            prune(folder);
        } catch (IOException noRoom) {
            // The cache only saves time: the next command compiles again.
        }
    }

    private String key(PluginUnit.Sources unit) {
        Sha256 hash = new Sha256().add(Integer.toString(FORMAT)).add(build)
                .add(Runtime.version().toString());
        unit.texts().forEach(text -> hash.add(text.path()).add(text.file().sha256()));
        return hash.hex();
    }

    private static byte[] encode(List<CompiledClass> classes) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(content);
        out.writeInt(FORMAT);
        out.writeInt(classes.size());
        for (CompiledClass one : classes) {
            out.writeUTF(one.name());
            out.writeUTF(one.source());
            out.writeInt(one.bytes().length);
            out.write(one.bytes());
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        DataOutputStream sealed = new DataOutputStream(file);
        sealed.writeBytes(Sha256.of(content.toByteArray()));
        content.writeTo(sealed);
        return file.toByteArray();
    }

    private static @Nullable List<CompiledClass> decode(byte[] file) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(file));
        String checksum = new String(in.readNBytes(HASH_DIGITS), StandardCharsets.ISO_8859_1);
        if (!checksum.equals(Sha256.of(in.readAllBytes()))) {
            return null;
        }
        in = new DataInputStream(new ByteArrayInputStream(file, HASH_DIGITS,
                file.length - HASH_DIGITS));
        if (in.readInt() != FORMAT) {
            return null;
        }
        int count = in.readInt();
        List<CompiledClass> classes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            classes.add(new CompiledClass(in.readUTF(), in.readUTF(), in.readNBytes(in.readInt())));
        }
        return classes;
    }

    private static void prune(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> entries = Files.list(folder)) {
            files = entries.filter(ClassCache::isOwn).toList();
        }
        if (files.size() > KEPT) {
            List<Path> oldest = files.stream()
                    .sorted(Comparator.comparing(ClassCache::written)).toList();
            for (Path file : oldest.subList(0, files.size() - KEPT)) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Whether a file was written here: whoever named the folder may keep others in it. */
    private static boolean isOwn(Path file) {
        return OWN.matcher(String.valueOf(file.getFileName())).matches()
                && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    private static FileTime written(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException gone) {
            return FileTime.fromMillis(0);
        }
    }
}
