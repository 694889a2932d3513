package org.jguild.command;

import java.util.ArrayList;
import java.util.List;
import org.jguild.flag.Assignment;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Converts the words of a command for picocli. Options and their values are not changed, other words are:
 *
 * <ul>
 *   <li>flags of {@code run} that were split at blanks in brackets or quotes are joined;
 *   <li>in {@code compare}, the spellings of the guides and of Guild 0.9.1 are both accepted: {@code -T} and {@code -t}
 *       without a number request a table, {@code -t N} the first N rows, {@code -m COL} is {@code --min COL};
 *   <li>{@code runs list} is {@code runs}.
 * </ul>
 */
final class CommandWords {

    private final List<String> result = new ArrayList<>();
    private final List<String> words;
    private CommandLine line;
    private int at;

    private CommandWords(CommandLine root, List<String> words) {
        this.line = root;
        this.words = words;
    }

    static List<String> of(CommandLine root, List<String> words) {
        CommandWords changed = new CommandWords(root, words);
        changed.readAll();
        return changed.result;
    }

    private void readAll() {
        boolean onlyArguments = false;
        int arguments = 0;
        while (at < words.size()) {
            String word = words.get(at);
            if (!onlyArguments && word.equals("--")) {
                onlyArguments = true;
                keep();
            } else if (!onlyArguments && word.startsWith("-")) {
                option(word);
            } else if (arguments == 0 && line.getSubcommands().containsKey(word)) {
                line = line.getSubcommands().get(word);
                keep();
            } else if (arguments == 0
                    && word.equals("list")
                    && line.getCommandName().equals("runs")) {
                at++;
            } else {
                arguments++;
                argument();
            }
        }
    }

    private void keep() {
        result.add(words.get(at++));
    }

    /** An option and its value, even if it looks like an option. */
    private void option(String word) {
        String spelled = line.getCommandName().equals("compare") ? compareOption(word) : word;
        result.add(spelled);
        at++;
        OptionSpec option = line.getCommandSpec().findOption(spelled);
        if (option != null && option.arity().max() > 0 && at < words.size()) {
            keep();
        }
    }

    private String compareOption(String word) {
        boolean number = at + 1 < words.size() && words.get(at + 1).matches("\\d+");
        return switch (word) {
            case "-T" -> "--table";
            case "-t" -> number ? "--top" : "--table";
            case "-m" -> "--min";
            default -> word;
        };
    }

    /** An argument of {@code run} includes the words that were split from it, which may look like options: {@code x=[1, -2]}. */
    private void argument() {
        if (!line.getCommandName().equals("run")) {
            keep();
            return;
        }
        int length = Assignment.length(words.subList(at, words.size()));
        result.add(String.join(" ", words.subList(at, at + length)));
        at += length;
    }
}
