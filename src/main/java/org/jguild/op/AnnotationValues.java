package org.jguild.op;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * The values that a source gives to an annotation; without the defaults of the annotation.
 *
 * @param values the values by name: constants, types, or lists of them
 */
record AnnotationValues(Map<String, Object> values) {

    AnnotationValues {
        values = Map.copyOf(values);
    }

    /** Finds an annotation of an element by its qualified name. */
    static Optional<AnnotationValues> of(Element element, String annotation) {
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            if (mirror.getAnnotationType().toString().equals(annotation)) {
                Map<String, Object> values = new HashMap<>();
                mirror.getElementValues()
                        .forEach((method, value) ->
                                values.put(method.getSimpleName().toString(), plain(value)));
                return Optional.of(new AnnotationValues(values));
            }
        }
        return Optional.empty();
    }

    private static Object plain(AnnotationValue value) {
        return value.getValue() instanceof List<?> items
                ? items.stream()
                        .map(item -> ((AnnotationValue) item).getValue())
                        .toList()
                : value.getValue();
    }

    /** Returns a text; null if the source does not give it. */
    @Nullable
    String text(String name) {
        return values.get(name) instanceof String text ? text : null;
    }

    /** Returns the texts of an array; empty if the source does not give it. */
    List<String> texts(String name) {
        return items(name)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .toList();
    }

    /** Returns the qualified names of the types of an array. */
    List<String> types(String name) {
        return items(name)
                .filter(TypeMirror.class::isInstance)
                .map(type -> name((TypeMirror) type))
                .toList();
    }

    /** Whether the source gives a value. */
    boolean has(String name) {
        return values.containsKey(name);
    }

    /** Whether a truth value is given as true. */
    boolean isTrue(String name) {
        return Boolean.TRUE.equals(values.get(name));
    }

    /** Returns the qualified name of a type without its type arguments. */
    static String name(TypeMirror type) {
        return type instanceof DeclaredType declared ? declared.asElement().toString() : type.toString();
    }

    private Stream<?> items(String name) {
        return values.get(name) instanceof List<?> items ? items.stream() : Stream.ofNullable(values.get(name));
    }
}
