package org.smppassay.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordListTest {
    private final WordList words = new WordList(List.of("贷款", "贷款利率", "loan", "LOANS", "免费", "ß"));

    @ParameterizedTest
    @CsvSource({
        "低息贷款, 贷款",
        "低息贷款利率, 贷款利率",
        "a Loan, loan",
        "two loans, LOANS",
        "免费 loan, 免费",
        "loan 免费, loan",
        "Straße, ß"
    })
    void theFirstWordIsFoundAndOfSeveralTheLongest(String text, String word) {
        assertThat(words.in(text)).contains(word);
    }

    @ParameterizedTest
    @CsvSource({"''", "贷", "款贷", "lo an", "贷 款"})
    void otherTextsHaveNone(String text) {
        assertThat(words.in(text)).isEmpty();
    }

    @Test
    void allWordsAreFoundInTheOrderOfTheText() {
        assertThat(words.all("Loans，贷款利率免费，贷款"))
                .extracting(WordList.Match::start, WordList.Match::word)
                .containsExactly(tuple(0, "LOANS"), tuple(6, "贷款利率"), tuple(10, "免费"), tuple(13, "贷款"));
        assertThat(words.all("")).isEmpty();
    }

    @Test
    void aLongListIsSearchedLikeAShortOne() {
        List<String> many =
                IntStream.range(0, 50_000).mapToObj(i -> "词" + i + "。").toList();
        WordList list = new WordList(many);
        assertThat(list.in("x".repeat(60) + "词49999。")).contains("词49999。");
        assertThat(list.in("词50000。")).isEmpty();
    }
}
