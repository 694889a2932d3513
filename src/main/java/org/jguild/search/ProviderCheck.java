package org.jguild.search;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jguild.error.GuildException;
import org.jspecify.annotations.Nullable;

/** Checks the name, description and settings of a provider once, when it is loaded. */
final class ProviderCheck {

    private static final Pattern WORD = Pattern.compile("[^\\s=\\p{Cntrl}-][^\\s=\\p{Cntrl}]*");

    private ProviderCheck() {}

    /**
     * Refuses a name that cannot be written as one word of a command.
     *
     * @throws GuildException if it is null, empty, or has a blank or {@code =}, or begins with {@code -}
     */
    static void requireWord(String what, @Nullable String name) {
        if (name == null || !WORD.matcher(name).matches()) {
            throw new GuildException(what + " must be a word without blanks and '=' that does not begin with '-', not "
                    + (name == null ? "null" : "'" + name + "'"));
        }
    }

    /**
     * Checks a provider.
     *
     * @throws GuildException naming what is wrong, without a subject
     */
    static void check(OptimizerProvider provider) {
        requireWord("its name", provider.name());
        provider.aliases().forEach(alias -> requireWord("an alias of it", alias));
        if (provider.description() == null) {
            throw new GuildException("its description is null");
        }
        checkSettings(provider.settings());
    }

    private static void checkSettings(List<OptimizerSetting> settings) {
        Set<String> names = new HashSet<>();
        for (OptimizerSetting setting : settings) {
            if (!names.add(setting.name())) {
                throw new GuildException("it has two settings named '" + setting.name() + "'");
            }
        }
    }
}
