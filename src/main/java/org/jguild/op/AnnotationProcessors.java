package org.jguild.op;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import javax.annotation.processing.Processor;
import javax.tools.JavaCompiler.CompilationTask;

/**
 * The annotation processors of a program's libraries. They see these libraries and the JDK only: the compiler itself would let
 * them see the libraries of JGuild first, which may have another version, for example of picocli.
 */
final class AnnotationProcessors {

    private AnnotationProcessors() {}

    /**
     * Calls a compilation, which uses the processors of some libraries.
     *
     * @param task the compilation; if the libraries have no processor, or one that cannot be loaded, it is called as it is
     * @param libraries jars and folders
     * @return whether it was successful
     * @throws IOException if a library cannot be closed
     */
    static boolean call(CompilationTask task, List<Path> libraries) throws IOException {
        URL[] urls = libraries.stream().map(AnnotationProcessors::url).toArray(URL[]::new);
        try (URLClassLoader loader = new URLClassLoader(urls, new JdkOnly())) {
            List<Processor> found = find(loader);
            if (!found.isEmpty()) {
                task.setProcessors(found);
            }
            return task.call();
        }
    }

    private static List<Processor> find(ClassLoader loader) {
        List<Processor> found = new ArrayList<>();
        try {
            ServiceLoader.load(Processor.class, loader).forEach(found::add);
        } catch (ServiceConfigurationError e) {
            return List.of();
        }
        return found;
    }

    private static URL url(Path library) {
        try {
            return library.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e); // A path always has a URL.
        }
    }

    /** Finds the classes of the JDK, also those of its compiler, which the loader of JGuild has too. */
    private static final class JdkOnly extends ClassLoader {

        JdkOnly() {
            super(ClassLoader.getPlatformClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            Class<?> found = ClassLoader.getSystemClassLoader().loadClass(name);
            if (found.getModule().isNamed()) {
                return found;
            }
            throw new ClassNotFoundException(name);
        }

        @Override
        protected Enumeration<URL> findResources(String name) {
            return Collections.emptyEnumeration();
        }
    }
}
