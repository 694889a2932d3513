package org.jguild.run;

import java.util.List;
import org.jguild.error.GuildException;
import org.jguild.text.ShellWords;

/**
 * The operation of a run, as the file {@code opref} of the run names it.
 *
 * @param type the kind of definition: {@code script}, {@code command}, {@code guildfile}, {@code func}, {@code builtin} …
 * @param pkg the package in which it is defined; may be empty
 * @param version the version of the package; may be empty
 * @param model the model it belongs to; may be empty
 * @param op its name within the model
 */
public record Opref(String type, String pkg, String version, String model, String op) {

    /** The type of a command line. Its name is the template, its package the folder in which it was given. */
    public static final String COMMAND = "command";

    /** The type of a Java function. */
    public static final String FUNCTION = "func";

    /**
     * Parses the text of an {@code opref} file.
     *
     * @param text one line: {@code TYPE:PKG VERSION MODEL OP}, each part quoted as a shell would
     * @return the parts
     * @throws GuildException if the text has another form
     */
    public static Opref parse(String text) {
        List<String> words = ShellWords.split(text);
        int colon = words.isEmpty() ? -1 : words.get(0).indexOf(':');
        if (words.size() != 4 || colon < 1) {
            throw new GuildException("'" + text.strip()
                    + "' does not name an operation; expected TYPE:PACKAGE VERSION MODEL OPERATION.");
        }
        String first = words.get(0);
        return new Opref(
                first.substring(0, colon), first.substring(colon + 1), words.get(1), words.get(2), words.get(3));
    }

    /**
     * Returns the text of an {@code opref} file.
     *
     * @return one line without a newline
     */
    public String text() {
        return type + ":"
                + String.join(
                        " ",
                        ShellWords.quote(pkg),
                        ShellWords.quote(version),
                        ShellWords.quote(model),
                        ShellWords.quote(op));
    }

    /**
     * Returns the operation as tables show it.
     *
     * @return {@code train.py} for a script, {@code f()} for a function, {@code model:op} for an operation of a model,
     *     {@code python -m lab.fit} for a command line
     */
    public String operation() {
        if (type.equals(FUNCTION)) {
            return op + "()";
        }
        if (type.equals(COMMAND)) {
            return CommandName.of(op);
        }
        String name = model.isEmpty() ? op : model + ":" + op;
        return type.equals("package") ? pkg + "/" + name : name;
    }
}
