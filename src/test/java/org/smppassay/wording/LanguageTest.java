package org.smppassay.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class LanguageTest {
    @Test
    void aPhraseIsToldInEachLanguage() {
        Phrase phrase = Phrase.of("verdict.nothing-judged");
        assertThat(Language.ENGLISH.say(phrase)).isEqualTo("No criteria were judged.");
        assertThat(Language.CHINESE.say(phrase)).isEqualTo("没有评判任何指标。");
    }

    @Test
    void sentencesStandOneAfterTheOtherAndEmptyOnesAreLeftOut() {
        Phrase both = Phrase.sentences(Phrase.verbatim("A."), Phrase.nothing(), Phrase.verbatim("B."));
        assertThat(Language.ENGLISH.say(both)).isEqualTo("A. B.");
        assertThat(Language.CHINESE.say(both)).isEqualTo("A.B.");
        assertThat(Phrase.sentences(Phrase.nothing()).isEmpty()).isTrue();
    }

    @Test
    void somebodyElsesWordsAreToldAsTheyAre() {
        assertThat(Language.ENGLISH.say(Phrase.verbatim("it's {0}"))).isEqualTo("it's {0}");
    }

    @Test
    void whatALanguageHasNoWordsForIsKnownBeforehand() {
        Phrase unknown = Phrase.list(List.of(Phrase.of("verdict.never-written")));
        assertThat(Language.ENGLISH.knows(unknown)).isFalse();
        assertThatThrownBy(() -> Language.ENGLISH.say(unknown)).hasMessageContaining("verdict.never-written");
        assertThat(Language.CHINESE.knows(Phrase.of("../x.y"))).isFalse();
    }

    @Test
    void onlyTextsNumbersAndPhrasesGoIntoAPhrase() {
        assertThatThrownBy(() -> Phrase.of("verdict.nothing-judged", 1.5)).hasMessageContaining("java.lang.Double");
    }
}
