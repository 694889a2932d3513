package org.jguild.op;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jguild.flag.FlagDecoder;
import org.jguild.flag.FlagType;
import org.jspecify.annotations.Nullable;

/**
 * The type of a field as that of a flag.
 *
 * @param flag the type of the flag, for several values of one of them
 * @param several whether it takes several values
 * @param choices the names of its constants if it is an enum; otherwise empty
 * @param primitive whether it has a value even if nothing sets it
 */
record OptionType(FlagType flag, boolean several, List<Object> choices, boolean primitive) {

    private static final Set<String> COLLECTIONS = Set.of(
            "java.util.List", "java.util.Set", "java.util.SortedSet", "java.util.Collection", "java.util.ArrayList");

    OptionType {
        choices = List.copyOf(choices);
    }

    static OptionType of(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return severalOf(array.getComponentType());
        }
        if (type instanceof DeclaredType declared) {
            String name = AnnotationValues.name(type);
            List<? extends TypeMirror> arguments = declared.getTypeArguments();
            if (COLLECTIONS.contains(name)) {
                return arguments.isEmpty()
                        ? new OptionType(FlagType.STRING, true, List.of(), false)
                        : severalOf(arguments.get(0));
            }
            if (name.equals("java.util.Optional") && !arguments.isEmpty()) {
                OptionType inner = of(arguments.get(0));
                return new OptionType(inner.flag, inner.several, inner.choices, false);
            }
            return new OptionType(flag(name), name.equals("java.util.Map"), constants(declared.asElement()), false);
        }
        return new OptionType(flag(type.toString()), false, List.of(), type.getKind() != TypeKind.ERROR);
    }

    private static OptionType severalOf(TypeMirror item) {
        OptionType type = of(item);
        return new OptionType(type.flag, true, type.choices, false);
    }

    private static FlagType flag(String type) {
        return switch (type) {
            case "boolean", "java.lang.Boolean" -> FlagType.BOOLEAN;
            case "byte",
                    "short",
                    "int",
                    "long",
                    "java.lang.Byte",
                    "java.lang.Short",
                    "java.lang.Integer",
                    "java.lang.Long",
                    "java.math.BigInteger" -> FlagType.INT;
            case "float", "double", "java.lang.Float", "java.lang.Double", "java.math.BigDecimal" -> FlagType.NUMBER;
            default -> FlagType.STRING;
        };
    }

    private static List<Object> constants(Element type) {
        List<Object> names = new ArrayList<>();
        if (type.getKind() == ElementKind.ENUM) {
            type.getEnclosedElements().stream()
                    .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT)
                    .forEach(member -> names.add(member.getSimpleName().toString()));
        }
        return names;
    }

    /** Returns the value that Java gives a field that nothing sets; null if it is null or cannot be a flag. */
    @Nullable
    Object unset() {
        if (!primitive) {
            return null;
        }
        return switch (flag) {
            case BOOLEAN -> false;
            case INT -> 0L;
            case NUMBER, FLOAT -> 0.0;
            case STRING, ANY -> null;
        };
    }

    /** Returns a constant of a source as a value of the flag; null if it is not of its type. */
    @Nullable
    Object value(@Nullable Object constant) {
        if (constant == null) {
            return null;
        }
        return switch (flag) {
            case BOOLEAN -> constant instanceof Boolean ? constant : null;
            case INT ->
                constant instanceof Number number
                        ? (Object) number.longValue()
                        : constant instanceof Character letter ? (Object) (long) letter : parsed(constant.toString());
            case NUMBER, FLOAT ->
                constant instanceof Number || constant instanceof String
                        ? real(constant.toString().strip())
                        : null;
            case STRING, ANY -> constant.toString();
        };
    }

    /** Returns the default that an annotation writes as text; null if it is not known. */
    @Nullable
    Object parse(String text) {
        return flag == FlagType.BOOLEAN ? (Object) Boolean.valueOf(text) : value(text);
    }

    private static @Nullable Object parsed(String text) {
        Object value = FlagDecoder.decode(text.strip());
        return value instanceof Number && !(value instanceof Double) ? value : null;
    }

    private static @Nullable Object real(String text) {
        try {
            return Double.valueOf(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
