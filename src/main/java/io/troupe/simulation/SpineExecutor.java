package io.troupe.simulation;

import akka.dispatch.DispatcherPrerequisites;
import akka.dispatch.ExecutorServiceConfigurator;
import akka.dispatch.ExecutorServiceFactory;
import com.typesafe.config.Config;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The one thread of the spine. What that thread itself hands over, which is nearly all of a bar,
 * goes into a queue of its own without a lock; only what comes from other threads crosses one. A
 * fund of few strategies spends most of its time on handing over.
 *
 * <p>Both queues are served in the order of arrival, in turns, so that neither starves.
 */
public final class SpineExecutor extends ExecutorServiceConfigurator {
    /** How many own tasks run before the other threads' queue is looked at. */
    private static final int TURN = 64;

    /** Called by Akka. */
    public SpineExecutor(Config config, DispatcherPrerequisites prerequisites) {
        super(config, prerequisites);
    }

    @Override
    public ExecutorServiceFactory createExecutorServiceFactory(String id, ThreadFactory threads) {
        return () -> new OneThread(threads);
    }

    /** An executor of one thread with an inner and an outer queue. */
    private static final class OneThread extends AbstractExecutorService {
        private final LinkedBlockingQueue<Runnable> outer = new LinkedBlockingQueue<>();
        /** Only the thread itself touches it. */
        private final ArrayDeque<Runnable> inner = new ArrayDeque<>();
        private final CountDownLatch ended = new CountDownLatch(1);
        private final Thread thread;
        private volatile boolean ending;

        OneThread(ThreadFactory threads) {
            thread = threads.newThread(this::serve);
            thread.start();
        }

        @Override
        public void execute(Runnable task) {
            if (Thread.currentThread().equals(thread)) {
                inner.add(task);
            } else if (ending) {
                throw new RejectedExecutionException("the spine has ended");
            } else {
                outer.add(task);
            }
        }

        private void serve() {
            try {
                while (!ending || !inner.isEmpty() || !outer.isEmpty()) {
                    runInner();
                    Runnable next = inner.isEmpty() ? await() : outer.poll();
                    if (next != null) {
                        run(next);
                    }
                }
            } finally {
                ended.countDown();
            }
        }

        private void runInner() {
            for (int n = 0; n < TURN; n++) {
                Runnable next = inner.poll();
                if (next == null) {
                    return;
                }
                run(next);
            }
        }

        private @Nullable Runnable await() {
            try {
                return outer.take();
            } catch (InterruptedException e) {
                return null; // asked to end, or a task left its interrupt behind
            }
        }

        private static void run(Runnable task) {
            try {
                task.run();
            } catch (Throwable e) { // the thread must live on, also if a strategy interrupts it
                Thread current = Thread.currentThread();
                current.getUncaughtExceptionHandler().uncaughtException(current, e);
            }
        }

        private static void wake() {
            // What wakes the thread is that there is a task, whatever it does.
        }

        @Override
        public void shutdown() {
            ending = true;
            outer.add(OneThread::wake);
        }

        @Override
        public List<Runnable> shutdownNow() {
            shutdown();
            thread.interrupt();
            return List.of();
        }

        @Override
        public boolean isShutdown() {
            return ending;
        }

        @Override
        public boolean isTerminated() {
            return ended.getCount() == 0;
        }

        @Override
        public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
            return ended.await(timeout, unit);
        }
    }
}
