package org.jguild.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jguild.command.Page.Entry;
import org.jguild.command.Page.Section;
import org.jguild.error.GuildException;
import org.jguild.experiment.OptimizerFlag;
import org.jguild.flag.FlagEncoder;
import org.jguild.search.Automatic;
import org.jguild.search.OptimizerProvider;
import org.jguild.search.OptimizerSetting;
import org.jguild.search.Optimizers;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** Help and completion about the installed optimizers. */
final class OptimizerHelp {

    private static final String INDENT = "      ";

    private OptimizerHelp() {}

    /** The optimizers, the problems of those that cannot be used, and the settings. */
    static List<Section> sections() {
        List<OptimizerProvider> optimizers = Optimizers.all();
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry(
                Automatic.NAME, "the optimizer that suits the flags, the number of trials and how many run at once"));
        optimizers.forEach(optimizer -> entries.add(new Entry(heading(optimizer), optimizer.description())));
        Optimizers.problems().forEach(problem -> entries.add(new Entry("", problem)));
        return List.of(
                new Section("Optimizers", entries),
                new Section("Flags of optimizers (-Fo NAME=VALUE)", flags(optimizers)));
    }

    private static String heading(OptimizerProvider optimizer) {
        List<String> aliases = optimizer.aliases();
        return optimizer.name() + (aliases.isEmpty() ? "" : " (" + String.join(", ", aliases) + ")");
    }

    /** One entry per flag with the optimizers that have it. */
    private static List<Entry> flags(List<OptimizerProvider> optimizers) {
        Map<OptimizerSetting, List<String>> owners = new LinkedHashMap<>();
        for (OptimizerProvider optimizer : optimizers) {
            for (OptimizerSetting setting : OptimizerFlag.settings(optimizer)) {
                owners.computeIfAbsent(setting, key -> new ArrayList<>()).add(optimizer.name());
            }
        }
        return owners.entrySet().stream()
                .map(flag -> new Entry(
                        flag.getKey().text(), text(flag.getKey()) + "; for " + String.join(", ", flag.getValue())))
                .toList();
    }

    private static String text(OptimizerSetting setting) {
        Object value = setting.defaultValue();
        return setting.description() + (value == null ? "" : " (default: " + FlagEncoder.encode(value) + ")");
    }

    /** Adds the optimizers to the output of picocli. */
    static void addTo(CommandSpec spec) {
        // Picocli does not indent the second line of a paragraph.
        int width = spec.usageMessage().width() - INDENT.length() - 2;
        spec.usageMessage()
                .footer(sections().stream()
                        .flatMap(section -> Stream.concat(
                                Stream.of("", section.heading() + ":"),
                                section.entries().stream().flatMap(entry -> lines(entry, width))))
                        .map(line -> line.replace("%", "%%").replace("${", "$${"))
                        .toArray(String[]::new));
    }

    private static Stream<String> lines(Entry entry, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : entry.text().split(" ", -1)) {
            if (line.length() + word.length() >= width) {
                lines.add(INDENT + line);
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(INDENT + line);
        return Stream.concat(entry.term().isEmpty() ? Stream.of() : Stream.of("  " + entry.term()), lines.stream());
    }

    /** An optimizer and its settings; empty if there is no optimizer of that name. */
    static Optional<String> text(String name) {
        try {
            OptimizerProvider optimizer = Optimizers.named(name);
            return Optional.of(Stream.concat(
                            Stream.of(heading(optimizer) + ": " + optimizer.description()),
                            OptimizerFlag.settings(optimizer).stream()
                                    .map(setting -> "-Fo " + setting.text() + ": " + text(setting)))
                    .collect(Collectors.joining("\n")));
        } catch (GuildException e) {
            return Optional.empty();
        }
    }

    /**
     * Returns completions after {@code -Fo}.
     *
     * @param optimizer the optimizer that was named before; null for any
     * @param typed the beginning of the word
     * @return {@code NAME=} for each setting; if the name is complete, its values
     */
    static List<String> settings(@Nullable String optimizer, String typed) {
        List<OptimizerProvider> optimizers =
                optimizer != null && text(optimizer).isPresent()
                        ? List.of(Optimizers.named(optimizer))
                        : Optimizers.all();
        return optimizers.stream()
                .flatMap(each -> OptimizerFlag.settings(each).stream())
                .flatMap(setting -> typed.startsWith(setting.name() + "=")
                        ? setting.words().stream().map(word -> setting.name() + "=" + word)
                        : Stream.of(setting.name() + "="))
                .distinct()
                .toList();
    }
}
