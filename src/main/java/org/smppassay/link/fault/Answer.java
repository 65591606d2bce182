package org.smppassay.link.fault;

import com.cloudhopper.smpp.SmppConstants;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ChannelPromise;
import java.util.List;
import java.util.Set;
import org.smppassay.protocol.PduNames;
import org.smppassay.world.RandomStream;

/**
 * Well-formed responses that answer wrongly.
 *
 * @param mistakes one of these is made each time, each as likely as the others; at least one
 * @param commandIds of the responses; none means all
 * @param draws which mistake
 */
public record Answer(List<Mistake> mistakes, Set<Integer> commandIds, RandomStream draws) implements FaultKind {
    /** Ways to answer wrongly. */
    public enum Mistake {
        /** A sequence_number that no request has. */
        WRONG_SEQUENCE,
        /** The response to another command. */
        WRONG_TYPE,
        /** The response twice. */
        DUPLICATE,
        /** generic_nack with ESME_RSYSERR instead of the response. */
        GENERIC_NACK
    }

    public Answer {
        mistakes = List.copyOf(mistakes);
        commandIds = Set.copyOf(commandIds);
    }

    @Override
    public Layer layer() {
        return Layer.ANSWERS;
    }

    @Override
    public void layOn(ChannelPipeline pipeline, Connection connection, Strikes strikes) {
        pipeline.addLast(new Mistaken(connection, strikes, this));
    }

    /** Owned by the connection's loop. */
    private static final class Mistaken extends PduHandler {
        private static final long DRAWS = 1L << 32;
        private static final int FAR_OFF = 0x40000000;

        private final Answer answer;
        private long drawn;

        Mistaken(Connection connection, Strikes strikes, Answer answer) {
            super(connection, strikes);
            this.answer = answer;
        }

        @Override
        boolean concerns(ByteBuf pdu) {
            return Header.isResponse(pdu)
                    && (answer.commandIds.isEmpty() || answer.commandIds.contains(Header.commandId(pdu)));
        }

        /** The promise is the caller's to watch. */
        @Override
        @SuppressWarnings("FutureReturnValueIgnored")
        void strike(ChannelHandlerContext ctx, ByteBuf pdu, ChannelPromise promise) {
            long draw = connection().number() * DRAWS + drawn++;
            Mistake mistake = answer.mistakes.get(answer.draws.below(draw, answer.mistakes.size()));
            String name = PduNames.of(Header.commandId(pdu));
            switch (mistake) {
                case WRONG_SEQUENCE -> {
                    strikes().tell(name + " with a wrong sequence_number");
                    Header.setSequenceNumber(pdu, Header.sequenceNumber(pdu) ^ FAR_OFF);
                }
                case WRONG_TYPE -> {
                    mistype(pdu);
                    strikes().tell(name + " sent as " + PduNames.of(Header.commandId(pdu)));
                }
                case DUPLICATE -> {
                    strikes().tell(name + " twice");
                    ctx.write(pdu.copy(), ctx.voidPromise());
                }
                case GENERIC_NACK -> {
                    strikes().tell("generic_nack instead of " + name);
                    becomeGenericNack(pdu);
                }
            }
            ctx.write(pdu, promise);
        }

        /** Another type whose body reads the same, or has none. */
        private static void mistype(ByteBuf pdu) {
            switch (Header.commandId(pdu)) {
                case SmppConstants.CMD_ID_SUBMIT_SM_RESP -> Header.setCommandId(pdu, SmppConstants.CMD_ID_DATA_SM_RESP);
                case SmppConstants.CMD_ID_DATA_SM_RESP, SmppConstants.CMD_ID_DELIVER_SM_RESP ->
                    Header.setCommandId(pdu, SmppConstants.CMD_ID_SUBMIT_SM_RESP);
                case SmppConstants.CMD_ID_BIND_TRANSCEIVER_RESP ->
                    Header.setCommandId(pdu, SmppConstants.CMD_ID_BIND_RECEIVER_RESP);
                case SmppConstants.CMD_ID_BIND_RECEIVER_RESP, SmppConstants.CMD_ID_BIND_TRANSMITTER_RESP ->
                    Header.setCommandId(pdu, SmppConstants.CMD_ID_BIND_TRANSCEIVER_RESP);
                case SmppConstants.CMD_ID_UNBIND_RESP -> cutTo(pdu, SmppConstants.CMD_ID_ENQUIRE_LINK_RESP);
                default -> cutTo(pdu, SmppConstants.CMD_ID_UNBIND_RESP);
            }
        }

        private static void becomeGenericNack(ByteBuf pdu) {
            cutTo(pdu, SmppConstants.CMD_ID_GENERIC_NACK);
            Header.setCommandStatus(pdu, SmppConstants.STATUS_SYSERR);
        }

        private static void cutTo(ByteBuf pdu, int commandId) {
            Header.setCommandId(pdu, commandId);
            Header.setCommandLength(pdu, Header.LENGTH);
            pdu.writerIndex(pdu.readerIndex() + Header.LENGTH);
        }
    }
}
