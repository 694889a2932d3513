package org.jguild.jupyter.kernel;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Loads what cells declare, contained, and the jars added for them. Class files of cells can be read back as resources, as
 * the compiler wrote them.
 */
final class CellClassLoader extends URLClassLoader {

    private static final String SUFFIX = ".class";

    private final Map<String, byte[]> bytecodes = new ConcurrentHashMap<>();
    private final CellLines lines = new CellLines();

    CellClassLoader(ClassLoader parent) {
        super("cells", new URL[0], parent);
    }

    /** The class files of cells by the names of the classes. */
    Map<String, byte[]> bytecodes() {
        return Map.copyOf(bytecodes);
    }

    /** The lines of the notebook that classes get. */
    CellLines lines() {
        return lines;
    }

    void declare(String name, byte[] bytecode) {
        bytecodes.put(name, bytecode);
        lines.declare(name, bytecode);
    }

    /**
     * Accepts another compilation of loaded classes if only line numbers differ.
     *
     * @return false if there are other differences; then nothing is changed
     */
    boolean accept(Map<String, byte[]> recompiled) {
        for (Map.Entry<String, byte[]> one : recompiled.entrySet()) {
            byte[] loaded = bytecodes.get(one.getKey());
            if (loaded == null || !ClassCode.same(loaded, one.getValue())) {
                return false;
            }
        }
        return true;
    }

    void add(Path entry) throws MalformedURLException {
        addURL(entry.toUri().toURL());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] code = bytecodes.get(name);
        if (code == null) {
            return super.findClass(name);
        }
        byte[] contained = ContainedClass.of(code, lines.locate(name, code));
        return defineClass(name, contained, 0, contained.length);
    }

    @Override
    public @Nullable InputStream getResourceAsStream(String name) {
        byte[] code = name.endsWith(SUFFIX)
                ? bytecodes.get(
                        name.substring(0, name.length() - SUFFIX.length()).replace('/', '.'))
                : null;
        return code == null ? super.getResourceAsStream(name) : new ByteArrayInputStream(code);
    }
}
