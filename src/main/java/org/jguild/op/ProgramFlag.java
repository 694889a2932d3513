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
 * A flag of a Python script or of a Java program with options, and how its value is passed to it. A value that equals the default
 * is not passed, so that the program applies its own default, which may be of a type that no argument can express.
 *
 * @param definition the flag
 * @param form how a value is written
 * @param option the name of the option with its dashes; empty for an assignment, a positional argument or a command
 * @param off for {@link Form#EITHER}, the option for false
 * @param command the commands, separated by blanks, that the flag belongs to; empty for one of the program itself
 * @param yes the word that the program takes for true
 * @param no the word that the program takes for false
 * @param marks the characters with which an argument of its own may not begin, since they have a meaning
 */
record ProgramFlag(
        FlagDefinition definition,
        Form form,
        String option,
        String off,
        String command,
        String yes,
        String no,
        String marks) {

    /** How a value becomes arguments. */
    enum Form {
        /** {@code --name value}. */
        VALUE,
        /** {@code --name=value} as one argument; the option ends with the separator. */
        JOINED,
        /** {@code --name} when true. */
        SWITCH,
        /** {@code --name} when true, {@code --no-name} when false. */
        EITHER,
        /** {@code --name}, repeated as often as the value exceeds the default. */
        COUNT,
        /** {@code --name a b c}. */
        SPLIT,
        /** {@code --name a --name b}, in addition to the items of the default. */
        APPEND,
        /** {@code --name a --name b}, in place of the default. */
        REPEAT,
        /** The word itself; the flags of this command follow it. */
        COMMAND
    }

    /** Creates an option that was not found in the program's parser. */
    static ProgramFlag unknown(String name) {
        return new ProgramFlag(
                FlagDefinition.of(name, FlagType.ANY, null), Form.VALUE, "--" + name, "", "", "1", "", "-");
    }

    /** Whether it is an argument without an option, which its position identifies. */
    boolean isPositional() {
        return option.isEmpty() && form != Form.COMMAND;
    }

    /** Whether the program has this value if it is not given one. */
    boolean isDefault(@Nullable Object value) {
        return value == null || value.equals(definition.defaultValue());
    }

    /** Returns the name and a Python expression as arguments; empty for a list that is the same as in the program. */
    List<String> literal(@Nullable Object value) {
        if (form != Form.SPLIT) {
            return literal(definition.name(), value);
        }
        return value == null || isDefault(value) ? List.of() : literal(definition.name(), items(value));
    }

    static List<String> literal(String name, @Nullable Object value) {
        return List.of("--" + name, ArgumentText.pythonLiteral(value));
    }

    private List<?> items(Object value) {
        List<?> list = list(value);
        return list == null ? words(value).stream().map(FlagDecoder::decode).toList() : list;
    }

    /** Returns a value that is a list, or a text such as {@code [1, 2]}; null for other texts. */
    private static @Nullable List<?> list(Object value) {
        boolean isText = value instanceof String text && text.strip().startsWith("[");
        Object decoded = isText ? FlagDecoder.decode((String) value) : value;
        return decoded instanceof List<?> list ? list : null;
    }

    private List<String> words(Object value) {
        List<?> list = list(value);
        if (list != null) {
            return list.stream().map(this::text).toList();
        }
        try {
            return ShellWords.split(text(value));
        } catch (GuildException e) {
            throw new GuildException(definition.name() + " takes a list of words. " + e.getMessage(), e);
        }
    }

    private String text(Object value) {
        return value instanceof Boolean truth ? (truth ? yes : no) : ArgumentText.of(value);
    }

    /** Returns the arguments that set this value in the program's parser; empty for the default. */
    List<String> arguments(@Nullable Object value) {
        return value == null || isDefault(value) ? List.of() : given(value);
    }

    /** Returns the arguments that set this value, also if it is the default. */
    List<String> given(Object value) {
        boolean truth = Boolean.TRUE.equals(value);
        return switch (form) {
            case VALUE -> isPositional() ? List.of(text(value)) : pair(text(value));
            case JOINED -> List.of(option + text(value));
            case COMMAND -> List.of(text(value));
            case SWITCH -> truth ? List.of(option) : withoutSwitch();
            case EITHER -> List.of(truth ? option : off);
            case COUNT -> Collections.nCopies(repetitions((Number) value), option);
            case SPLIT -> split(words(value));
            case APPEND -> repeated(appended(words(value)));
            case REPEAT -> repeated(words(value));
        };
    }

    private List<String> withoutSwitch() {
        if (Boolean.TRUE.equals(definition.defaultValue())) {
            throw new GuildException(definition.name() + "=no: " + option
                    + " can only switch it on, and it is on without it, so that no cannot be passed.");
        }
        return List.of();
    }

    private int repetitions(Number value) {
        long first = definition.defaultValue() instanceof Number number ? number.longValue() : 0;
        if (value.longValue() < first) {
            throw new GuildException(definition.name() + "=" + value + ": " + option + " counts from " + first
                    + ", so that a smaller number cannot be passed.");
        }
        return Math.toIntExact(value.longValue() - first);
    }

    /** The words that follow those of the default, which the program keeps. */
    private List<String> appended(List<String> words) {
        List<String> kept = definition.defaultValue() == null ? List.of() : words(definition.defaultValue());
        if (words.size() < kept.size() || !words.subList(0, kept.size()).equals(kept)) {
            throw new GuildException(definition.name() + ": " + option + " adds to its default "
                    + definition.defaultValue() + "; begin the value with that.");
        }
        return words.subList(kept.size(), words.size());
    }

    private List<String> repeated(List<String> words) {
        return words.stream().flatMap(word -> pair(word).stream()).collect(Collectors.toList());
    }

    private List<String> split(List<String> words) {
        List<String> arguments = new ArrayList<>(isPositional() ? List.of() : List.of(option));
        arguments.addAll(words);
        return arguments;
    }

    /** A value such as -1e-05 would be parsed as an option if it were a separate argument. */
    private List<String> pair(String value) {
        boolean marked = !value.isEmpty() && marks.indexOf(value.charAt(0)) >= 0;
        boolean joined = marked && option.length() > 2 && !Character.isLetterOrDigit(option.charAt(1));
        return joined ? List.of(option + "=" + value) : List.of(option, value);
    }
}
