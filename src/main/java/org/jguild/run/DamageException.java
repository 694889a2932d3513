package org.jguild.run;

/** A part of a record that cannot be read as what it should be. The message names the part and never repeats its content. */
final class DamageException extends Exception {

    private static final long serialVersionUID = 1L;

    /**
     * Describes the damage.
     *
     * @param part the file, as {@code opref} or {@code flags}
     * @param problem what is wrong with it, as in {@code is empty}
     */
    DamageException(String part, String problem) {
        super(part + " " + problem);
    }
}
