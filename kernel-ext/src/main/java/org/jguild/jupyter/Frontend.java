package org.jguild.jupyter;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.jguild.error.GuildException;
import org.jguild.op.DeclaredClasses;
import org.jspecify.annotations.Nullable;

/** The kernel in which JGuild runs. All methods may be called from any thread. */
public interface Frontend {

    /**
     * Shows something below the running cell.
     *
     * @param content what to show
     * @return the name under which it can be replaced later
     */
    String display(DisplayContent content);

    /**
     * Replaces something shown before, in place.
     *
     * @param id what {@link #display(DisplayContent)} returned
     * @param content what to show instead
     */
    void updateDisplay(String id, DisplayContent content);

    /**
     * Shows a value as the last line of a cell would be, with every renderer registered in the kernel.
     *
     * @param value any object; a {@link DisplayContent} unchanged
     * @return the name under which it can be replaced later
     */
    String displayValue(Object value);

    /**
     * The value of a Java variable of the notebook.
     *
     * @param name a variable declared in a cell
     * @return its value, which may be null
     * @throws org.jguild.error.GuildException when there is no such variable
     */
    @Nullable
    Object variable(String name);

    /**
     * Runs Java code as a cell would, with the imports and variables of the notebook.
     *
     * @param code statements, without magics
     * @throws Exception if the code does not compile, or whatever it throws
     */
    default void run(String code) throws Exception {
        throw new GuildException(
                "This kernel does not let a cell be an operation; use a Java file or Guild.open().run(...).");
    }

    /**
     * The classes that cells declare, for separate JVMs.
     *
     * @return their provider; empty if the kernel does not provide them
     */
    default DeclaredClasses declaredClasses() {
        return DeclaredClasses.NONE;
    }

    /**
     * What cells may use beyond the kernel's own jars.
     *
     * @return jars and folders, in the order they were added
     */
    List<Path> classPath();

    /**
     * Returns the class loader of the notebook's code, which sees the jars that cells add.
     *
     * @return the loader; that of the calling thread if the kernel has no other
     */
    default ClassLoader classLoader() {
        return Thread.currentThread().getContextClassLoader();
    }

    /**
     * Whether the running cell may ask the user something.
     *
     * @return false when nobody answers, as in a notebook run by a program
     */
    boolean inputAllowed();

    /**
     * Names the running cell.
     *
     * @return the cell and which run of it this is
     */
    CellRun cellRun();

    /**
     * Registers a magic, as a line magic and as a cell magic; a magic of the same name is replaced.
     *
     * @param name without percent signs
     * @param magic what to run
     */
    void registerMagic(String name, Magic magic);

    /**
     * Registers the display of values of a type.
     *
     * @param <T> the type
     * @param type the type, its subtypes included
     * @param renderer returns the content for one value
     */
    <T> void registerRenderer(Class<T> type, Function<? super T, DisplayContent> renderer);
}
