package io.troupe.architecture;

import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.reflect.AccessFlag;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tests that the build passes over, always or somewhere: classes whose name surefire does not look
 * for or that have no subclass which runs them, those switched off or under a condition, those
 * that assume something, and whatever selects tests in the build itself.
 */
final class SkippedTests {
    private static final Pattern LOOKED_FOR = Pattern.compile("Test\\w*|\\w*(Test|Tests|TestCase)");
    private static final Pattern SWITCHES = Pattern.compile(
            "org\\.junit\\.jupiter\\.api\\.(Disabled|Tag|Tags|condition\\.\\w+)");
    private static final Pattern NESTED = Pattern.compile("org\\.junit\\.jupiter\\.api\\.Nested");
    private static final String ASSUMPTIONS = "Assumptions";
    private static final Pattern SUREFIRE = Pattern.compile(
            "(?s)<artifactId>maven-surefire-plugin</artifactId>.*?</plugin>");
    private static final Pattern SELECTORS = Pattern.compile("<(includes|includesFile|excludes"
            + "|excludesFile|groups|excludedGroups|skip|test|testFailureIgnore)>");
    private static final Pattern SWITCHES_OF_BUILD = Pattern.compile("<(skipTests|skipITs"
            + "|maven\\.test\\.\\w+)>|-D(skip\\w+|test|groups|excludedGroups|surefire\\.\\w+"
            + "|maven\\.test\\.\\w+)\\b");

    private final TestCode tests;

    SkippedTests(TestCode tests) {
        this.tests = tests;
    }

    /** Classes of tests that nothing runs, by name. */
    SortedSet<String> neverRun() {
        SortedSet<String> offenders = new TreeSet<>();
        tests.types().forEach((name, type) -> {
            if (isNeverRun(name, type)) {
                offenders.add(TestCode.simpleName(name));
            }
        });
        return offenders;
    }

    /** Classes that run here and not there, by name. */
    SortedSet<String> conditional() {
        SortedSet<String> offenders = new TreeSet<>();
        tests.types().forEach((name, type) -> {
            if (isConditional(type)) {
                offenders.add(TestCode.simpleName(name));
            }
        });
        return offenders;
    }

    /** What in a file of the build selects tests, as {@code file selector}. */
    static SortedSet<String> selectors(String file, String text) {
        SortedSet<String> offenders = new TreeSet<>();
        Stream.concat(SWITCHES_OF_BUILD.matcher(text).results(),
                SUREFIRE.matcher(text).results().map(MatchResult::group)
                        .flatMap(plugin -> SELECTORS.matcher(plugin).results()))
                .forEach(each -> offenders.add(file + " " + each.group()));
        return offenders;
    }

    private boolean isNeverRun(String name, ClassModel type) {
        boolean has = type.methods().stream().anyMatch(TestCode::isTest);
        return has && Stream.concat(Stream.of(name), tests.downwards(name)).noneMatch(this::isRun);
    }

    private boolean isRun(String name) {
        ClassModel type = Objects.requireNonNull(tests.types().get(name), name);
        int nested = name.lastIndexOf('$');
        if (type.flags().has(AccessFlag.ABSTRACT) || type.flags().has(AccessFlag.INTERFACE)) {
            return false;
        }
        if (nested < 0) {
            return LOOKED_FOR.matcher(TestCode.simpleName(name)).matches();
        }
        return TestCode.annotations(type).anyMatch(each -> NESTED.matcher(each).matches())
                && isRun(name.substring(0, nested));
    }

    private static boolean isConditional(ClassModel type) {
        return Stream.concat(TestCode.annotations(type),
                type.methods().stream().flatMap(TestCode::annotations))
                .anyMatch(each -> SWITCHES.matcher(each).matches())
                || type.methods().stream().anyMatch(SkippedTests::assumes);
    }

    private static boolean assumes(MethodModel method) {
        return method.code().stream().flatMap(code -> code.elementStream())
                .anyMatch(step -> step instanceof InvokeInstruction call
                        && call.owner().asInternalName().endsWith(ASSUMPTIONS));
    }
}
