package org.smppassay.carrier;

import com.cloudhopper.smpp.pdu.Pdu;
import com.cloudhopper.smpp.pdu.SubmitSmResp;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.smppassay.peer.RawPeer;
import org.smppassay.peer.Requests;
import org.smppassay.session.BindType;
import org.smppassay.world.RunCalendar;
import org.smppassay.world.VirtualWorld;

/**
 * Measures a carrier in one thread, its only client included: submissions a second, and the memory that messages on their way
 * take. Not a test; to be run with the arguments of {@link #main}.
 */
final class CarrierBenchmark {
    private static final int TOGETHER = 100;
    private static final double MEGABYTE = 1 << 20;

    private final VirtualWorld world = new VirtualWorld(VirtualCarrier.START.toInstant(), 1);
    private final RawPeer peer;

    private CarrierBenchmark(CarrierDescription carrier) {
        Smsc smsc = new Smsc(
                world,
                carrier.spec(),
                RunCalendar.real(VirtualCarrier.START.toLocalDate()),
                VirtualCarrier.START.getOffset(),
                Watch.none());
        var listening = smsc.listen(new InetSocketAddress(0));
        world.advance(Duration.ZERO);
        peer = RawPeer.connect(world, listening.channel().localAddress()).stayingAlive();
        peer.ask(Requests.bind(BindType.TRANSCEIVER, "tester", "secret"));
        peer.answeringAll(0);
    }

    /**
     * @param args {@code rate MESSAGES ROUNDS RECEIPT}, where RECEIPT is registered_delivery, or {@code pending MESSAGES}
     */
    public static void main(String[] args) {
        int messages = Integer.parseInt(args[1]);
        if (args[0].equals("pending")) {
            pending(messages);
            return;
        }
        CarrierDescription ordinary = CarrierDescription.ordinary().spreading(0.6);
        for (int round = 1; round <= Integer.parseInt(args[2]); round++) {
            CarrierBenchmark benchmark = new CarrierBenchmark(ordinary);
            long start = cpuNanos();
            benchmark.submit(messages, Byte.parseByte(args[3]), Duration.ofMillis(1));
            benchmark.world.advance(Duration.ofMinutes(10));
            double seconds = (cpuNanos() - start) / 1e9;
            System.out.printf(
                    Locale.ROOT, "round %d: %.0f messages a second of processor%n", round, messages / seconds);
            benchmark.world.close();
        }
    }

    private static void pending(int messages) {
        CarrierBenchmark benchmark = new CarrierBenchmark(
                CarrierDescription.ordinary().takingOnly(Duration.ofHours(10)).spreading(0.1));
        long before = usedHeap();
        benchmark.submit(messages, Requests.RECEIPT, Duration.ZERO);
        long after = usedHeap();
        System.out.printf(
                Locale.ROOT,
                "%d pending take %.0f MB, %.0f octets each; %.0f MB in all%n",
                messages,
                (after - before) / MEGABYTE,
                (after - before) / (double) messages,
                after / MEGABYTE);
        benchmark.world.close();
    }

    /** Processor time of this thread, which other processes on the machine lengthen less than the clock's. */
    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long usedHeap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** Submits so many, a hundred at a time, with a pause after each hundred. */
    private void submit(int messages, byte registeredDelivery, Duration pause) {
        for (int sent = 0; sent < messages; sent += TOGETHER) {
            List<Pdu> together = new ArrayList<>();
            for (int i = 0; i < TOGETHER; i++) {
                together.add(Requests.submit(VirtualCarrier.subscriber(sent + i), registeredDelivery));
            }
            peer.sendTogether(together);
            if (peer.takeAll(SubmitSmResp.class).size() != TOGETHER) {
                throw new IllegalStateException("not all were answered");
            }
            world.advance(pause);
        }
    }
}
