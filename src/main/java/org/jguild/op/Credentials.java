package org.jguild.op;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which files are taken to hold credentials. The rule looks at names alone, so that it can be stated and does not depend on
 * what a file holds today; {@code docs/operations.md} has it.
 */
final class Credentials {

    /** Settings of a shell or a container, whatever their ending. All patterns are in lower case. */
    private static final Pattern ENVIRONMENT = Pattern.compile("\\.env(?:rc)?(?:[._-].*)?");

    /** Files of keys and of programs that log in. */
    private static final Pattern KNOWN = Pattern.compile(".*\\.env(?:\\..*)?"
            + "|.*\\.(?:pem|key|p12|pfx|jks|keystore|ppk|kdbx|gpg)(?:\\..*)?"
            + "|(?:.*[._-])?id_(?:rsa|dsa|ecdsa|ed25519)(?:[._-].*)?"
            + "|[._]?(?:netrc|npmrc|pypirc|pgpass|my\\.cnf|boto|s3cfg|git-credentials)(?:\\..*)?"
            + "|kaggle\\.json|pip\\.conf|rclone\\.conf");

    /** Words anywhere in the name of a file that is no code: {@code tokenizer.json} has none of them. */
    private static final Pattern WORD = Pattern.compile("secret|credential|passw|pass-?phrase|pass-?code"
            + "|(?:api|private|access|signing|encryption|account|ssh|deploy)-?keys?|service-?account|kube-?config"
            + "|admin-?sdk|token(?!i[sz][aei])|bearer|oauth");

    /** The last word of the name of such a file. */
    private static final Set<String> LAST =
            Set.of("auth", "cred", "creds", "key", "keys", "login", "logins", "pass", "pw", "pwd", "vault");

    /** Vocabularies of language models. */
    private static final Set<String> VOCABULARIES = Set.of("special-tokens-map", "added-tokens");

    private Credentials() {}

    /**
     * Whether a file may hold credentials.
     *
     * @param name its name, without its folder
     * @param code whether it is source code, which may speak of tokens and passwords
     */
    static boolean mayBeIn(String name, boolean code) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (code) {
            return ENVIRONMENT.matcher(lower).matches();
        }
        if (ENVIRONMENT.matcher(lower).matches() || KNOWN.matcher(lower).matches()) {
            return true;
        }
        String words = words(name);
        return !VOCABULARIES.contains(words)
                && (WORD.matcher(words).find() || LAST.contains(words.substring(words.lastIndexOf('-') + 1)));
    }

    /** The name without its ending, as lower-case words with hyphens between them. */
    private static String words(String name) {
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        return stem.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
