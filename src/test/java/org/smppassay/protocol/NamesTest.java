package org.smppassay.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.pdu.Pdu;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.smppassay.protocol.pdu.Tags;

/** Commands, statuses, parameters and states as the standard writes them. */
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
    void statusesOfSmpp5HaveNames() {
        assertThat(CommandStatus.name(0x100)).isEqualTo("ESME_RSERTYPUNAUTH");
        assertThat(CommandStatus.name(0x10D)).isEqualTo("ESME_RBCASTFAIL");
        assertThat(CommandStatus.name(0x112)).isEqualTo("ESME_RINVBCASTCHANIND");
        assertThat(CommandStatus.name(0x113)).isEqualTo("0x00000113");
    }

    @Test
    void everyTagThereIsAConstantForHasAName() throws IllegalAccessException {
        assertThat(SmppConstants.TAG_NAME_MAP.keySet())
                .filteredOn(tag -> tag > 0)
                .as("those of the standard, which are below 0x8000")
                .allSatisfy(tag -> assertThat(TlvNames.of(tag)).isNotNull());
        for (Field field : Tags.class.getFields()) {
            assertThat(TlvNames.of(field.getShort(null)))
                    .extracting(TlvNames.Name::text)
                    .isEqualTo(field.getName().toLowerCase(Locale.ROOT));
        }
        assertThat(TlvNames.of((short) 0x1400)).as("a vendor's").isNull();
    }

    @Test
    void everyPduHasItsName() {
        for (Supplier<? extends Pdu> command : PduArbitraries.ALL_COMMANDS) {
            Pdu pdu = command.get();
            assertThat(PduNames.of(pdu.getCommandId())).isEqualTo(pdu.getName());
            assertThat(PduNames.commandIds(List.of(pdu.getName()))).containsExactly(pdu.getCommandId());
        }
        assertThat(PduNames.of(0x00010000)).isEqualTo("command_id 0x00010000");
        assertThatThrownBy(() -> PduNames.commandIds(List.of("submit_all")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("submit_all");
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
}
