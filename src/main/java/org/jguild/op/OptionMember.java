package org.jguild.op;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jguild.flag.FlagDefinition;
import org.jguild.flag.FlagType;
import org.jguild.op.ProgramFlag.Form;
import org.jspecify.annotations.Nullable;

/**
 * An option or a positional argument that an annotation declares.
 *
 * @param position the index of a positional argument; -1 for an option
 * @param flag it as a flag of the program
 */
record OptionMember(int position, ProgramFlag flag) {

    /** Returns the name of an option without its dashes: that of the first long one, else of the longest. */
    static String name(String option) {
        return option.replaceFirst("^[-/+]+", "");
    }

    /** Returns the first option with two dashes, else the longest one. */
    static String longest(List<String> names) {
        String found = "";
        for (String name : names) {
            if (name.startsWith("--")) {
                return name;
            }
            found = name.length() > found.length() ? name : found;
        }
        return found;
    }

    static ProgramFlag flag(FlagDefinition definition, Form form, String option) {
        return new ProgramFlag(definition, form, option, option, "", "true", "false", "");
    }

    /** Returns the definition of a flag; a required one has no default, because it must be passed. */
    static FlagDefinition definition(
            String name, OptionType type, @Nullable Object initial, String description, boolean required) {
        boolean several = type.several();
        return new FlagDefinition(
                name,
                several ? FlagType.STRING : type.flag(),
                required ? null : initial,
                several ? List.of() : type.choices(),
                description,
                required);
    }

    /** Returns the items of a list as one text; null if they are not known or cannot be separated again. */
    static @Nullable String items(@Nullable Object list, String separator) {
        if (!(list instanceof List<?> items) || items.isEmpty()) {
            return null;
        }
        List<String> words = new ArrayList<>();
        for (Object item : items) {
            String word = String.valueOf(item);
            if (word.isEmpty()
                    || word.contains(separator)
                    || word.chars().anyMatch(c -> c <= ' ' || "'\"\\".indexOf(c) >= 0)) {
                return null;
            }
            words.add(word);
        }
        return words.stream().collect(Collectors.joining(separator));
    }

    OptionMember in(String command) {
        return new OptionMember(
                position,
                new ProgramFlag(
                        flag.definition(),
                        flag.form(),
                        flag.option(),
                        flag.off(),
                        command,
                        flag.yes(),
                        flag.no(),
                        flag.marks()));
    }

    OptionMember withoutDefault() {
        FlagDefinition old = flag.definition();
        FlagDefinition definition =
                new FlagDefinition(old.name(), old.type(), null, old.choices(), old.description(), old.required());
        return new OptionMember(position, flag(definition, flag.form(), flag.option()));
    }
}
