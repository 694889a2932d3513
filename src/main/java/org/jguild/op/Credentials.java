package org.jguild.op;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Decides which files are treated as credentials. The rule uses only the file name, so that it can be documented and does not
 * depend on the current content of a file; see {@code docs/operations.md}.
 */
final class Credentials {

    /** Environment files of a shell or a container, with any extension. All patterns are in lower case. */
    private static final Pattern ENVIRONMENT = Pattern.compile("\\.env(?:rc)?(?:[._-].*)?");

    /** Key files, and credential files of well-known programs. */
    private static final Pattern KNOWN = Pattern.compile(".*\\.env(?:\\..*)?"
            + "|.*\\.(?:pem|key|p12|pfx|jks|keystore|ppk|kdbx|gpg)(?:\\..*)?"
            + "|(?:.*[._-])?id_(?:rsa|dsa|ecdsa|ed25519)(?:[._-].*)?"
            + "|[._]?(?:netrc|npmrc|pypirc|pgpass|my\\.cnf|boto|s3cfg|git-credentials)(?:\\..*)?"
            + "|kaggle\\.json|pip\\.conf|rclone\\.conf");

    /** Words anywhere in the name of a file that is not source code; {@code tokenizer.json} does not match. */
    private static final Pattern WORD = Pattern.compile("secret|credential|passw|pass-?phrase|pass-?code"
            + "|(?:api|private|access|signing|encryption|account|ssh|deploy)-?keys?|service-?account|kube-?config"
            + "|admin-?sdk|token(?!i[sz][aei])|bearer|oauth");

    /** Words that count only as the last word of the name of such a file. */
    private static final Set<String> LAST =
            Set.of("auth", "cred", "creds", "key", "keys", "login", "logins", "pass", "pw", "pwd", "vault");

    /** Vocabulary files of language models, which hold no credentials. */
    private static final Set<String> VOCABULARIES = Set.of("special-tokens-map", "added-tokens");

    private Credentials() {}

    /**
     * Whether a file may hold credentials.
     *
     * @param name the file name, without its folder
     * @param code whether the file is source code, whose name may contain words such as token and password
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

    /** Returns the name without its extension, as lower-case words separated by hyphens. */
    private static String words(String name) {
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        return stem.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
