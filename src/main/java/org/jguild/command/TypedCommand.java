package org.jguild.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * A command that is being typed.
 *
 * @param line the command named by the words
 * @param words the words after its name that are neither options nor values of options
 * @param pending the option whose value is the next word; null for none
 * @param values the values of earlier options, by the longest name of each
 */
record TypedCommand(CommandLine line, List<String> words, @Nullable OptionSpec pending, Map<String, String> values) {

    static TypedCommand of(CommandLine root, List<String> typed) {
        CommandLine line = root;
        List<String> words = new ArrayList<>();
        OptionSpec pending = null;
        Map<String, String> values = new HashMap<>();
        for (String word : CommandWords.of(root, typed)) {
            OptionSpec option = line.getCommandSpec().findOption(word);
            if (pending != null) {
                values.put(pending.longestName(), word);
                pending = null;
            } else if (option != null) {
                pending = option.arity().max() == 0 ? null : option;
            } else if (words.isEmpty() && line.getSubcommands().containsKey(word)) {
                line = line.getSubcommands().get(word);
            } else if (!word.startsWith("-")) {
                words.add(word);
            }
        }
        return new TypedCommand(line, words, pending, values);
    }

    CommandSpec spec() {
        return line.getCommandSpec();
    }
}
