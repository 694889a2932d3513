package org.jguild.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class OverviewTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void fitsASmallScreen(boolean notebook) {
        List<String> lines = Overview.of(notebook, 80).text().lines().toList();
        assertThat(lines).hasSizeLessThanOrEqualTo(23).allMatch(line -> line.length() <= 80);
        assertThat(lines).contains("Run", "Look", "Manage", "Settings");
        assertThat(lines.stream().anyMatch(line -> line.startsWith("  op "))).isEqualTo(notebook);
        assertThat(lines.get(0)).startsWith(notebook ? "%guild COMMAND: " : "jguild COMMAND: ");
    }

    @Test
    void hasEachCommand() {
        Notebook notebook = new Notebook(folder);
        String shown = notebook.guild(List.of()).text();
        Page page = notebook.guild(List.of("--help")).presentation().page();

        assertThat(page.sections().stream()
                        .flatMap(section -> section.entries().stream())
                        .map(Page.Entry::text))
                .allMatch(shown::contains);
        commands(new GuildCommands(notebook.context(), Map.of()).commandLine())
                .forEach(name -> assertThat(shown).contains("  " + name));
    }

    private static List<String> commands(CommandLine root) {
        return root.getSubcommands().entrySet().stream()
                .flatMap(command -> command.getKey().equals("runs")
                        ? command.getValue().getSubcommands().values().stream()
                                .map(each -> "runs " + each.getCommandName())
                        : List.of(command.getKey()).stream())
                .distinct()
                .collect(Collectors.toList());
    }
}
