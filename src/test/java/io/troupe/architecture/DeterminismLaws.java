package io.troupe.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What may not reach a result: the time of day, chance that the run's seed does not decide, and
 * arithmetic whose last bit depends on the JDK or on the number of threads. The command line, the
 * benchmarks and the reports make no results, only show or time them, so they are free.
 *
 * <p>Calls and method references count alike.
 */
final class DeterminismLaws {
    /** Everything of {@link Math} that may differ by an ulp from one JDK or processor to another. */
    private static final Set<String> INEXACT = Set.of("sin", "cos", "tan", "asin", "acos", "atan",
            "atan2", "sinh", "cosh", "tanh", "exp",
            "expm1", "log", "log10", "log1p", "pow", "cbrt", "hypot");

    private final DescribedPredicate<JavaClass> bearsResults;
    private final String watchdog;

    DeterminismLaws(String base) {
        bearsResults = resideInAPackage(base + "..").and(DescribedPredicate
                .not(resideInAnyPackage(base + ".cli..", base + ".bench..", base + ".report..")));
        watchdog = base + ".simulation.hosting.Watchdog";
    }

    ArchRule arithmeticIsTheSameEverywhere() {
        return never(bearsResults, "use arithmetic of Math that differs between JDKs",
                target -> is(target, Math.class) && INEXACT.contains(target.getName()))
                .because("FastMath and StrictMath give the same bits everywhere");
    }

    ArchRule onlyTheWatchdogReadsAClock() {
        DescribedPredicate<JavaClass> subjects = bearsResults.and(describe("are no watchdog",
                type -> !type.getName().equals(watchdog)
                        && !type.getName().startsWith(watchdog + "$")));
        return never(subjects, "read a clock", DeterminismLaws::readsClock)
                .because("a resumed run would read another time");
    }

    ArchRule chanceComesFromTheSeed() {
        return never(bearsResults, "draw from chance without a seed", DeterminismLaws::isUnseeded)
                .because("every generator is seeded from the run's seed and a stable id");
    }

    ArchRule reductionsRunInOrder() {
        return never(bearsResults, "run a stream or an array in parallel",
                DeterminismLaws::runsInParallel)
                .because("a floating-point sum depends on the order of its terms");
    }

    private static ArchRule never(DescribedPredicate<JavaClass> subjects, String what,
            Predicate<CodeUnitAccessTarget> isForbidden) {
        DescribedPredicate<JavaAccess<?>> forbidden = describe(what,
                access -> access.getTarget() instanceof CodeUnitAccessTarget target
                        && isForbidden.test(target));
        return noClasses().that(subjects).should().accessTargetWhere(forbidden)
                .allowEmptyShould(true);
    }

    private static boolean readsClock(CodeUnitAccessTarget target) {
        String name = target.getName();
        return switch (target.getOwner().getName()) {
            case "java.lang.System" -> name.equals("currentTimeMillis") || name.equals("nanoTime");
            case "java.time.Clock", "java.time.InstantSource" ->
                name.startsWith("system") || name.startsWith("tick");
            case "java.util.Date" -> isConstructorWithoutArguments(target);
            case "java.util.Calendar" -> name.equals("getInstance");
            default -> target.getOwner().getPackageName().startsWith("java.time")
                    && name.equals("now");
        };
    }

    private static boolean isUnseeded(CodeUnitAccessTarget target) {
        String name = target.getName();
        return switch (target.getOwner().getName()) {
            case "java.lang.Math", "java.lang.StrictMath" -> name.equals("random");
            case "java.util.UUID" -> name.equals("randomUUID");
            case "java.util.Collections" ->
                name.equals("shuffle") && target.getRawParameterTypes().size() == 1;
            case "java.util.concurrent.ThreadLocalRandom", "java.security.SecureRandom" -> true;
            case "java.util.random.RandomGenerator" ->
                name.equals("getDefault") || name.equals("of");
            case "java.util.Random", "java.util.SplittableRandom" ->
                isConstructorWithoutArguments(target);
            default -> target.getOwner().getPackageName().startsWith("org.hipparchus.random")
                    && isConstructorWithoutArguments(target);
        };
    }

    private static boolean runsInParallel(CodeUnitAccessTarget target) {
        String name = target.getName();
        return switch (target.getOwner().getPackageName()) {
            case "java.util.stream" -> name.equals("parallel");
            case "java.util" -> name.equals("parallelStream")
                    || (is(target, Arrays.class) && name.startsWith("parallel"));
            default -> false;
        };
    }

    private static boolean isConstructorWithoutArguments(CodeUnitAccessTarget target) {
        return target instanceof AccessTarget.ConstructorCallTarget
                && target.getRawParameterTypes().isEmpty();
    }

    private static boolean is(CodeUnitAccessTarget target, Class<?> owner) {
        return target.getOwner().getName().equals(owner.getName());
    }
}
