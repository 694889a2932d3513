package org.jguild.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jguild.command.Page.Entry;
import org.jguild.error.GuildException;
import org.jguild.experiment.OptimizerFlag;
import org.jguild.search.Automatic;
import org.jguild.search.OptimizerProvider;
import org.jguild.search.OptimizerSetting;
import org.jguild.search.Optimizers;
import picocli.CommandLine.Model.CommandSpec;

/** What help and completion say of the optimizers that are installed. */
final class OptimizerHelp {

    private OptimizerHelp() {}

    /** One entry per optimizer, and one for each that is left out. */
    static List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry(
                Automatic.NAME, "the optimizer that suits the flags, the number of trials and how many run at once"));
        Optimizers.all().forEach(optimizer -> entries.add(new Entry(heading(optimizer), summary(optimizer))));
        Optimizers.problems().forEach(problem -> entries.add(new Entry("", problem)));
        return entries;
    }

    private static String heading(OptimizerProvider optimizer) {
        List<String> aliases = optimizer.aliases();
        return optimizer.name() + (aliases.isEmpty() ? "" : " (" + String.join(", ", aliases) + ")");
    }

    private static String summary(OptimizerProvider optimizer) {
        String settings = OptimizerFlag.settings(optimizer).stream()
                .map(OptimizerSetting::text)
                .collect(Collectors.joining(", "));
        return optimizer.description() + (settings.isEmpty() ? "" : "; -Fo " + settings);
    }

    /** Adds the optimizers to what picocli prints. */
    static void addTo(CommandSpec spec) {
        spec.usageMessage()
                .footerHeading("%nOptimizers:%n")
                .footer(entries().stream()
                        .flatMap(OptimizerHelp::lines)
                        .map(line -> line.replace("%", "%%").replace("${", "$${"))
                        .toArray(String[]::new));
    }

    private static Stream<String> lines(Entry entry) {
        return entry.term().isEmpty()
                ? Stream.of("  " + entry.text())
                : Stream.of("  " + entry.term(), "      " + entry.text());
    }

    /** An optimizer and its settings; empty if there is none of that name. */
    static Optional<String> text(String name) {
        try {
            OptimizerProvider optimizer = Optimizers.named(name);
            return Optional.of(Stream.concat(
                            Stream.of(heading(optimizer) + ": " + optimizer.description()),
                            OptimizerFlag.settings(optimizer).stream()
                                    .map(setting -> "-Fo " + setting.text() + ": " + setting.description()))
                    .collect(Collectors.joining("\n")));
        } catch (GuildException e) {
            return Optional.empty();
        }
    }

    /**
     * Lists what may stand after {@code -Fo}.
     *
     * @param optimizer the one that is named before; null for any
     * @param typed what is there of the word
     * @return {@code NAME=} for each setting; with the words it takes when the name is complete
     */
    static List<String> settings(String optimizer, String typed) {
        Stream<OptimizerProvider> optimizers = Optimizers.all().stream();
        boolean isKnown = optimizer != null && text(optimizer).isPresent();
        return (isKnown ? Stream.of(Optimizers.named(optimizer)) : optimizers)
                .flatMap(each -> OptimizerFlag.settings(each).stream())
                .flatMap(setting -> typed.startsWith(setting.name() + "=")
                        ? setting.words().stream().map(word -> setting.name() + "=" + word)
                        : Stream.of(setting.name() + "="))
                .distinct()
                .toList();
    }
}
