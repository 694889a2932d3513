package org.jguild.op;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jguild.error.GuildException;
import org.jguild.flag.FlagDecoder;
import org.jguild.flag.FlagDefinition;
import org.jguild.flag.FlagType;
import org.jguild.text.ShellWords;
import org.jspecify.annotations.Nullable;

/**
 * A flag of a Python script and how its value is passed to it.
 *
 * @param definition the flag
 * @param form how a value is written
 * @param option the name of the option with its dashes; empty for an assignment
 * @param off for {@link Form#EITHER}, the option for false
 */
record PythonFlag(FlagDefinition definition, Form form, String option, String off) {

    /** How a value becomes arguments. */
    enum Form {
        /** {@code --name value}. */
        VALUE,
        /** {@code --name} when true. */
        SWITCH,
        /** {@code --name} when true, {@code --no-name} when false. */
        EITHER,
        /** {@code --name}, repeated as many times as the value. */
        COUNT,
        /** {@code --name a b c}. */
        SPLIT,
        /** {@code --name a --name b}. */
        APPEND
    }

    /** Creates an option that was not found in the script's parser. */
    static PythonFlag unknown(String name) {
        return new PythonFlag(FlagDefinition.of(name, FlagType.ANY, null), Form.VALUE, "--" + name, "");
    }

    /** Returns the name and a Python expression as arguments; empty for a list that is the same as in the script. */
    List<String> literal(@Nullable Object value) {
        if (form != Form.SPLIT) {
            return literal(definition.name(), value);
        }
        if (value == null || value.equals(definition.defaultValue())) {
            return List.of();
        }
        return literal(definition.name(), items(value));
    }

    static List<String> literal(String name, @Nullable Object value) {
        return List.of("--" + name, ArgumentText.pythonLiteral(value));
    }

    private List<?> items(Object value) {
        if (value instanceof List<?> list) {
            return list;
        }
        return words(value).stream().map(FlagDecoder::decode).toList();
    }

    private List<String> words(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(ArgumentText::of).toList();
        }
        try {
            return ShellWords.split(ArgumentText.of(value));
        } catch (GuildException e) {
            throw new GuildException(definition.name() + " takes a list of words. " + e.getMessage(), e);
        }
    }

    /** Returns the arguments that set this value in the script's parser; empty for null. */
    List<String> arguments(@Nullable Object value) {
        if (value == null) {
            return List.of();
        }
        boolean truth = Boolean.TRUE.equals(value);
        return switch (form) {
            case VALUE -> pair(ArgumentText.of(value));
            case SWITCH -> truth ? List.of(option) : List.of();
            case EITHER -> List.of(truth ? option : off);
            case COUNT -> Collections.nCopies(((Number) value).intValue(), option);
            case SPLIT -> split(words(value));
            case APPEND ->
                value.equals(definition.defaultValue())
                        ? List.of()
                        : words(value).stream()
                                .flatMap(word -> pair(word).stream())
                                .collect(Collectors.toList());
        };
    }

    private List<String> split(List<String> words) {
        List<String> arguments = new ArrayList<>();
        if (!words.isEmpty()) {
            arguments.add(option);
            arguments.addAll(words);
        }
        return arguments;
    }

    /** A value such as -1e-05 would be parsed as an option if it were a separate argument. */
    private List<String> pair(String value) {
        boolean joined = value.startsWith("-") && option.startsWith("--");
        return joined ? List.of(option + "=" + value) : List.of(option, value);
    }
}
