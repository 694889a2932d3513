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
import org.jspecify.annotations.Nullable;

/** Sends a function to another JVM in a file, together with the variables of notebook cells that it uses. */
final class SerializedFunction {

    private SerializedFunction() {}

    static void write(FunctionOperation operation, Path file) {
        Map<String, Map<String, Object>> variables = operation.classes().variables(origin(operation.function()));
        variables.forEach((type, values) -> values.forEach((name, value) -> check(operation, name, value)));
        try (ObjectOutputStream out = new ObjectOutputStream(Files.newOutputStream(file))) {
            HashMap<String, Object> serialized = new HashMap<>();
            variables.forEach((type, values) -> serialized.put(type, new HashMap<>(values)));
            out.writeObject(serialized);
            out.writeObject(operation.function());
        } catch (NotSerializableException e) {
            throw notSerializable(operation, "a " + e.getMessage(), e);
        } catch (IOException e) {
            throw new GuildException("Cannot write " + file + ": " + e.getMessage() + ".", e);
        }
    }

    private static void check(FunctionOperation operation, String name, @Nullable Object value) {
        if (value != null && !(value instanceof Serializable)) {
            String what = "the variable '" + name + "', a " + value.getClass().getName();
            throw notSerializable(operation, what, null);
        }
    }

    private static GuildException notSerializable(FunctionOperation operation, String what, @Nullable Exception cause) {
        return new GuildException(
                "'" + operation.name() + "' cannot be sent to a separate JVM: it uses " + what
                        + ", which is not Serializable; let the function create that itself.",
                cause);
    }

    /** Returns the class that contains a lambda; the class of the function itself if it is not a lambda. */
    private static String origin(TrialFunction function) {
        try {
            Method replacement = function.getClass().getDeclaredMethod("writeReplace");
            replacement.setAccessible(true);
            if (replacement.invoke(function) instanceof SerializedLambda lambda) {
                return lambda.getCapturingClass().replace('/', '.');
            }
        } catch (ReflectiveOperationException e) {
            // The function is not a lambda.
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

    private static void set(String type, String name, @Nullable Object value) throws ClassNotFoundException {
        try {
            Field field = Class.forName(type).getDeclaredField(name);
            field.setAccessible(true);
            field.set(null, value);
        } catch (NoSuchFieldException | IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
