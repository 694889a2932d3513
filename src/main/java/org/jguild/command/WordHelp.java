package org.jguild.command;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jguild.chart.ChartKind;
import org.jguild.flag.FlagDefinition;
import org.jguild.flag.FlagEncoder;
import org.jguild.text.Named;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** Explains the word at the end of a command that is being typed. */
record WordHelp(TypedCommand command, List<FlagDefinition> flags, List<String> operations) {

    /** Explains a word: a command, an option or its value, an operation, a flag and its range, a kind of chart; else the command. */
    String of(String word) {
        CommandLine subcommand = command.line().getSubcommands().get(word);
        if (subcommand != null && command.words().isEmpty()) {
            return usage(subcommand);
        }
        return ofValue(word)
                .or(() -> ofOption(word))
                .or(() -> ofChart(word))
                .or(() -> ofFlag(word))
                .orElseGet(() -> usage(command.line()));
    }

    /** The value of the option before it: an optimizer is explained, else the option. */
    private Optional<String> ofValue(String word) {
        OptionSpec option = command.pending();
        if (option == null) {
            return Optional.empty();
        }
        Optional<String> optimizer =
                option.longestName().equals("--optimizer") ? OptimizerHelp.text(word) : Optional.empty();
        return optimizer.or(() -> Optional.of(text(option)));
    }

    private Optional<String> ofOption(String word) {
        return Optional.ofNullable(command.spec().findOption(word)).map(WordHelp::text);
    }

    private Optional<String> ofChart(String word) {
        if (!(command.spec().userObject() instanceof PlotCommand)
                || !command.words().isEmpty()) {
            return Optional.empty();
        }
        return Named.find(word, ChartKind.values()).map(kind -> kind.shownAs() + ": " + kind.description());
    }

    /** An operation with its flags, or one of them. */
    private Optional<String> ofFlag(String word) {
        if (command.words().isEmpty()) {
            return operations.contains(word) && !flags.isEmpty() ? Optional.of(operation(word)) : Optional.empty();
        }
        int equals = word.indexOf('=');
        String name = equals < 0 ? word : word.substring(0, equals);
        String form = equals < 0
                ? ""
                : RangeForms.explained(word.substring(equals + 1))
                        .map(text -> "\n" + text)
                        .orElse("");
        return flags.stream()
                .filter(flag -> flag.name().equals(name))
                .findFirst()
                .map(flag -> text(flag) + form);
    }

    private String operation(String name) {
        return name + ", with the flags:\n"
                + flags.stream()
                        .map(flag -> "  " + text(flag).replace("\n", "\n    "))
                        .collect(Collectors.joining("\n"));
    }

    static String usage(CommandLine command) {
        return command.getUsageMessage(CommandLine.Help.Ansi.OFF).stripTrailing();
    }

    private static String text(OptionSpec option) {
        String value = option.arity().max() == 0 ? "" : " " + option.paramLabel();
        return String.join(", ", option.names()) + value + "\n"
                + String.join("\n", option.description()).replace("$$", "$");
    }

    private static String text(FlagDefinition flag) {
        String choices = flag.choices().isEmpty()
                ? ""
                : "\none of " + flag.choices().stream().map(FlagEncoder::encode).collect(Collectors.joining(", "));
        String text = flag.name() + ": "
                + flag.type().name().toLowerCase(Locale.ROOT)
                + (flag.defaultValue() == null ? "" : ", " + FlagEncoder.encode(flag.defaultValue()) + " by default");
        return text + choices + (flag.description().isBlank() ? "" : "\n" + flag.description());
    }
}
