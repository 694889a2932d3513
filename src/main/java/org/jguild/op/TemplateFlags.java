package org.jguild.op;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jguild.error.GuildException;
import org.jguild.flag.FlagDecoder;
import org.jguild.flag.FlagDefinition;
import org.jguild.flag.FlagType;
import org.jguild.op.TemplatePart.Switch;
import org.jguild.op.TemplatePart.Value;

/** Collects the flags of a command line, in the order in which it names them. */
final class TemplateFlags {

    private final Set<String> names = new LinkedHashSet<>();
    private final Set<String> values = new LinkedHashSet<>();
    private final Set<String> required = new LinkedHashSet<>();
    private final Map<String, String> defaults = new LinkedHashMap<>();

    private TemplateFlags() {}

    /**
     * Returns the flags. A flag needs a value if it is written without a default and outside of switches.
     *
     * @param variables flags that the program reads from its environment
     * @throws GuildException if a flag has two defaults
     */
    static List<FlagDefinition> of(List<TemplateWord> words, List<String> variables) {
        TemplateFlags found = new TemplateFlags();
        found.add(words, false);
        found.names.addAll(variables);
        variables.stream().filter(name -> !found.defaults.containsKey(name)).forEach(found.required::add);
        found.values.addAll(variables);
        List<FlagDefinition> flags = new ArrayList<>();
        found.names.forEach(name -> flags.add(found.definition(name)));
        return List.copyOf(flags);
    }

    private void add(List<TemplateWord> words, boolean optional) {
        for (TemplateWord word : words) {
            for (TemplatePart part : word.parts()) {
                if (part instanceof Switch choice) {
                    names.add(choice.name());
                    add(choice.words(), true);
                } else if (part instanceof Value value) {
                    add(value, optional);
                }
            }
        }
    }

    private void add(Value value, boolean optional) {
        String name = value.name();
        names.add(name);
        values.add(name);
        if (value.defaultText() != null) {
            String earlier = defaults.putIfAbsent(name, value.defaultText());
            if (earlier != null && !earlier.equals(value.defaultText())) {
                throw new GuildException("The command line has two defaults for " + name + ": '" + earlier + "' and '"
                        + value.defaultText() + "'.");
            }
        } else if (!optional) {
            required.add(name);
        }
    }

    private FlagDefinition definition(String name) {
        if (!values.contains(name)) {
            return FlagDefinition.of(name, FlagType.BOOLEAN, false);
        }
        String text = defaults.get(name);
        Object value = text == null ? null : Objects.requireNonNullElse(FlagDecoder.decode(text), text);
        boolean needed = required.contains(name) && text == null;
        return new FlagDefinition(name, FlagType.ANY, value, List.of(), "", needed);
    }
}
