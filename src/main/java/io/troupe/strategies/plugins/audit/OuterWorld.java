package io.troupe.strategies.plugins.audit;

import io.troupe.strategies.plugins.audit.Reach.World;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which methods of the JDK lead out of the market. */
final class OuterWorld {
    /** Owner, or beginning of it if it ends in a slash; and methods, or all of them. */
    private record Door(String owner, Set<String> methods, World world) {
        boolean is(String type, String method) {
            boolean isOwner = owner.endsWith("/") ? type.startsWith(owner) : type.equals(owner);
            return isOwner && (methods.isEmpty() || methods.contains(method));
        }
    }

    private static Door door(World world, String owner, String... methods) {
        return new Door(owner, Set.of(methods), world);
    }

    /** The first that fits counts. */
    private static final List<Door> DOORS = List.of(
            door(World.END, "java/lang/System", "exit"),
            door(World.END, "java/lang/Runtime", "exit", "halt"),
            door(World.END, "java/lang/ProcessHandle", "destroy", "destroyForcibly"),
            door(World.END, "sun/misc/Signal", "raise"),
            door(World.END, "jdk/internal/misc/Signal", "raise"),
            door(World.SHARED, "java/lang/System", "setOut", "setErr", "setIn", "setProperty",
                    "setProperties", "clearProperty"),
            door(World.SHARED, "java/lang/Thread", "setDefaultUncaughtExceptionHandler",
                    "getAllStackTraces"),
            door(World.SHARED, "java/lang/ThreadGroup", "enumerate", "interrupt"),
            door(World.SHARED, "java/util/Locale", "setDefault"),
            door(World.SHARED, "java/util/TimeZone", "setDefault"),
            door(World.SHARED, "java/lang/Runtime", "addShutdownHook"),
            door(World.SHARED, "sun/misc/Signal", "handle"),
            door(World.CLOCK, "java/lang/System", "currentTimeMillis", "nanoTime"),
            door(World.ENVIRONMENT, "java/lang/System", "getenv", "getProperty", "getProperties",
                    "lineSeparator", "console"),
            door(World.ENVIRONMENT, "java/lang/Integer", "getInteger"),
            door(World.ENVIRONMENT, "java/lang/Long", "getLong"),
            door(World.ENVIRONMENT, "java/lang/Boolean", "getBoolean"),
            door(World.NATIVE, "java/lang/System", "load", "loadLibrary"),
            door(World.NATIVE, "java/lang/Runtime", "load", "loadLibrary"),
            door(World.RANDOMNESS, "java/lang/System", "identityHashCode"),
            door(World.PROCESSES, "java/lang/Runtime", "exec"),
            door(World.ENVIRONMENT, "java/lang/Runtime", "availableProcessors", "freeMemory",
                    "totalMemory", "maxMemory"),
            door(World.PROCESSES, "java/lang/ProcessBuilder"),
            door(World.PROCESSES, "java/lang/ProcessHandle"),
            door(World.THREADS, "java/lang/ThreadLocal"),
            door(World.THREADS, "java/lang/Thread"),
            door(World.THREADS, "java/lang/ThreadGroup"),
            door(World.THREADS, "java/util/concurrent/Executors"),
            door(World.THREADS, "java/util/concurrent/ForkJoinPool"),
            door(World.THREADS, "java/util/concurrent/ThreadPoolExecutor"),
            door(World.THREADS, "java/util/concurrent/CompletableFuture", "runAsync",
                    "supplyAsync"),
            door(World.THREADS, "java/util/Timer"),
            door(World.THREADS, "java/util/stream/BaseStream", "parallel"),
            door(World.THREADS, "java/util/Collection", "parallelStream"),
            door(World.THREADS, "java/util/List", "parallelStream"),
            door(World.THREADS, "java/util/Set", "parallelStream"),
            door(World.CLOCK, "java/time/Clock"),
            door(World.CLOCK, "java/util/Calendar", "getInstance"),
            door(World.RANDOMNESS, "java/lang/Math", "random"),
            door(World.RANDOMNESS, "java/util/UUID", "randomUUID"),
            door(World.RANDOMNESS, "java/util/concurrent/ThreadLocalRandom"),
            door(World.RANDOMNESS, "java/security/SecureRandom"),
            door(World.FILES, "java/nio/file/Files"), door(World.FILES, "java/nio/channels/"),
            door(World.FILES, "java/io/FileInputStream"),
            door(World.FILES, "java/io/FileOutputStream"),
            door(World.FILES, "java/io/FileReader"), door(World.FILES, "java/io/FileWriter"),
            door(World.FILES, "java/io/RandomAccessFile"),
            door(World.FILES, "java/util/zip/ZipFile"), door(World.FILES, "java/util/jar/JarFile"),
            door(World.FILES, "java/io/File", "exists", "length", "lastModified", "list",
                    "listFiles", "isFile", "isDirectory", "delete", "mkdir", "mkdirs",
                    "createNewFile", "createTempFile", "renameTo", "canRead", "canWrite",
                    "getAbsolutePath", "getCanonicalPath", "setLastModified"),
            door(World.FILES, "java/nio/file/Path", "toRealPath", "toAbsolutePath"),
            door(World.NETWORK, "java/net/http/"), door(World.NETWORK, "java/net/Socket"),
            door(World.NETWORK, "java/net/ServerSocket"),
            door(World.NETWORK, "java/net/DatagramSocket"),
            door(World.NETWORK, "java/net/InetAddress"),
            door(World.NETWORK, "java/net/NetworkInterface"),
            door(World.NETWORK, "java/net/URLConnection"),
            door(World.NETWORK, "java/net/HttpURLConnection"),
            door(World.NETWORK, "java/net/URL", "openStream", "openConnection", "getContent"),
            door(World.NETWORK, "java/sql/DriverManager"),
            door(World.NETWORK, "javax/sql/DataSource"),
            door(World.REFLECTION, "java/lang/Class", "forName", "getDeclaredField",
                    "getDeclaredFields", "getField", "getFields", "getMethod", "getMethods",
                    "getDeclaredMethod", "getDeclaredMethods", "getConstructor",
                    "getConstructors", "getDeclaredConstructor", "getDeclaredConstructors",
                    "newInstance", "getClassLoader"),
            door(World.REFLECTION, "java/lang/reflect/Method"),
            door(World.REFLECTION, "java/lang/reflect/Field"),
            door(World.REFLECTION, "java/lang/reflect/Constructor"),
            door(World.REFLECTION, "java/lang/reflect/AccessibleObject"),
            door(World.REFLECTION, "java/lang/reflect/Proxy"),
            door(World.REFLECTION, "java/lang/ClassLoader"),
            door(World.REFLECTION, "java/net/URLClassLoader"),
            door(World.REFLECTION, "java/util/ServiceLoader"),
            door(World.REFLECTION, "javax/script/"),
            door(World.REFLECTION, "java/lang/invoke/MethodHandles$Lookup"),
            door(World.REFLECTION, "java/lang/invoke/MethodHandle", "invoke", "invokeExact",
                    "invokeWithArguments"),
            door(World.NATIVE, "java/lang/foreign/"), door(World.NATIVE, "sun/misc/Unsafe"),
            door(World.NATIVE, "jdk/internal/"));

    /** Constructors and methods that ask the clock only where they are not told the time. */
    private static final Map<String, World> WITHOUT_ARGUMENTS = Map.of("java/util/Date.<init>",
            World.CLOCK, "java/util/GregorianCalendar.<init>", World.CLOCK,
            "java/util/Random.<init>", World.RANDOMNESS, "java/util/SplittableRandom.<init>",
            World.RANDOMNESS, "java/util/Collections.shuffle", World.RANDOMNESS);

    private OuterWorld() {}

    /** Where a call leads. */
    static Optional<World> of(String owner, String method, String descriptor) {
        if (owner.startsWith("java/time/") && method.equals("now")) {
            return Optional.of(World.CLOCK);
        }
        if (method.equals("<init>") && owner.equals("java/util/Formatter")
                && descriptor.contains("File")) {
            return Optional.of(World.FILES);
        }
        boolean isUnseeded = descriptor.startsWith("()")
                || descriptor.equals("(Ljava/util/List;)V");
        World unseeded = WITHOUT_ARGUMENTS.get(owner + "." + method);
        if (unseeded != null) {
            return isUnseeded ? Optional.of(unseeded) : Optional.empty();
        }
        return takesFile(owner, method, descriptor) ? Optional.of(World.FILES)
                : DOORS.stream().filter(door -> door.is(owner, method)).map(Door::world)
                        .findFirst();
    }

    private static boolean takesFile(String owner, String method, String descriptor) {
        boolean isScanner = owner.equals("java/util/Scanner");
        boolean isPrinter = owner.equals("java/io/PrintWriter")
                || owner.equals("java/io/PrintStream");
        boolean isNamed = descriptor.startsWith("(Ljava/io/File;")
                || descriptor.startsWith("(Ljava/nio/file/Path;")
                || (isPrinter && descriptor.startsWith("(Ljava/lang/String;"));
        return method.equals("<init>") && (isScanner || isPrinter) && isNamed;
    }

    /** Where reading a field leads: standard input is the environment's. */
    static Optional<World> ofField(String owner, String field) {
        return owner.equals("java/lang/System") && field.equals("in")
                ? Optional.of(World.ENVIRONMENT)
                : Optional.empty();
    }

    /** A method as messages name it. */
    static String name(String owner, String method) {
        String type = owner.replace('/', '.').replace('$', '.');
        return method.equals("<init>") ? "new " + type : type + "." + method;
    }
}
