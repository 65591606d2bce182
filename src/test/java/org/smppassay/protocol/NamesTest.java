package org.smppassay.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudhopper.smpp.SmppConstants;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

/** Statuses, states and dates as the standard writes them. */
class NamesTest {

    @Test
    void statusesHaveTheStandardsNames() {
        assertThat(CommandStatus.name(0)).isEqualTo("ESME_ROK");
        assertThat(CommandStatus.name(0x58)).isEqualTo("ESME_RTHROTTLED");
        assertThat(CommandStatus.name(0x412)).isEqualTo("0x00000412");
        assertThat(CommandStatus.name(-1)).isEqualTo("0xFFFFFFFF");
    }

    @Test
    void everyStatusOfCloudhopperHasAName() {
        assertThat(SmppConstants.STATUS_MESSAGE_MAP.keySet())
                .allSatisfy(status -> assertThat(CommandStatus.name(status)).startsWith("ESME_R"));
    }

    @Test
    void statesAreFoundByCode() {
        for (MessageState state : MessageState.values()) {
            assertThat(MessageState.fromCode(state.code())).contains(state);
        }
        assertThat(MessageState.fromCode(-1)).isEmpty();
        assertThat(MessageState.fromCode(10)).isEmpty();
    }

    @Test
    void statesAreFoundByText() {
        assertThat(MessageState.fromText("DELIVRD")).contains(MessageState.DELIVERED);
        assertThat(MessageState.fromText("rejectd")).contains(MessageState.REJECTED);
        assertThat(MessageState.fromText("Undeliverable")).contains(MessageState.UNDELIVERABLE);
        assertThat(MessageState.fromText("MK:0010")).isEmpty();
    }

    @Test
    void scheduledAndEnrouteAreNotFinal() {
        assertThat(MessageState.values())
                .filteredOn(state -> !state.isFinal())
                .containsExactly(MessageState.SCHEDULED, MessageState.ENROUTE);
    }

    @Test
    void receiptDatesHaveMinutes() {
        assertThat(SmppTime.receiptDate(LocalDateTime.of(2025, 6, 3, 4, 5, 59))).isEqualTo("2506030405");
    }
}
