package org.jguild.op;

import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.lang.invoke.SerializedLambda;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jguild.error.GuildException;

/** A function in a file, by which one JVM sends it to another, with the variables of cells that it uses. */
final class SentFunction {

    private SentFunction() {}

    static void write(FunctionOperation operation, Path file) {
        Map<String, Map<String, Object>> variables = operation.classes().variables(origin(operation.function()));
        variables.forEach((type, values) -> values.forEach((name, value) -> check(operation, name, value)));
        try (ObjectOutputStream out = new ObjectOutputStream(Files.newOutputStream(file))) {
            HashMap<String, Object> sent = new HashMap<>();
            variables.forEach((type, values) -> sent.put(type, new HashMap<>(values)));
            out.writeObject(sent);
            out.writeObject(operation.function());
        } catch (NotSerializableException e) {
            throw refused(operation, "a " + e.getMessage(), e);
        } catch (IOException e) {
            throw new GuildException("Cannot write " + file + ": " + e.getMessage() + ".", e);
        }
    }

    private static void check(FunctionOperation operation, String name, Object value) {
        if (value != null && !(value instanceof Serializable)) {
            String what = "the variable '" + name + "', a " + value.getClass().getName();
            throw refused(operation, what, null);
        }
    }

    private static GuildException refused(FunctionOperation operation, String what, Exception cause) {
        return new GuildException(
                "'" + operation.name() + "' cannot be sent to a JVM of its own: it uses " + what
                        + ", which is not Serializable; let the function create that itself.",
                cause);
    }

    /** The class in which a lambda stands; that of the function itself if it is none. */
    private static String origin(TrialFunction function) {
        try {
            Method replacement = function.getClass().getDeclaredMethod("writeReplace");
            replacement.setAccessible(true);
            if (replacement.invoke(function) instanceof SerializedLambda lambda) {
                return lambda.getCapturingClass().replace('/', '.');
            }
        } catch (ReflectiveOperationException e) {
            // No lambda.
        }
        return function.getClass().getName();
    }

    static TrialFunction read(Path file) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new ObjectInputStream(Files.newInputStream(file))) {
            for (Map.Entry<?, ?> type : ((Map<?, ?>) in.readObject()).entrySet()) {
                for (Map.Entry<?, ?> variable : ((Map<?, ?>) type.getValue()).entrySet()) {
                    set((String) type.getKey(), (String) variable.getKey(), variable.getValue());
                }
            }
            return (TrialFunction) in.readObject();
        }
    }

    private static void set(String type, String name, Object value) throws ClassNotFoundException {
        try {
            Field field = Class.forName(type).getDeclaredField(name);
            field.setAccessible(true);
            field.set(null, value);
        } catch (NoSuchFieldException | IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
