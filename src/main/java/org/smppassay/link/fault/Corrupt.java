package org.smppassay.link.fault;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ChannelPromise;
import java.util.List;
import java.util.Set;
import org.smppassay.protocol.PduNames;
import org.smppassay.world.RandomStream;

/**
 * PDUs that can't be read as what they are.
 *
 * @param damages one of these is done each time, each as likely as the others; at least one
 * @param commandIds of the PDUs; none means all
 * @param draws which damage, and its extent
 */
public record Corrupt(List<Damage> damages, Set<Integer> commandIds, RandomStream draws) implements FaultKind {
    /** Ways to damage a PDU. */
    public enum Damage {
        /** command_length counts up to 64 octets that belong to what comes behind. */
        LENGTH_TOO_LONG,
        /** command_length leaves out up to 4 octets of the PDU, which then begin the next. */
        LENGTH_TOO_SHORT,
        /** command_length is below a header's 16 octets, or in the gigabytes. */
        LENGTH_ABSURD,
        /** A command_id that no standard knows. */
        UNKNOWN_COMMAND,
        /** Behind the PDU and counted in it: optional parameters that can't be what they say. */
        GARBAGE_TLV,
        /** Random octets where the body should be. */
        GARBAGE_BODY
    }

    public Corrupt {
        damages = List.copyOf(damages);
        commandIds = Set.copyOf(commandIds);
    }

    @Override
    public Layer layer() {
        return Layer.OCTETS;
    }

    @Override
    public void layOn(ChannelPipeline pipeline, Connection connection, Strikes strikes) {
        pipeline.addLast(new Damaging(connection, strikes, this));
    }

    /** Owned by the connection's loop. */
    private static final class Damaging extends PduHandler {
        private static final long DRAWS = 1L << 32;
        private static final int MOST_TOO_LONG = 64;
        private static final int MOST_TOO_SHORT = 4;
        private static final int[] ABSURD_LENGTHS = {0, 4, 15, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF};
        /** In no range that the standards use or reserve for vendors. */
        private static final int UNKNOWN_COMMAND_BITS = 0x0000_4000;
        /** Half a header of a TLV; a vendor's with fewer octets than it says; message_state, always one octet, with nine. */
        private static final byte[][] GARBAGE_TLVS = {
            {0x14, 0x01, 0x00}, {0x14, 0x01, 0x7F, (byte) 0xFF, 1, 2}, {0x04, 0x27, 0, 9, 2, 2}
        };

        private final Corrupt corrupt;
        private long drawn;

        Damaging(Connection connection, Strikes strikes, Corrupt corrupt) {
            super(connection, strikes);
            this.corrupt = corrupt;
        }

        @Override
        boolean concerns(ByteBuf pdu) {
            return corrupt.commandIds.isEmpty() || corrupt.commandIds.contains(Header.commandId(pdu));
        }

        /** The promise is the caller's to watch. */
        @Override
        @SuppressWarnings("FutureReturnValueIgnored")
        void strike(ChannelHandlerContext ctx, ByteBuf pdu, ChannelPromise promise) {
            Damage damage = corrupt.damages.get(below(corrupt.damages.size()));
            strikes().tell(PduNames.of(Header.commandId(pdu)) + " with " + inWords(damage));
            ctx.write(damaged(damage, pdu, ctx.alloc()), promise);
        }

        private ByteBuf damaged(Damage damage, ByteBuf pdu, ByteBufAllocator allocator) {
            int length = pdu.readableBytes();
            switch (damage) {
                case LENGTH_TOO_LONG -> Header.setCommandLength(pdu, length + 1 + below(MOST_TOO_LONG));
                case LENGTH_TOO_SHORT -> Header.setCommandLength(pdu, length - 1 - below(MOST_TOO_SHORT));
                case LENGTH_ABSURD -> Header.setCommandLength(pdu, ABSURD_LENGTHS[below(ABSURD_LENGTHS.length)]);
                case UNKNOWN_COMMAND -> Header.setCommandId(pdu, Header.commandId(pdu) | UNKNOWN_COMMAND_BITS);
                case GARBAGE_TLV -> {
                    return longer(pdu, GARBAGE_TLVS[below(GARBAGE_TLVS.length)], allocator);
                }
                case GARBAGE_BODY -> {
                    for (int i = Header.LENGTH; i < length; i++) {
                        pdu.setByte(pdu.readerIndex() + i, below(256));
                    }
                }
            }
            return pdu;
        }

        private static ByteBuf longer(ByteBuf pdu, byte[] more, ByteBufAllocator allocator) {
            ByteBuf longer = allocator.buffer(pdu.readableBytes() + more.length);
            longer.writeBytes(pdu).writeBytes(more);
            pdu.release();
            Header.setCommandLength(longer, longer.readableBytes());
            return longer;
        }

        private static String inWords(Damage damage) {
            return switch (damage) {
                case LENGTH_TOO_LONG -> "a command_length that is too long";
                case LENGTH_TOO_SHORT -> "a command_length that is too short";
                case LENGTH_ABSURD -> "an absurd command_length";
                case UNKNOWN_COMMAND -> "an unknown command_id";
                case GARBAGE_TLV -> "garbage for a TLV";
                case GARBAGE_BODY -> "garbage for a body";
            };
        }

        private int below(int bound) {
            return corrupt.draws.below(connection().number() * DRAWS + drawn++, bound);
        }
    }
}
