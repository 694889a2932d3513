package org.jguild.run;

import static java.util.Objects.requireNonNull;

/** Thrown if a file of a record is damaged. The message names the file and never repeats its content. */
final class DamageException extends Exception {

    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception.
     *
     * @param part the file, such as {@code opref} or {@code flags}
     * @param problem what is wrong with it, such as {@code is empty}
     */
    DamageException(String part, String problem) {
        super(part + " " + problem);
    }

    @Override
    public String getMessage() {
        return requireNonNull(super.getMessage());
    }
}
