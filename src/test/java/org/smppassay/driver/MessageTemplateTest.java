package org.smppassay.driver;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudhopper.smpp.pdu.SubmitSm;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MessageTemplateTest {
    private static final String NUMBER = "8613800138000";

    @Test
    void aShortTextInTheDefaultAlphabetIsOneSegment() {
        MessageTemplate template = new MessageTemplate("1069000012345", "hello");
        assertThat(template.segments()).isEqualTo(1);
        SubmitSm pdu = template.submission(NUMBER, 0, 1);
        assertThat(pdu.getDataCoding()).isZero();
        assertThat(pdu.getEsmClass()).isZero();
        assertThat(pdu.getShortMessage()).isEqualTo("hello".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void aChineseTextIsUcs2() {
        SubmitSm pdu = new MessageTemplate("1069", "【示例】").submission(NUMBER, 0, 1);
        assertThat(pdu.getDataCoding()).isEqualTo((byte) 8);
        assertThat(pdu.getShortMessage()).isEqualTo("【示例】".getBytes(StandardCharsets.UTF_16BE));
    }

    @Test
    void segmentsCountAsTheStandardCounts() {
        assertThat(new MessageTemplate("1069", "a".repeat(160)).segments()).isEqualTo(1);
        assertThat(new MessageTemplate("1069", "a".repeat(161)).segments()).isEqualTo(2);
        assertThat(new MessageTemplate("1069", "字".repeat(70)).segments()).isEqualTo(1);
        assertThat(new MessageTemplate("1069", "字".repeat(71)).segments()).isEqualTo(2);
        assertThat(new MessageTemplate("1069", "字".repeat(3 * 67)).segments()).isEqualTo(3);
    }

    @Test
    void segmentsOfOneMessageShareItsReferenceAndNumberThemselves() {
        MessageTemplate template = new MessageTemplate("1069", "字".repeat(150));
        for (int part = 0; part < 3; part++) {
            SubmitSm pdu = template.submission(NUMBER, part, 0x1F7);
            assertThat(pdu.getEsmClass()).isEqualTo((byte) 0x40);
            assertThat(Arrays.copyOf(pdu.getShortMessage(), 6)).containsExactly(5, 0, 3, 0xF7, 3, part + 1);
        }
    }

    @Test
    void theNextMessageDoesNotChangeThePduOfTheLast() {
        MessageTemplate template = new MessageTemplate("1069", "字".repeat(150));
        SubmitSm first = template.submission(NUMBER, 0, 1);
        template.submission(NUMBER, 0, 2);
        assertThat(first.getShortMessage()[3]).isEqualTo((byte) 1);
    }

    @Test
    void aReceiptOfTheFinalStateIsAskedForOnEverySegment() {
        MessageTemplate template = new MessageTemplate("1069", "字".repeat(150));
        for (int part = 0; part < 3; part++) {
            assertThat(template.submission(NUMBER, part, 1).getRegisteredDelivery())
                    .isEqualTo((byte) 1);
        }
    }

    @Test
    void recipientsAreInternationalNumbers() {
        SubmitSm pdu = new MessageTemplate("1069", "hello").submission(NUMBER, 0, 1);
        assertThat(pdu.getDestAddress().getAddress()).isEqualTo(NUMBER);
        assertThat(pdu.getDestAddress().getTon()).isEqualTo((byte) 1);
        assertThat(pdu.getDestAddress().getNpi()).isEqualTo((byte) 1);
    }

    @Test
    void theSenderIsANumberOrAName() {
        SubmitSm number = new MessageTemplate("1069000012345", "hello").submission(NUMBER, 0, 1);
        assertThat(number.getSourceAddress().getTon()).isZero();
        assertThat(number.getSourceAddress().getNpi()).isEqualTo((byte) 1);
        SubmitSm name = new MessageTemplate("ExampleBank", "hello").submission(NUMBER, 0, 1);
        assertThat(name.getSourceAddress().getTon()).isEqualTo((byte) 5);
        assertThat(name.getSourceAddress().getNpi()).isZero();
        assertThat(name.getSourceAddress().getAddress()).isEqualTo("ExampleBank");
    }
}
