package io.troupe.strategies.plugins.audit;

import io.troupe.strategies.plugins.audit.Reach.World;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeModel;
import java.lang.classfile.instruction.LineNumber;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the class files of a unit show without running. Of a jar only what its strategies can come
 * to use is read: what a library has besides concerns nobody.
 *
 * <p>What no class file shows: what code that is named in a text and called by reflection does.
 * That reflection is used is said.
 */
public final class ClassAudit {
    private static final String ENDS = ", which ends the process and with it every strategy of the"
            + " fund; throw an exception instead: the strategy is then taken out and the others go"
            + " on";
    private static final String SHARED = ", which reaches into every other strategy of the process;"
            + " leave it out";

    private final Supplier<UnitCode> parse;
    private @Nullable UnitCode parsed;

    private ClassAudit(Supplier<UnitCode> parse) {
        this.parse = parse;
    }

    /** The classes, parsed when they are first asked about. */
    private synchronized UnitCode code() {
        UnitCode code = parsed == null ? parse.get() : parsed;
        parsed = code;
        return code;
    }

    /**
     * Reads the classes of a unit.
     *
     * @param classes class files by binary name
     * @param roots binary names of those to begin with
     * @param others class files of Troupe and its libraries by internal name, null if there is none
     */
    public static ClassAudit of(Map<String, byte[]> classes, Collection<String> roots,
            Function<String, byte @Nullable []> others) {
        return new ClassAudit(() -> {
            Map<String, byte[]> files = new HashMap<>();
            classes.forEach((name, bytes) -> files.put(name.replace('.', '/'), bytes));
            return new UnitCode(files, roots.stream().map(name -> name.replace('.', '/')).toList(),
                    others);
        });
    }

    /**
     * Where the source of a class has a method, as {@code Mine.java:12}, in the folder of its
     * package; empty if the class file does not tell.
     */
    public static String placeOf(byte[] classFile, String method) {
        ClassModel model;
        try {
            model = ClassFile.of().parse(classFile);
        } catch (IllegalArgumentException noClassFile) {
            return "";
        }
        String file = model.findAttribute(Attributes.sourceFile())
                .map(one -> one.sourceFile().stringValue()).orElse("");
        String name = UnitCode.name(model);
        int line = model.methods().stream()
                .filter(one -> one.methodName().equalsString(method)
                        && !one.flags().has(AccessFlag.SYNTHETIC))
                .flatMap(one -> one.code().stream()).flatMap(CodeModel::elementStream)
                .filter(LineNumber.class::isInstance).map(LineNumber.class::cast)
                .mapToInt(LineNumber::line).findFirst().orElse(0);
        return file.isEmpty() ? ""
                : name.substring(0, name.lastIndexOf('/') + 1) + file
                        + (line == 0 ? "" : ":" + line);
    }

    /** Why the unit is refused: statics that are no constants, calls that end the process. */
    public List<Violation> violations() {
        UnitCode code = code();
        TypeRules types = new TypeRules(code);
        List<Violation> found = new ArrayList<>();
        code.unreadable().forEach(name -> found.add(new Violation(name.replace('/', '.'), 0, "",
                "class " + name.replace('/', '.') + " cannot be read: it is no class file of this"
                        + " or an earlier Java")));
        for (ClassModel model : code.classes()) {
            found.addAll(StaticFields.of(types, model));
            for (Reach reach : ReachFinder.of(code, model)) {
                if (isRefused(reach)) {
                    found.add(new Violation(reach.className(), reach.line(),
                            reach.what().substring(reach.what().lastIndexOf('.') + 1),
                            "calls " + reach.what()
                                    + (reach.world() == World.END ? ENDS : SHARED)));
                }
            }
        }
        return found;
    }

    /**
     * What the class of a strategy, and those of the unit that it uses, reach outside the market:
     * each thing once for each method that does.
     *
     * @param className binary name
     */
    public List<Reach> reaches(String className) {
        UnitCode code = code();
        Set<String> used = new HashSet<>();
        List<String> open = new ArrayList<>(List.of(className.replace('.', '/')));
        while (!open.isEmpty()) {
            String name = open.removeLast();
            if (code.isOwn(name) && used.add(name)) {
                code.find(name).map(UnitCode::used).ifPresent(open::addAll);
            }
        }
        return code.classes().stream().filter(model -> used.contains(UnitCode.name(model)))
                .flatMap(model -> ReachFinder.of(code, model).stream())
                .filter(reach -> !isRefused(reach)).distinct().toList();
    }

    private static boolean isRefused(Reach reach) {
        return reach.world() == World.END || reach.world() == World.SHARED;
    }
}
