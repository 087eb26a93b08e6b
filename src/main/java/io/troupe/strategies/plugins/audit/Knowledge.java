package io.troupe.strategies.plugins.audit;

import java.util.Set;

/** What is known of the JDK's own types and methods, and of a few that everybody uses. */
final class Knowledge {
    private static final Set<String> CONSTANT = Set.of("java/lang/String", "java/lang/Boolean",
            "java/lang/Byte", "java/lang/Character", "java/lang/Short", "java/lang/Integer",
            "java/lang/Long", "java/lang/Float", "java/lang/Double", "java/lang/Void",
            "java/lang/Class", "java/lang/Enum", "java/lang/Record", "java/lang/Module",
            "java/lang/StackTraceElement", "java/lang/Runtime$Version", "java/lang/System$Logger",
            "java/math/BigDecimal", "java/math/BigInteger", "java/math/MathContext",
            "java/util/UUID", "java/util/Locale", "java/util/Currency", "java/util/Optional",
            "java/util/OptionalInt", "java/util/OptionalLong", "java/util/OptionalDouble",
            "java/util/HexFormat", "java/util/Base64$Encoder", "java/util/Base64$Decoder",
            "java/util/regex/Pattern", "java/net/URI", "java/net/URL", "java/io/File",
            "java/nio/file/Path", "java/nio/charset/Charset", "java/nio/ByteOrder",
            "java/util/logging/Logger", "java/util/logging/Level", "org/slf4j/Logger",
            "org/slf4j/Marker", "org/apache/logging/log4j/Logger",
            "org/apache/commons/logging/Log");
    private static final Set<String> FUNCTIONS = Set.of("java/util/Comparator",
            "java/lang/Runnable", "java/util/concurrent/Callable", "java/util/stream/Collector");
    private static final Set<String> OPEN = Set.of("java/lang/Object", "java/lang/Number",
            "java/lang/CharSequence", "java/lang/Comparable", "java/lang/Iterable",
            "java/io/Serializable", "java/util/Collection", "java/util/List", "java/util/Set",
            "java/util/Map", "java/util/Map$Entry", "java/util/SortedSet", "java/util/SortedMap",
            "java/util/NavigableSet", "java/util/NavigableMap", "java/util/SequencedCollection",
            "java/util/SequencedSet", "java/util/SequencedMap");
    private static final Set<String> WRITERS = Set.of("fill", "setAll", "parallelSetAll", "sort",
            "parallelSort", "parallelPrefix", "asList");
    private static final Set<String> READERS = Set.of("java/util/stream/Stream.of",
            "java/util/stream/DoubleStream.of", "java/util/stream/IntStream.of",
            "java/util/stream/LongStream.of", "java/lang/String.valueOf",
            "java/lang/String.copyValueOf", "java/lang/String.format", "java/lang/String.formatted",
            "java/lang/String.join", "java/lang/String.<init>", "java/math/BigInteger.<init>",
            "java/util/EnumSet.of", "io/troupe/model/TargetPositions.of",
            "io/troupe/model/TargetPositions.equal", "java/util/Objects.requireNonNull",
            "java/util/Objects.checkIndex", "java/util/Objects.isNull",
            "java/util/Objects.nonNull", "java/util/Objects.hash");
    private static final Set<String> COLLECTIONS = Set.of("java/util/List", "java/util/Set",
            "java/util/Map");

    private Knowledge() {}

    /** Whether objects of a type can change. */
    enum Verdict {
        /** They cannot. */
        CONSTANT,
        /** They are code, and can change only what that code holds. */
        FUNCTION,
        /** Some can and some cannot. */
        OPEN,
        /** They can. */
        CHANGES
    }

    /** How a method makes something that cannot change. */
    enum Maker {
        /** It does not. */
        NONE,
        /** Of its arguments, which it holds. */
        OF_ARGUMENTS,
        /** Of what its receiver or argument contains. */
        OF_CONTENT
    }

    /** Whether objects of a class of the JDK, or of another that is known by name, can change. */
    static Verdict verdict(String name) {
        if (CONSTANT.contains(name) || name.startsWith("java/time/")
                || name.startsWith("java/lang/invoke/") || name.startsWith("java/lang/constant/")
                || name.startsWith("java/lang/reflect/")) {
            return Verdict.CONSTANT;
        }
        if (FUNCTIONS.contains(name) || name.startsWith("java/util/function/")) {
            return Verdict.FUNCTION;
        }
        if (OPEN.contains(name)) {
            return Verdict.OPEN;
        }
        return isEnum(name) ? Verdict.CONSTANT : Verdict.CHANGES;
    }

    /** Whether a class is known by name, wherever it is from. */
    static boolean isKnown(String name) {
        return name.startsWith("java/") || CONSTANT.contains(name);
    }

    private static boolean isEnum(String name) {
        try {
            Class<?> type = Class.forName(name.replace('/', '.'), false,
                    ClassLoader.getPlatformClassLoader());
            return type.isEnum() || type.isRecord();
        } catch (ClassNotFoundException | LinkageError unknown) {
            return false;
        }
    }

    static Maker maker(String owner, String name) {
        return isOfContent(owner, name) ? Maker.OF_CONTENT
                : isOfArguments(owner, name) ? Maker.OF_ARGUMENTS : Maker.NONE;
    }

    private static boolean isOfContent(String owner, String name) {
        boolean isCopy = COLLECTIONS.contains(owner) && name.equals("copyOf");
        boolean isView = owner.equals("java/util/Collections") && name.startsWith("unmodifiable");
        boolean isStream = owner.equals("java/util/stream/Stream") && name.equals("toList");
        return isCopy || isView || isStream;
    }

    private static boolean isOfArguments(String owner, String name) {
        boolean isOf = COLLECTIONS.contains(owner)
                && Set.of("of", "ofEntries", "entry").contains(name);
        boolean isSmall = owner.equals("java/util/Collections")
                && (name.startsWith("empty") || name.startsWith("singleton")
                        || name.equals("nCopies"));
        boolean isOptional = owner.equals("java/util/Optional") && name.startsWith("of");
        boolean isCollected = owner.equals("java/util/stream/Collectors")
                && name.startsWith("toUnmodifiable");
        return isOf || isSmall || isOptional || isCollected;
    }

    /** Whether a stream is put into a collection, which its collector makes. */
    static boolean isCollect(String owner, String name) {
        return owner.equals("java/util/stream/Stream") && name.equals("collect");
    }

    /** Whether a method answers with its first argument. */
    static boolean answersItsArgument(String owner, String name) {
        return owner.equals("java/util/Objects") && name.startsWith("requireNonNull");
    }

    /** Whether a method only reads the array that is its argument of an index. */
    static boolean isReader(String owner, String name, int index) {
        if (owner.equals("java/lang/System") && name.equals("arraycopy")) {
            return index == 0;
        }
        return owner.equals("java/util/Arrays") ? !WRITERS.contains(name)
                : READERS.contains(owner + "." + name)
                        || (COLLECTIONS.contains(owner) && maker(owner, name) != Maker.NONE);
    }

    /** Whether a method of an array only reads it; of rows, a copy has the same ones. */
    static boolean isArrayReader(String owner, String name) {
        return !(owner.startsWith("[[") && name.equals("clone"));
    }
}
