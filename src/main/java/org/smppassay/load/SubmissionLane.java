package org.smppassay.load;

import com.cloudhopper.smpp.SmppConstants;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.smppassay.session.SmppSession;
import org.smppassay.world.LazyTimer;

/**
 * The fast way through one connection, below its session: writes submissions that were encoded beforehand, reads their responses and plain
 * delivery receipts where they lie, and leaves all else to the session above. Many submissions share a buffer. Owned by the load's loop.
 */
final class SubmissionLane extends ByteToMessageDecoder {
    private static final int HEADER = 16;
    private static final int MOST = 64 * 1024;
    private static final int NOTHING_BODY = 17;
    private static final int FIRST_ROOM = 16 * 1024;
    private static final int FIRST_SCRATCH = 256;

    private final LaneEvents events;
    private final OpenWindow window;
    private final int windowSize;
    private final long responseNanos;
    private byte[] scratch = new byte[FIRST_SCRATCH];
    private final PlainReceipt receipt = new PlainReceipt();
    private @Nullable ChannelHandlerContext context;
    private @Nullable SmppSession session;
    private @Nullable ByteBuf out;
    private @Nullable LazyTimer timeouts;
    private long readNanos;

    /**
     * @param windowSize submissions that may be unanswered, at least 1
     * @param responseNanos after which one counts as unanswered
     */
    SubmissionLane(LaneEvents events, int windowSize, long responseNanos) {
        this.events = events;
        this.windowSize = windowSize;
        this.window = new OpenWindow(windowSize);
        this.responseNanos = responseNanos;
    }

    /** Whether another submission may be written; only a bound connection has room. */
    boolean hasRoom() {
        return window.size() < windowSize;
    }

    int inFlight() {
        return window.size();
    }

    /** Writes a submission; {@link #flush()} sends it. The caller heeds {@link #hasRoom()}. */
    void submit(Outgoing next, PhaseRun phase, long intended, long now) {
        SubmissionTemplate template = next.template();
        int sequence = session().takeSequenceNumber();
        template.writeTo(buffer(), sequence, next.destination(), next.reference());
        boolean first = window.size() == 0;
        window.add(sequence, phase, intended, now, template.wantsReceipt());
        if (first) {
            timeouts().arm();
        }
    }

    /** Sends what was written. */
    @SuppressWarnings("FutureReturnValueIgnored")
    void flush() {
        ByteBuf written = out;
        if (written != null) {
            out = null;
            ChannelHandlerContext ctx = context();
            ctx.writeAndFlush(written, ctx.voidPromise());
        }
    }

    @Override
    public void handlerAdded(ChannelHandlerContext ctx) {
        context = ctx;
        timeouts = new LazyTimer(ctx.executor(), events::now, this::oldestDeadline, this::expire);
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) throws Exception {
        readNanos = events.now();
        if (message instanceof ByteBuf octets) {
            events.read(octets.readableBytes());
        }
        super.channelRead(ctx, message);
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext ctx) throws Exception {
        super.channelReadComplete(ctx);
        events.readComplete(this);
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) throws Exception {
        super.channelInactive(ctx);
        timeouts().cancel();
        for (int place = window.findOldest(); place != OpenWindow.NONE; place = window.findOldest()) {
            events.lost(window, place);
            window.remove(place);
        }
        releaseUnsent();
        events.gone(this);
    }

    private void releaseUnsent() {
        if (out != null) {
            out.release();
            out = null;
        }
    }

    @Override
    protected void decode(ChannelHandlerContext ctx, ByteBuf in, List<Object> others) {
        while (in.readableBytes() >= HEADER) {
            int start = in.readerIndex();
            int length = in.getInt(start);
            if (length < HEADER || length > MOST) {
                // The session says what it thinks of that, and ends.
                others.add(in.readRetainedSlice(in.readableBytes()));
                return;
            }
            if (in.readableBytes() < length) {
                return;
            }
            if (taken(in, start, length)) {
                in.skipBytes(length);
            } else {
                others.add(in.readRetainedSlice(length));
            }
        }
    }

    private boolean taken(ByteBuf in, int start, int length) {
        return switch (in.getInt(start + 4)) {
            case SmppConstants.CMD_ID_SUBMIT_SM_RESP, SmppConstants.CMD_ID_GENERIC_NACK -> response(in, start, length);
            case SmppConstants.CMD_ID_DELIVER_SM -> delivery(in, start, length);
            default -> false;
        };
    }

    /** What answers nothing of ours is the session's. */
    private boolean response(ByteBuf in, int start, int length) {
        int place = window.find(in.getInt(start + 12));
        if (place == OpenWindow.NONE) {
            return false;
        }
        copy(in, start, length);
        int idLength = 0;
        while (HEADER + idLength < length && scratch[HEADER + idLength] != 0) {
            idLength++;
        }
        events.answered(window, place, status(in, start), scratch, HEADER, idLength, readNanos);
        window.remove(place);
        return true;
    }

    /** A generic_nack accepts nothing, whatever status it names. */
    private static int status(ByteBuf in, int start) {
        int status = in.getInt(start + 8);
        boolean nack = in.getInt(start + 4) == SmppConstants.CMD_ID_GENERIC_NACK;
        return nack && status == SmppConstants.STATUS_OK ? SmppConstants.STATUS_SYSERR : status;
    }

    private boolean delivery(ByteBuf in, int start, int length) {
        copy(in, start, length);
        if (!receipt.read(scratch, length)
                || !events.delivered(scratch, receipt.idStart(), receipt.idLength(), readNanos)) {
            return false;
        }
        buffer().writeInt(NOTHING_BODY)
                .writeInt(SmppConstants.CMD_ID_DELIVER_SM_RESP)
                .writeInt(0)
                .writeInt(in.getInt(start + 12))
                .writeByte(0);
        return true;
    }

    private void copy(ByteBuf in, int start, int length) {
        if (scratch.length < length) {
            scratch = new byte[Math.max(length, 2 * scratch.length)];
        }
        in.getBytes(start, scratch, 0, length);
    }

    private long oldestDeadline() {
        int place = window.findOldest();
        return place == OpenWindow.NONE ? LazyTimer.NEVER : window.written(place) + responseNanos;
    }

    private void expire() {
        long now = events.now();
        for (int place = window.findOldest();
                place != OpenWindow.NONE && window.written(place) + responseNanos <= now;
                place = window.findOldest()) {
            events.unanswered(window, place, now);
            window.remove(place);
        }
        events.readComplete(this);
    }

    private ByteBuf buffer() {
        ByteBuf present = out;
        if (present == null) {
            present = context().alloc().buffer(FIRST_ROOM);
            out = present;
            events.unsent(this);
        }
        return present;
    }

    private SmppSession session() {
        if (session == null) {
            session = context().pipeline().get(SmppSession.class);
        }
        return session;
    }

    private ChannelHandlerContext context() {
        if (context == null) {
            throw new IllegalStateException("in no pipeline yet");
        }
        return context;
    }

    private LazyTimer timeouts() {
        if (timeouts == null) {
            throw new IllegalStateException("in no pipeline yet");
        }
        return timeouts;
    }
}
