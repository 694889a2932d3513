package org.jguild.flag;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jguild.text.NumberText;

/** Recognizes {@code NAME[ARG:ARG]} and {@code [ARG:ARG]}. */
final class FunctionText {

    private static final Pattern FUNCTION = Pattern.compile("([A-Za-z0-9_.-]*)\\[(.*)]", Pattern.DOTALL);
    /** Characters that may occur in a list or a map, but not in a range without a name. */
    private static final Pattern STRUCTURE = Pattern.compile("[,\\[\\]{}'\"]|://");
    /** In YAML, a colon after a word and before a blank starts the value of a map. */
    private static final Pattern MAP_COLON = Pattern.compile("[^\\s:]\\s*:(\\s|$)");

    private FunctionText() {}

    /** Parses a function; empty if the text is not a function. Does not check whether a function of that name exists. */
    static Optional<FlagFunction> find(String value) {
        Matcher matcher = FUNCTION.matcher(value.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String name = matcher.group(1);
        List<String> words = words(matcher.group(2));
        if (name.isEmpty() && !isRange(matcher.group(2), words)) {
            return Optional.empty();
        }
        List<Object> args = new ArrayList<>();
        for (String word : words) {
            args.add(FlagDecoder.decode(word));
        }
        return Optional.of(new FlagFunction(name, args, text(name, words)));
    }

    private static List<String> words(String inner) {
        List<String> words = new ArrayList<>();
        for (String word : inner.split(":", -1)) {
            words.add(word.strip());
        }
        return words;
    }

    private static String text(String name, List<String> words) {
        return name + "[" + String.join(":", words) + "]";
    }

    private static boolean isRange(String inner, List<String> words) {
        if (words.size() < 2 || STRUCTURE.matcher(inner).find()) {
            return false;
        }
        return words.stream().allMatch(NumberText::isNumber)
                || !MAP_COLON.matcher(inner).find();
    }
}
