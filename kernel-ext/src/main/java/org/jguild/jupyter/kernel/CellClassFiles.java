package org.jguild.jupyter.kernel;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jguild.op.DeclaredClasses;
import org.objectweb.asm.ClassReader;

/** The declarations of cells for separate JVMs: class files, and the variables that code uses. */
record CellClassFiles(CellClassLoader loader) implements DeclaredClasses {

    @Override
    public void write(Path folder) throws IOException {
        for (Map.Entry<String, byte[]> one : loader.bytecodes().entrySet()) {
            Path file = folder.resolve(one.getKey().replace('.', '/') + ".class");
            Files.createDirectories(file.getParent());
            Files.write(file, one.getValue());
        }
    }

    @Override
    public Map<String, Map<String, Object>> variables(String className) {
        Map<String, byte[]> declared = loader.bytecodes();
        Map<String, Map<String, Object>> found = new HashMap<>();
        Set<String> seen = new HashSet<>(Set.of(className));
        Deque<String> left = new ArrayDeque<>(seen);
        while (!left.isEmpty()) {
            String name = left.remove();
            byte[] code = declared.get(name);
            if (code != null) {
                Map<String, Object> values = values(name);
                if (!values.isEmpty()) {
                    found.put(name, values);
                }
                classesNamedIn(code).stream().filter(seen::add).forEach(left::add);
            }
        }
        return found;
    }

    /** A variable of a cell is a static field of the class that JShell creates for its declaration. */
    private Map<String, Object> values(String name) {
        Map<String, Object> values = new HashMap<>();
        try {
            for (Field field : loader.loadClass(name).getDeclaredFields()) {
                int modifiers = field.getModifiers();
                if (Modifier.isStatic(modifiers) && !Modifier.isFinal(modifiers) && !field.isSynthetic()) {
                    field.setAccessible(true);
                    values.put(field.getName(), field.get(null));
                }
            }
        } catch (ClassNotFoundException | IllegalAccessException e) {
            throw new IllegalStateException("Cannot read the variables of " + name, e);
        }
        return values;
    }

    /** All entries of the constant pool that are names of classes. */
    private static Set<String> classesNamedIn(byte[] code) {
        ClassReader reader = new ClassReader(code);
        char[] buffer = new char[reader.getMaxStringLength()];
        Set<String> names = new HashSet<>();
        for (int i = 1; i < reader.getItemCount(); i++) {
            int item = reader.getItem(i);
            // Each entry begins with its tag; 7 is a class.
            if (item > 0 && reader.readByte(item - 1) == 7) {
                names.add(reader.readUTF8(item, buffer).replace('/', '.'));
            }
        }
        return names;
    }
}
