package io.troupe.journal.portfolios;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.iq80.leveldb.DB;
import org.iq80.leveldb.DBException;
import org.iq80.leveldb.DBFactory;
import org.iq80.leveldb.Options;
import org.iq80.leveldb.impl.Iq80DBFactory;

/** The LevelDB in Java, of which a chosen write goes wrong. One test at a time. */
public final class FaultyLevelDb implements DBFactory {
    /** What happens at the chosen write. */
    enum Fault {
        /** Nothing of it is in the file. */
        BEFORE,
        /** A part of a record is in the file. */
        TORN,
        /** All of it is, though it is said to have failed. */
        AFTER
    }

    private static final byte[] HALF_A_RECORD = {1, 2, 3, 4, 100, 0, 1, 7, 7, 7};
    private static final AtomicReference<Plan> PLAN = new AtomicReference<>(
            new Plan(Fault.BEFORE, 0));

    /** Counts writes up to the one that goes wrong. */
    private static final class Plan {
        private final Fault fault;
        private final int atWrite;
        private final AtomicInteger writes = new AtomicInteger();

        Plan(Fault fault, int atWrite) {
            this.fault = fault;
            this.atWrite = atWrite;
        }
    }

    /** Lets the n-th write from now, counted from 1, go wrong; none if it is 0. */
    static void arm(Fault chosen, int n) {
        PLAN.set(new Plan(chosen, n));
    }

    /** How many writes there have been since. */
    static int writes() {
        return PLAN.get().writes.get();
    }

    @Override
    public DB open(File path, Options options) throws IOException {
        DB sound = Iq80DBFactory.factory.open(path, options);
        return (DB) Proxy.newProxyInstance(DB.class.getClassLoader(), new Class<?>[]{DB.class},
                (proxy, method, arguments) -> {
                    Plan plan = PLAN.get();
                    if (!method.getName().equals("write")
                            || plan.writes.incrementAndGet() != plan.atWrite) {
                        return invoke(sound, method, arguments);
                    }
                    if (plan.fault == Fault.TORN) {
                        tear(path.toPath());
                    } else if (plan.fault == Fault.AFTER) {
                        invoke(sound, method, arguments);
                    }
                    throw new DBException("injected " + plan.fault);
                });
    }

    private static Object invoke(DB sound, Method method, Object[] arguments)
            throws Throwable {
        try {
            return method.invoke(sound, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** The latest log gets an end that no process has finished. */
    private static void tear(Path journal) {
        try (Stream<Path> files = Files.list(journal)) {
            Path log = files.filter(file -> file.toString().endsWith(".log"))
                    .max(Path::compareTo).orElseThrow();
            Files.write(log, HALF_A_RECORD, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void destroy(File path, Options options) throws IOException {
        throw new UnsupportedOperationException();
    }

    @Override
    public void repair(File path, Options options) throws IOException {
        throw new UnsupportedOperationException();
    }
}
