package org.jguild.jupyter.kernel;

import static java.util.Objects.requireNonNull;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import jdk.jshell.execution.DirectExecutionControl;
import jdk.jshell.spi.SPIResolutionException;
import org.jspecify.annotations.Nullable;

/**
 * Runs each statement of a cell in this JVM and keeps the object of its value and the exception that it throws; JShell
 * itself passes only text.
 */
final class StatementRunner extends DirectExecutionControl {

    private static final ThreadLocal<Object> VALUE = new ThreadLocal<>();
    private static final ThreadLocal<Throwable> FAILURE = new ThreadLocal<>();
    private static final ThreadLocal<Class<?>> HOLDER = new ThreadLocal<>();

    private final CellClassLoader loader;
    private final CellThread thread;
    private final Supplier<Cell> cell;

    StatementRunner(CellClassLoader loader, CellThread thread, Supplier<Cell> cell) {
        super(new CellClasses(loader));
        this.loader = loader;
        this.thread = thread;
        this.cell = cell;
    }

    /** The lines of the notebook that classes get. */
    CellLines lines() {
        return loader.lines();
    }

    /** The value of the last statement in the calling thread. */
    @Nullable
    Object takeValue() {
        Object taken = VALUE.get();
        VALUE.remove();
        return taken;
    }

    /** The exception of the last statement in the calling thread; null if there was none. */
    @Nullable
    Throwable takeFailure() {
        Throwable taken = FAILURE.get();
        FAILURE.remove();
        return taken;
    }

    /** The class of the statement that the calling thread ran last, whose fields hold what it declares; null when none ran. */
    @Nullable
    Class<?> takeHolder() {
        Class<?> taken = HOLDER.get();
        HOLDER.remove();
        return taken;
    }

    /** Without this, a new import would set variables back to null: their classes would be replaced by new ones. */
    @Override
    public void redefine(ClassBytecodes[] classes)
            throws ClassInstallException, NotImplementedException, EngineTerminationException {
        Map<String, byte[]> recompiled = new HashMap<>();
        for (ClassBytecodes one : classes) {
            recompiled.put(one.name(), one.bytecodes());
        }
        if (!loader.accept(recompiled)) {
            super.redefine(classes);
        }
    }

    @Override
    protected String invoke(Method statement) throws Exception {
        VALUE.remove();
        FAILURE.remove();
        HOLDER.set(statement.getDeclaringClass());
        try {
            VALUE.set(run(() -> statement.invoke(null)));
            return "";
        } catch (CellStoppedException e) {
            FAILURE.set(e);
            throw new UserException(e.getMessage(), e.getClass().getName(), e.getStackTrace());
        } catch (InvocationTargetException e) {
            throw remembered(e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof InvocationTargetException target ? remembered(target) : e;
        }
    }

    /**
     * Runs a part of a cell where the statements of cells run.
     *
     * @throws CellStoppedException when it was interrupted or took too long
     * @throws Exception what it threw, from the thread of a cell as the cause of an {@link ExecutionException}
     */
    @Nullable
    Object run(Callable<Object> part) throws Exception {
        Cell running = cell.get();
        boolean nested = running == null || Thread.currentThread().getThreadGroup() instanceof CellThreads;
        return nested ? part.call() : thread.run(running, part);
    }

    /** An unresolved reference stays JShell's business; all else is the user's, with the lines of the notebook. */
    private static Exception remembered(InvocationTargetException e) {
        Throwable thrown = requireNonNull(e.getCause());
        if (thrown instanceof SPIResolutionException) {
            return e;
        }
        FAILURE.set(thrown);
        return new UserException(
                String.valueOf(thrown.getMessage()), thrown.getClass().getName(), new StackTraceElement[0]);
    }
}
