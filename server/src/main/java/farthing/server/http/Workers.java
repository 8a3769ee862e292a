package farthing.server.http;

import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Who reckons, and how many at once. Short work stays on its own thread. Long work goes to threads of the operating system,
 * half as many as processors, so that a few plans with many draws leave room for a thousand short questions.
 */
public final class Workers implements AutoCloseable {
    private static final int WAITING = 64;
    private static final int PATIENCE_SECONDS = 120;
    private static final int BUSY = 503;

    private final Semaphore shortWork;
    private final ThreadPoolExecutor longWork;

    public Workers() {
        int processors = Runtime.getRuntime().availableProcessors();
        shortWork = new Semaphore(Math.max(2, 2 * processors));
        int threads = Math.max(1, processors / 2);
        longWork = new ThreadPoolExecutor(
                threads,
                threads,
                PATIENCE_SECONDS,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(WAITING),
                Thread.ofPlatform().daemon().name("long-work-", 0).factory());
    }

    /** Work of milliseconds. */
    public <T> T quickly(Supplier<T> work) {
        shortWork.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            shortWork.release();
        }
    }

    /** Work that may take seconds. */
    public <T> T atLength(Supplier<T> work) {
        Future<T> result;
        try {
            result = longWork.submit(work::get);
        } catch (RejectedExecutionException e) {
            throw busy(WAITING + " long questions are waiting already");
        }
        try {
            return result.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException(e);
        } catch (TimeoutException e) {
            result.cancel(false);
            throw busy("no answer within " + PATIENCE_SECONDS + " seconds");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy("the server is ending");
        }
    }

    private static ProblemException busy(String what) {
        return new ProblemException(
                new Problem(BUSY, what, "try again in a moment, or ask for fewer draws"), Map.of("Retry-After", "5"));
    }

    @Override
    public void close() {
        longWork.shutdownNow();
    }
}
