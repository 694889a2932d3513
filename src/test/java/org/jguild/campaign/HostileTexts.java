package org.jguild.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Texts that a record may hold in place of its value: YAML of other types, other sizes, or none. */
final class HostileTexts {

    private static final int DEEP = 100_000;
    private static final int LONG = 1 << 20;

    private static final List<String> SHORT = List.of(
            "",
            "\n",
            "null\n",
            "~\n",
            "[]\n",
            "{}\n",
            "''\n",
            "true\n",
            "-1\n",
            "0\n",
            "99999999999\n",
            "-99999999999999999999\n",
            "2147483648\n",
            "9223372036854775807\n",
            "9223372036854775808\n",
            "1e999\n",
            "-1e-999\n",
            "0x7fffffffffffffffff\n",
            "0b11\n",
            "0o17\n",
            "1:30:00\n",
            "1_000\n",
            ".nan\n",
            ".inf\n",
            "-.inf\n",
            "NaN\n",
            "2020-02-30\n",
            "2020-01-01\n",
            "2001-12-14t21:59:43.10-05:00\n",
            "+292278994-08-17T07:12:55.807Z\n",
            "- a\n- 1\n- null\n",
            "- [1, [2, [3]]]\n",
            "a: 1\nb: {c: [1, 2]}\n",
            "a: 1\na: 2\n",
            "? [1, 2]\n: 3\n",
            "? {a: b}\n: 3\n",
            "1: one\n2.5: two\ntrue: yes\nnull: none\n2020-01-01: day\n",
            "n: 2020-01-01\n",
            "n: .nan\n",
            "n: [1, {a: .inf}]\n",
            "n: {}\n",
            "n: null\n",
            "n: 123456789012345678901234567890\n",
            "n: 1e400\n",
            "n: \"\\e[31mred\\e[0m\\a\\b\"\n",
            "\"\\0\\x01\\x1b]0;title\\a\"\n",
            "'=1+1'\n",
            "\"@SUM(1)\\r\\n+2\"\n",
            "\"\\u202Eevil\\u0000\"\n",
            "!!binary aGVsbG8=\n",
            "!!int x\n",
            "!!float {}\n",
            "!!set {a, b}\n",
            "!!omap [a: 1]\n",
            "!!timestamp x\n",
            "!!java.net.URL ['http://localhost/']\n",
            "!!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[]]]\n",
            "!!python/object/apply:os.system ['true']\n",
            "&a [*a]\n",
            "&a {b: *a}\n",
            "*unknown\n",
            "<<: *unknown\n",
            "&a {x: 1}\n",
            "a: &b {c: 1}\nd:\n  <<: *b\n",
            "--- 1\n--- 2\n",
            "---\n...\n---\n",
            "%YAML 9.9\n--- 1\n",
            "%TAG ! tag:x,2000:\n--- !y z\n",
            "a: b: c\n",
            "\t- tab\n",
            "key: |\n  block\n text\n",
            "'unterminated\n",
            "[1, 2\n",
            "{a: 1\n",
            "\uFEFFa: 1\n",
            "\u0085\u2028\u2029\n",
            "../../../../etc/passwd\n",
            "/dev/zero\n",
            "a\u0000b\n",
            "script:/ '' '' ''",
            "script:/ '' '' '../../../bin/true'",
            "builtin:guildai 0.9.1 '' +",
            "builtin:guildai 0.9.1 skopt nosuch",
            "func:'' '' '' grid",
            "a b c d e f",
            "'unclosed",
            ": : : :",
            "\\",
            "s . . .\n",
            "s\n",
            "d x y z w v\n");

    private HostileTexts() {}

    /** Returns one of them. */
    static String any(SplittableRandom random) {
        int choice = random.nextInt(SHORT.size() + 12);
        if (choice < SHORT.size()) {
            return SHORT.get(choice);
        }
        return switch (choice - SHORT.size()) {
            case 0, 1 -> bomb(10);
            case 2 -> bomb(40);
            case 3 -> "[".repeat(DEEP);
            case 4 -> "{a: ".repeat(DEEP) + "1" + "}".repeat(DEEP) + "\n";
            case 5 -> nested(2000);
            case 6 -> "9".repeat(LONG) + "\n";
            case 7 -> "x".repeat(LONG) + "\n";
            case 8 -> "- 1\n".repeat(LONG / 4);
            case 9 -> many();
            case 10 -> "n: " + "9".repeat(5000) + "\n";
            default -> "\"" + "\\".repeat(LONG) + "\n";
        };
    }

    /** A few lines of aliases that stand for very many values. */
    private static String bomb(int lines) {
        List<String> text = new ArrayList<>(List.of("a0: &a0 [x, x, x, x, x, x, x, x, x, x]"));
        for (int i = 1; i < lines; i++) {
            String alias = "*a" + (i - 1);
            text.add("a" + i + ": &a" + i + " [" + (alias + ", ").repeat(9) + alias + "]");
        }
        return String.join("\n", text) + "\n";
    }

    private static String nested(int depth) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < depth; i++) {
            text.append(" ".repeat(i)).append("a:\n");
        }
        return text.append(" ".repeat(depth)).append("1\n").toString();
    }

    private static String many() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 50_000; i++) {
            text.append("key").append(i).append(": ").append(i).append('\n');
        }
        return text.toString();
    }
}
