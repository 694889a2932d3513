package org.jguild.jupyter.kernel;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jguild.error.GuildException;
import org.jguild.jupyter.Interpolation;

/** The variables of loops and methods that the arguments of a magic mention as {@code {name}}. */
final class MagicVariables {

    private static final Pattern NAME = Pattern.compile("(?<![${])\\{([\\p{L}_][\\p{L}\\p{N}_]*)}(?!})");
    private static final Set<String> NO_TYPES =
            Set.of("return", "throw", "new", "case", "assert", "else", "yield", "instanceof", "import", "package");

    private MagicVariables() {}

    /** Of the names in the arguments, those that the code above declares. */
    static Set<String> named(String arguments, String above) {
        Set<String> names = new LinkedHashSet<>();
        Matcher name = NAME.matcher(arguments);
        while (name.find()) {
            if (declares(above, name.group(1))) {
                names.add(name.group(1));
            }
        }
        return names;
    }

    /** Whether code declares a variable, by the look of it: a type and the name, or a parameter of a lambda. */
    static boolean declares(String code, String name) {
        if (!name.chars().allMatch(Character::isJavaIdentifierPart)) {
            return false;
        }
        String word = Pattern.quote(name);
        Matcher typed = Pattern.compile("([\\p{L}\\p{N}_$]+)[\\[\\]<>?, .\\w]*?\\s+" + word + "\\s*(?:=(?!=)|[:;,)])")
                .matcher(code);
        while (typed.find()) {
            if (!NO_TYPES.contains(typed.group(1))) {
                return true;
            }
        }
        return Pattern.compile("(?:^|[^\\p{L}\\p{N}_$])" + word + "\\s*(?:,[\\w\\s,]*)?\\)?\\s*->")
                .matcher(code)
                .find();
    }

    /** The words with the values of those variables. */
    static List<String> expand(List<String> words, Object... locals) {
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i + 1 < locals.length; i += 2) {
            values.put((String) locals[i], locals[i + 1]);
        }
        return Interpolation.expand(words, name -> {
            if (values.containsKey(name) && values.get(name) == null) {
                throw new GuildException("{" + name + "} cannot be used in a command: the variable is null.");
            }
            return Optional.ofNullable(values.get(name));
        });
    }
}
