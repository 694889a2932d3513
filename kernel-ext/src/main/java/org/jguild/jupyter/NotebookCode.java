package org.jguild.jupyter;

import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javax.lang.model.SourceVersion;
import org.jguild.error.GuildException;
import org.jspecify.annotations.Nullable;

/** Reads variables and the class path of a notebook, for kernels that provide them only as values of expressions. */
public final class NotebookCode {

    /** An expression for the class loader of the notebook's code, which {@link #classPath} reads. */
    public static final String CLASS_LOADER = "new Object() {}.getClass().getClassLoader()";

    private NotebookCode() {}

    /**
     * Reads a variable.
     *
     * @param name its name
     * @param value evaluates the name; an exception means that there is no such variable
     * @return its value, which may be null
     * @throws GuildException if the name is none or there is no such variable
     */
    public static @Nullable Object variable(String name, Callable<?> value) {
        if (!SourceVersion.isIdentifier(name)) {
            throw new GuildException("'" + name + "' is not the name of a Java variable.");
        }
        try {
            return value.call();
        } catch (Exception e) {
            throw new GuildException("The notebook has no variable '" + name + "'.", e);
        }
    }

    /**
     * Lists the jars and folders that code is loaded from.
     *
     * @param loader a class loader
     * @return its files in order; none if it is no loader of URLs
     */
    public static List<Path> classPath(@Nullable Object loader) {
        List<Path> entries = new ArrayList<>();
        if (loader instanceof URLClassLoader urls) {
            for (URL url : urls.getURLs()) {
                if ("file".equals(url.getProtocol())) {
                    entries.add(Path.of(URI.create(url.toString())));
                }
            }
        }
        return entries;
    }
}
