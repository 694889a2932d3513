package org.jguild.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jguild.command.Page.Entry;
import org.jguild.command.Page.Section;
import org.jguild.text.WrappedText;

/** The commands in groups, one line each, as a page that fits a small screen. */
final class Overview {

    private static final List<Section> COMMANDS = List.of(
            section(
                    "Run",
                    "run PROGRAM",
                    "run a program; with x=[-2.0:2.0], search the best x",
                    "run --restart RUN",
                    "continue a search, or repeat a run"),
            section(
                    "Look",
                    "compare",
                    "a table of flags and results, and charts of them",
                    "plot KIND",
                    "one chart, such as history, slice or importance",
                    "runs",
                    "list the runs, the newest first",
                    "runs info RUN",
                    "all about one run"),
            section(
                    "Manage",
                    "runs delete",
                    "move runs to the trash",
                    "runs restore",
                    "take runs back from the trash",
                    "runs purge",
                    "empty the trash for good",
                    "runs reconcile",
                    "complete the records of processes that were killed",
                    "trust",
                    "allow restarts of runs that came from elsewhere"),
            section(
                    "Settings",
                    "config NAME=VALUE",
                    "settings of this session, such as plotly=cdn",
                    "-H DIR COMMAND",
                    "use the runs in DIR"));

    private static final String INDENT = " ".repeat(21);

    private static final Entry OP = new Entry("op NAME", "make code of this cell an operation; alone, list them");

    private Overview() {}

    private static Section section(String heading, String... termsAndTexts) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < termsAndTexts.length; i += 2) {
            entries.add(new Entry(termsAndTexts[i], termsAndTexts[i + 1]));
        }
        return new Section(heading, entries);
    }

    /**
     * Returns the page.
     *
     * @param notebook whether it is shown in a notebook, which has the command {@code op} too
     * @param width the maximum width of the lines of the text
     */
    static CommandResult of(boolean notebook, int width) {
        Page page = page(notebook);
        return CommandResult.ofText(text(page)
                        .lines()
                        .map(line -> WrappedText.of(line, width, line.startsWith(" ") ? INDENT : ""))
                        .collect(Collectors.joining()))
                .with(Presentation.ofPage(page));
    }

    private static Page page(boolean notebook) {
        String call = notebook ? "%guild" : "jguild";
        List<Section> sections = new ArrayList<>();
        sections.add(new Section(
                "", List.of(new Entry("", "'" + call + " COMMAND --help' explains a command and its options."))));
        for (Section section : COMMANDS) {
            List<Entry> entries = new ArrayList<>(section.entries());
            if (notebook && section.heading().equals("Run")) {
                entries.add(OP);
            }
            sections.add(new Section(section.heading(), entries));
        }
        return new Page(call + " COMMAND", sections);
    }

    private static String text(Page page) {
        StringBuilder text = new StringBuilder();
        for (Section section : page.sections()) {
            text.append(section.heading().isEmpty() ? page.title() + ": " : section.heading() + "\n");
            for (Entry entry : section.entries()) {
                text.append(
                        entry.term().isEmpty()
                                ? entry.text() + "\n"
                                : String.format(Locale.ROOT, "  %-18s %s\n", entry.term(), entry.text()));
            }
        }
        return text.toString();
    }
}
