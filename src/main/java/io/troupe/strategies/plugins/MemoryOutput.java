package io.troupe.strategies.plugins;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/** Where the compiler writes class files to: memory. */
final class MemoryOutput extends ForwardingJavaFileManager<JavaFileManager> {
    private final Map<String, ClassFile> written = new TreeMap<>(Comparator.naturalOrder());

    MemoryOutput(JavaFileManager files) {
        super(files);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(Location location, String className,
            JavaFileObject.Kind kind, FileObject sibling) {
        ClassFile file = new ClassFile(className, sibling == null ? "" : sibling.getName());
        written.put(className, file);
        return file;
    }

    /** What was written, by name. */
    List<CompiledClass> classes() {
        List<CompiledClass> classes = new ArrayList<>();
        written.forEach((name, file) -> classes.add(
                new CompiledClass(name, file.source, file.bytes.toByteArray())));
        return classes;
    }

    private static final class ClassFile extends SimpleJavaFileObject {
        private final String source;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        ClassFile(String className, String source) {
            super(UnitCompiler.uri(className.replace('.', '/') + Kind.CLASS.extension),
                    Kind.CLASS);
            this.source = source;
        }

        @Override
        public OutputStream openOutputStream() {
            bytes.reset();
            return bytes;
        }
    }
}
