package org.smppassay.benchmark;

import com.cloudhopper.smpp.pdu.BaseBind;
import com.cloudhopper.smpp.pdu.BaseBindResp;
import com.cloudhopper.smpp.pdu.BindTransceiver;
import com.cloudhopper.smpp.pdu.DeliverSm;
import com.cloudhopper.smpp.pdu.Pdu;
import com.cloudhopper.smpp.pdu.SubmitSm;
import com.cloudhopper.smpp.pdu.SubmitSmResp;
import com.cloudhopper.smpp.type.Address;
import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.local.LocalAddress;
import io.netty.channel.local.LocalChannel;
import io.netty.channel.local.LocalServerChannel;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * The least that an evaluation of five days in virtual time can do: every message passes a codec twice over a local channel
 * and gets a log-normal receipt, which is matched by its id. No operators, books, statistics or reports. Owned by the
 * thread that runs it.
 */
final class BareSimulation {
    private static final AtomicInteger WORLDS = new AtomicInteger();
    private static final long DAYS_NANOS = TimeUnit.DAYS.toNanos(5);
    private static final long RECEIPT_DEADLINE_HOURS = 48;
    private static final double DELIVERED = 0.993;
    private static final double MEDIAN_NANOS = 3e9;
    private static final double SIGMA = 0.6;
    private static final byte[] TEXT = new byte[140];

    private final BareLoop loop = new BareLoop();
    private final Random random = new Random(42);
    private final long planned;
    private long delivered;
    private boolean done;

    private BareSimulation(long planned) {
        this.planned = planned;
    }

    /** Simulates so many messages and returns how many receipts were matched. */
    static long run(long messages) {
        BareSimulation simulation = new BareSimulation(messages);
        LocalAddress address = new LocalAddress("bare-" + WORLDS.incrementAndGet());
        new ServerBootstrap()
                .group(simulation.loop)
                .channel(LocalServerChannel.class)
                .childHandler(pipeline(() -> simulation.new Centre()))
                .bind(address);
        new Bootstrap()
                .group(simulation.loop)
                .channel(LocalChannel.class)
                .handler(pipeline(() -> simulation.new Tester()))
                .connect(address);
        boolean goesOn;
        do {
            goesOn = simulation.loop.step();
        } while (goesOn && !simulation.done);
        return simulation.delivered;
    }

    private static ChannelInitializer<Channel> pipeline(Supplier<PduHandler> end) {
        return new ChannelInitializer<>() {
            @Override
            protected void initChannel(Channel channel) {
                channel.pipeline().addLast(Frames.cutter(), end.get());
            }
        };
    }

    /** The carrier's end. */
    private final class Centre extends PduHandler {
        private long messageIds;

        @Override
        void onPdu(ChannelHandlerContext context, Pdu pdu) throws Exception {
            if (pdu instanceof SubmitSm submission) {
                String id = Long.toString(++messageIds);
                SubmitSmResp response = submission.createResponse();
                response.setMessageId(id);
                write(context, response);
                if (random.nextDouble() < DELIVERED) {
                    long latency = (long) (MEDIAN_NANOS * Math.exp(SIGMA * random.nextGaussian()));
                    loop.schedule(() -> sendReceipt(context, submission, id), latency, TimeUnit.NANOSECONDS);
                }
            } else if (pdu instanceof BaseBind<?> bind) {
                write(context, bind.createResponse());
            }
        }

        private Void sendReceipt(ChannelHandlerContext context, SubmitSm submission, String id) throws Exception {
            String text = "id:" + id + " sub:001 dlvrd:001 submit date:2506160000 done date:2506160000"
                    + " stat:DELIVRD err:000 text:";
            DeliverSm receipt = new DeliverSm();
            receipt.setEsmClass((byte) 4);
            receipt.setSourceAddress(submission.getDestAddress());
            receipt.setDestAddress(submission.getSourceAddress());
            receipt.setShortMessage(text.getBytes(StandardCharsets.US_ASCII));
            write(context, numbered(receipt));
            return null;
        }
    }

    /** The tester's end, which sends evenly over five days. */
    private final class Tester extends PduHandler {
        private final Map<Integer, Long> submitted = new HashMap<>();
        private final Map<String, Long> accepted = new HashMap<>();
        private long sent;

        @Override
        public void channelActive(ChannelHandlerContext context) throws Exception {
            BindTransceiver bind = new BindTransceiver();
            bind.setSystemId(Traffic.SYSTEM_ID);
            bind.setPassword(Traffic.PASSWORD);
            bind.setAddressRange(new Address());
            write(context, numbered(bind));
        }

        @Override
        void onPdu(ChannelHandlerContext context, Pdu pdu) throws Exception {
            if (pdu instanceof BaseBindResp) {
                sendNext(context);
            } else if (pdu instanceof SubmitSmResp response) {
                accepted.put(response.getMessageId(), submitted.remove(response.getSequenceNumber()));
            } else if (pdu instanceof DeliverSm receipt) {
                String text = new String(receipt.getShortMessage(), StandardCharsets.US_ASCII);
                if (accepted.remove(text.substring("id:".length(), text.indexOf(' '))) != null) {
                    delivered++;
                }
                write(context, receipt.createResponse());
            }
        }

        private Void sendNext(ChannelHandlerContext context) throws Exception {
            SubmitSm submission = new SubmitSm();
            submission.setSourceAddress(new Address((byte) 0, (byte) 1, Frames.SENDER));
            submission.setDestAddress(new Address((byte) 1, (byte) 1, Long.toString(8_613_800_000_000L + sent)));
            submission.setRegisteredDelivery((byte) 1);
            submission.setShortMessage(TEXT);
            numbered(submission);
            submitted.put(submission.getSequenceNumber(), loop.nanos());
            write(context, submission);
            if (++sent < planned) {
                loop.schedule(() -> sendNext(context), DAYS_NANOS / planned, TimeUnit.NANOSECONDS);
            } else {
                loop.schedule(() -> done = true, RECEIPT_DEADLINE_HOURS, TimeUnit.HOURS);
            }
            return null;
        }
    }
}
