package org.jguild.jupyter;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jguild.command.CommandContext;
import org.jguild.command.CommandResult;
import org.jguild.command.GuildCommands;
import org.jguild.command.Settings;
import org.jguild.error.GuildException;

/** The magic {@code %guild}: does a command and hands back what to show, and the table that an assignment gets. */
final class GuildMagic implements Magic {

    private final Frontend frontend;
    private final Settings settings;

    GuildMagic(Frontend frontend, Settings settings) {
        this.frontend = frontend;
        this.settings = settings;
    }

    @Override
    public MagicResult run(List<String> arguments, String body) throws InterruptedException {
        if (!body.isBlank()) {
            throw new GuildException("'%%guild' takes no lines below it: write the command as one line, '%guild "
                    + String.join(" ", arguments) + "'.");
        }
        CommandResult result;
        try (ProgressDisplay progress = new ProgressDisplay(frontend, Clock.systemUTC())) {
            CommandContext context = new CommandContext(
                    Path.of("").toAbsolutePath(),
                    System.getenv(),
                    frontend.classPath(),
                    Clock.systemUTC(),
                    line -> frontend.display(DisplayContent.text(line)),
                    (stderr, bytes, length) -> (stderr ? System.err : System.out).write(bytes, 0, length),
                    progress,
                    settings);
            result = new GuildCommands(context).execute(arguments);
        }
        return ResultView.of(result);
    }
}
