package org.jguild.jupyter.kernel;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jguild.error.GuildException;
import org.jguild.jupyter.MagicResult;
import org.jguild.op.ProgramPath;

/** Commands of the system's shell: {@code !ls}, {@code %sh ls}, and cells with {@code %%sh}. */
final class ShellMagic {

    private ShellMagic() {}

    /** Whether a word names something that the shell could start: on the PATH, or an executable file. */
    static boolean isProgram(String word) {
        if (word.contains("/")) {
            try {
                return Files.isExecutable(Path.of(word.replaceFirst("^~", System.getProperty("user.home"))));
            } catch (InvalidPathException e) {
                return false;
            }
        }
        return ProgramPath.find(word, System.getenv()).isPresent();
    }

    /**
     * Runs a command, and prints what it prints as it comes.
     *
     * @param command one line, or a script
     * @return the lines it printed, for an assignment
     */
    static MagicResult run(String command) throws IOException, InterruptedException {
        if (command.isBlank()) {
            throw new GuildException("This magic needs a shell command, such as ls.");
        }
        boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("windows");
        List<String> shell = windows ? List.of("cmd", "/c", command) : List.of("/bin/sh", "-c", command);
        Process process = new ProcessBuilder(shell)
                .directory(Path.of("").toAbsolutePath().toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        List<String> lines = new ArrayList<>();
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                System.out.println(line);
                lines.add(line);
            }
            int status = process.waitFor();
            if (status != 0) {
                throw new GuildException("The command ended with status " + status + ": "
                        + command.strip().lines().findFirst().orElse(""));
            }
        } finally {
            process.destroy();
        }
        return MagicResult.quiet(lines);
    }
}
