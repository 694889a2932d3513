package org.jguild;

import java.io.Serializable;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jguild.error.GuildException;
import org.jguild.flag.FlagDefinition;
import org.jguild.flag.FlagType;
import org.jguild.flag.FlagValues;
import org.jguild.flag.Params;
import org.jspecify.annotations.Nullable;

/** A record type as the flags of an operation, one flag per component. */
final class RecordFlags<C extends Record> implements Serializable {

    private static final long serialVersionUID = 1;

    private static final Map<Class<?>, FlagType> TYPES = Map.ofEntries(
            Map.entry(double.class, FlagType.FLOAT),
            Map.entry(Double.class, FlagType.FLOAT),
            Map.entry(float.class, FlagType.FLOAT),
            Map.entry(Float.class, FlagType.FLOAT),
            Map.entry(int.class, FlagType.INT),
            Map.entry(Integer.class, FlagType.INT),
            Map.entry(long.class, FlagType.INT),
            Map.entry(Long.class, FlagType.INT),
            Map.entry(boolean.class, FlagType.BOOLEAN),
            Map.entry(Boolean.class, FlagType.BOOLEAN),
            Map.entry(String.class, FlagType.STRING));

    private final Class<C> type;
    private final transient RecordComponent[] components;
    private final transient Constructor<C> constructor;

    RecordFlags(Class<C> type) {
        this.type = type;
        this.components = type.getRecordComponents();
        try {
            constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("every record has this constructor", e);
        }
    }

    /** In another JVM, the components are looked up again. */
    private Object readResolve() {
        return new RecordFlags<>(type);
    }

    /**
     * Lists the flags.
     *
     * @param defaults an instance whose values are the defaults; null when every flag must be given
     */
    List<FlagDefinition> definitions(@Nullable C defaults) {
        List<FlagDefinition> flags = new ArrayList<>();
        for (RecordComponent component : components) {
            Object defaultValue = defaults == null ? null : flagValue(read(component, defaults));
            flags.add(new FlagDefinition(
                    component.getName(),
                    flagType(component),
                    defaultValue,
                    choices(component),
                    "",
                    defaultValue == null));
        }
        return flags;
    }

    private FlagType flagType(RecordComponent component) {
        if (component.getType().isEnum()) {
            return FlagType.STRING;
        }
        FlagType known = TYPES.get(component.getType());
        if (known == null) {
            throw new GuildException("Component '" + component.getName() + "' of " + type.getSimpleName() + " is a "
                    + component.getType().getSimpleName()
                    + ", which cannot be a flag: use double, float, int, long, boolean, String or an enum.");
        }
        return known;
    }

    private static List<Object> choices(RecordComponent component) {
        Object[] constants = component.getType().getEnumConstants();
        return constants == null
                ? List.of()
                : Arrays.stream(constants)
                        .map(constant -> (Object) ((Enum<?>) constant).name())
                        .toList();
    }

    private static @Nullable Object flagValue(@Nullable Object value) {
        if (value instanceof Float || value instanceof Double) {
            return Double.parseDouble(value.toString());
        }
        if (value instanceof Integer number) {
            return number.longValue();
        }
        return value instanceof Enum<?> constant ? constant.name() : value;
    }

    private @Nullable Object read(RecordComponent component, C instance) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(instance);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("Cannot read " + component, e);
        }
    }

    /**
     * Creates the record of a trial.
     *
     * @throws Exception what the record's constructor throws
     */
    C create(FlagValues flags) throws Exception {
        Params params = new Params(flags);
        @Nullable Object[] values = new @Nullable Object[components.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = argument(params, components[i]);
        }
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    private static @Nullable Object argument(Params params, RecordComponent component) {
        String name = component.getName();
        Class<?> kind = component.getType();
        if (!kind.isPrimitive() && params.asMap().containsKey(name) && !params.has(name)) {
            return null;
        }
        if (kind.isEnum()) {
            return Arrays.stream(kind.getEnumConstants())
                    .filter(constant -> ((Enum<?>) constant).name().equals(params.text(name)))
                    .findFirst()
                    .orElseThrow(() -> new GuildException(
                            name + "=" + params.text(name) + " is not a value of " + kind.getSimpleName() + "."));
        }
        if (kind == String.class) {
            return params.text(name);
        }
        if (kind == boolean.class || kind == Boolean.class) {
            return params.flag(name);
        }
        if (kind == int.class || kind == Integer.class) {
            return params.integer(name);
        }
        if (kind == long.class || kind == Long.class) {
            return longInteger(params, name);
        }
        double real = params.real(name);
        return kind == float.class || kind == Float.class ? (Object) (float) real : (Object) real;
    }

    /** Returns an integer that an int may be too small for. */
    private static Long longInteger(Params params, String name) {
        String text = params.text(name);
        if (params.values().get(name) instanceof Long value) {
            return value;
        }
        throw new GuildException(name + "=" + text + " is not a whole number of at most 64 bits.");
    }
}
