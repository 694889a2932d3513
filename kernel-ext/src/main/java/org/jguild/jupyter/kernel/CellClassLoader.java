package org.jguild.jupyter.kernel;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Loads what cells declare, and the jars added for them. Class files of cells can be read back as resources. */
final class CellClassLoader extends URLClassLoader {

    private static final String SUFFIX = ".class";

    private final Map<String, byte[]> bytecodes = new ConcurrentHashMap<>();

    CellClassLoader(ClassLoader parent) {
        super("cells", new URL[0], parent);
    }

    void declare(String name, byte[] bytecode) {
        bytecodes.put(name, bytecode);
    }

    void add(Path entry) throws MalformedURLException {
        addURL(entry.toUri().toURL());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] code = bytecodes.get(name);
        return code == null ? super.findClass(name) : defineClass(name, code, 0, code.length);
    }

    @Override
    public InputStream getResourceAsStream(String name) {
        byte[] code = name.endsWith(SUFFIX)
                ? bytecodes.get(
                        name.substring(0, name.length() - SUFFIX.length()).replace('/', '.'))
                : null;
        return code == null ? super.getResourceAsStream(name) : new ByteArrayInputStream(code);
    }
}
