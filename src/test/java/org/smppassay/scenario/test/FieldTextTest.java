package org.smppassay.scenario.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FieldTextTest {
    private static String filled(String text) {
        return new FieldText(text).filled(Map.of("name", "王$1\\", "额度", "5万")::get);
    }

    @Test
    void fieldsGetTheirValues() {
        assertThat(filled("【银行】{name}您好，{额度}，{name}")).isEqualTo("【银行】王$1\\您好，5万，王$1\\");
        assertThat(new FieldText("{a}{b} {a}").fields()).containsExactly("a", "b", "a");
    }

    @Test
    void doubledBracesAreBraces() {
        assertThat(filled("{{name}} {{{name}}}")).isEqualTo("{name} {王$1\\}");
        assertThat(new FieldText("{{name}}").fields()).isEmpty();
    }

    @Test
    void aTextWithoutFieldsStaysAsItIs() {
        assertThat(filled("$5 \\ 100%")).isEqualTo("$5 \\ 100%");
    }

    @Test
    void aLoneBraceIsNamedWithItsPlace() {
        assertThatThrownBy(() -> filled("您好{name")).hasMessageStartingWith("'{' at character 3 belongs to no field");
        assertThatThrownBy(() -> filled("a}")).hasMessageStartingWith("'}' at character 2");
        assertThatThrownBy(() -> filled("{first name}")).hasMessageStartingWith("'{' at character 1");
    }
}
