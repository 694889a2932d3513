package org.jguild.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jguild.command.Page.Entry;
import org.jguild.command.Page.Section;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The help of a command as a page. */
final class HelpPage {

    private HelpPage() {}

    static CommandResult of(CommandLine command) {
        Page page = page(command);
        if (command.getCommand() instanceof RunCommand) {
            OptimizerHelp.addTo(command.getCommandSpec());
        }
        return CommandResult.ofText(command.getUsageMessage(Ansi.OFF)).with(Presentation.ofPage(page));
    }

    private static Page page(CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        List<Section> sections = new ArrayList<>();
        List<Entry> about = new ArrayList<>();
        about.add(new Entry("Usage", command.getHelp().synopsis(0).strip()));
        about.addAll(paragraphs(spec.usageMessage().description()));
        sections.add(new Section("", about));
        add(
                sections,
                "Arguments",
                spec.positionalParameters().stream()
                        .filter(argument -> !argument.hidden())
                        .map(HelpPage::entry)
                        .toList());
        add(
                sections,
                "Options",
                spec.options().stream()
                        .filter(option -> !option.hidden())
                        .map(HelpPage::entry)
                        .toList());
        add(
                sections,
                "Commands",
                command.getSubcommands().entrySet().stream()
                        .map(each -> new Entry(
                                each.getKey(),
                                firstParagraph(each.getValue().getCommandSpec().usageMessage())))
                        .toList());
        if (command.getCommand() instanceof RunCommand) {
            sections.addAll(OptimizerHelp.sections());
        }
        add(sections, "", paragraphs(spec.usageMessage().footer()));
        return new Page(spec.qualifiedName(), sections);
    }

    private static void add(List<Section> sections, String heading, List<Entry> entries) {
        if (!entries.isEmpty()) {
            sections.add(new Section(heading, entries));
        }
    }

    private static Entry entry(PositionalParamSpec argument) {
        return new Entry(argument.paramLabel(), text(argument.description()));
    }

    private static Entry entry(OptionSpec option) {
        String names = String.join(", ", option.names());
        boolean takesValue = option.arity().max() > 0;
        return new Entry(takesValue ? names + " " + option.paramLabel() : names, text(option.description()));
    }

    private static String firstParagraph(UsageMessageSpec message) {
        return message.description().length == 0 ? "" : text(message.description()[0]);
    }

    private static List<Entry> paragraphs(String[] lines) {
        return Arrays.stream(lines)
                .filter(line -> !line.isBlank())
                .map(line -> new Entry("", text(line)))
                .toList();
    }

    /** Replaces picocli's escapes, such as a doubled dollar sign. */
    private static String text(String... lines) {
        return Arrays.stream(lines).map(line -> line.replace("$$", "$")).collect(Collectors.joining(" "));
    }
}
