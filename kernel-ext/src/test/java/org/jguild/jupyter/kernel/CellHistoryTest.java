package org.jguild.jupyter.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import io.github.spencerpark.jupyter.messages.request.HistoryRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellHistoryTest {

    private final CellHistory history = new CellHistory();

    @BeforeEach
    void run() {
        history.add(1, "a[0]", "7");
        history.add(2, "b(1)", "");
        history.add(3, "a^", "8");
        history.add(4, "a[0]", "9");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a*     | 0 | false | [[1,1,a[0]], [1,3,a^], [1,4,a[0]]]",
                "a*     | 2 | false | [[1,3,a^], [1,4,a[0]]]",
                "a*     | 0 | true  | [[1,3,a^], [1,4,a[0]]]",
                "a?     | 0 | false | [[1,3,a^]]",
                "?(*)   | 0 | false | [[1,2,b(1)]]",
                "[!-b]^ | 0 | false | [[1,3,a^]]",
                "[^b]*  | 1 | false | [[1,4,a[0]]]",
                "*[[]*  | 1 | false | [[1,4,a[0]]]",
                "[      | 0 | false | []",
            })
    void cellsAreFoundByPattern(String pattern, int n, boolean unique, String expected) {
        String request = "{\"pattern\":\"" + pattern + "\",\"n\":" + n + ",\"unique\":" + unique + "}";
        HistoryRequest search = new Gson().fromJson(request, HistoryRequest.Search.class);
        assertThat(history.answer(search)
                        .get("history")
                        .toString()
                        .replace(", ", ",")
                        .replace("],[", "], ["))
                .isEqualTo(expected);
    }
}
