package org.jguild.op;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jguild.flag.FlagValues;
import org.jguild.run.Opref;

/** The environment variables of runs. */
final class RunEnvironment {

    private final Map<String, String> constant = new HashMap<>();
    private final OperationContext context;

    RunEnvironment(OperationContext context, Opref opref) {
        this.context = context;
        context.environment().forEach((name, value) -> {
            if (!value.equals(System.getenv(name))) {
                constant.put(name, value);
            }
        });
        constant.put("GUILD_OP", opref.pkg() + "/" + opref.op());
        constant.put("GUILD_SOURCECODE", ".");
        constant.put("PROJECT_DIR", opref.pkg());
        constant.put("CMD_DIR", context.directory().toString());
    }

    /** Returns the variables that do not depend on the run. */
    Map<String, String> constant() {
        return Map.copyOf(constant);
    }

    /** Returns the variables of one run; its directory is {@code HOME/runs/ID}. */
    Map<String, String> of(FlagValues flags, Path runDirectory, String runId) {
        Map<String, String> environment = new HashMap<>(constant);
        environment.put("RUN_DIR", runDirectory.toString());
        environment.put("RUN_ID", runId);
        Path home = runDirectory.resolve("../..").normalize();
        environment.put("GUILD_HOME", home.toString());
        flags.values().forEach((name, value) -> {
            environment.put(variable(name), ArgumentText.of(value));
            if (context.variables().contains(name)) {
                environment.put(name, ArgumentText.of(value));
            }
        });
        return environment;
    }

    private static String variable(String flag) {
        return "FLAG_" + flag.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9_]", "_");
    }
}
