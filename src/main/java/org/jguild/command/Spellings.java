package org.jguild.command;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes one spelling of the two that the guides and Guild 0.9.1 use for {@code compare}: {@code -T} and a bare {@code -t}
 * ask for a table, {@code -t N} for the first N rows, {@code -m COL} is {@code --min COL}. {@code runs list} is
 * {@code runs}.
 */
final class Spellings {

    private Spellings() {}

    static List<String> of(List<String> words) {
        int list = words.indexOf("list");
        if (list > 0 && words.get(list - 1).equals("runs")) {
            List<String> shorter = new ArrayList<>(words);
            shorter.remove(list);
            return shorter;
        }
        if (!words.contains("compare")) {
            return words;
        }
        List<String> result = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            boolean number = i + 1 < words.size() && words.get(i + 1).matches("\\d+");
            result.add(
                    switch (word) {
                        case "-T" -> "--table";
                        case "-t" -> number ? "--top" : "--table";
                        case "-m" -> "--min";
                        default -> word;
                    });
        }
        return result;
    }
}
