package org.smppassay.carrier;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.pdu.Pdu;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.smppassay.peer.Frames;
import org.smppassay.peer.Requests;
import org.smppassay.session.BindType;

/**
 * How late receipts come that are due at once, at a rate that is kept whatever the server does: from the response to the receipt, as a
 * client of nothing but a socket sees them. Not a test; to be run with the arguments of {@link #main}.
 */
final class LatenessBenchmark {
    private static final int SEQUENCE = 12;
    private static final int WARM_UP_SECONDS = 12;
    private static final long TICK_NANOS = TimeUnit.MILLISECONDS.toNanos(1);
    private static final double MILLIS = 1e6;

    private final Socket socket;
    private final DataInputStream in;
    private final OutputStream out;
    private final long[] answered;
    private final long[] late;
    private final int[] sequences;
    private volatile int receipts;
    private volatile boolean failed;

    private LatenessBenchmark(int port, int messages) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(10_000);
        in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), 1 << 16));
        out = new BufferedOutputStream(socket.getOutputStream(), 1 << 16);
        answered = new long[messages];
        late = new long[messages];
        sequences = new int[messages];
    }

    /**
     * @param args PORT RATE SECONDS, with the submissions of a second; the first seconds warm the server up and are not counted
     */
    public static void main(String[] args) throws Exception {
        int rate = Integer.parseInt(args[1]);
        int seconds = Integer.parseInt(args[2]) + WARM_UP_SECONDS;
        LatenessBenchmark benchmark = new LatenessBenchmark(Integer.parseInt(args[0]), rate * seconds);
        benchmark.bind();
        Thread reader = new Thread(benchmark::read, "reader");
        reader.start();
        benchmark.submit(rate);
        reader.join();
        benchmark.tell(rate * WARM_UP_SECONDS);
        benchmark.socket.close();
    }

    private void bind() throws IOException {
        out.write(Frames.of(numbered(Requests.bind(BindType.TRANSCEIVER, "tester", "secret"), 1)));
        out.flush();
        in.skipNBytes(in.readInt() - Integer.BYTES);
    }

    private static Pdu numbered(Pdu pdu, int sequence) {
        pdu.setSequenceNumber(sequence);
        return pdu;
    }

    /**
     * Each millisecond what is due by then, and the answers to the receipts that have come. The sequence number is the message's place in
     * the order, from 1. Only this thread writes, so that one that may not write for a while never keeps the other from reading.
     */
    private void submit(int rate) throws IOException, InterruptedException {
        byte[] submit = Frames.of(numbered(Requests.submit(Requests.SUBSCRIBER, Requests.RECEIPT), 0));
        byte[] answer = Frames.frame(SmppConstants.CMD_ID_DELIVER_SM_RESP, 0, (byte) 0);
        int sent = 0;
        int acknowledged = 0;
        for (long start = System.nanoTime(); acknowledged < answered.length && !failed; ) {
            long due = Math.min(answered.length, (System.nanoTime() - start) * rate / 1_000_000_000L);
            while (sent < due) {
                ByteBuffer.wrap(submit).putInt(SEQUENCE, ++sent);
                out.write(submit);
            }
            for (int come = receipts; acknowledged < come; acknowledged++) {
                ByteBuffer.wrap(answer).putInt(SEQUENCE, sequences[acknowledged]);
                out.write(answer);
            }
            out.flush();
            TimeUnit.NANOSECONDS.sleep(TICK_NANOS - (System.nanoTime() - start) % TICK_NANOS);
        }
    }

    /** A receipt is its message's by their order: all are due at once, so that none overtakes another. */
    private void read() {
        try {
            for (int come = 0; come < answered.length; ) {
                int length = in.readInt();
                int command = in.readInt();
                in.readInt();
                int sequence = in.readInt();
                in.skipNBytes(length - 16);
                if (command == SmppConstants.CMD_ID_DELIVER_SM) {
                    late[come] = System.nanoTime() - answered[come];
                    sequences[come] = sequence;
                    receipts = ++come;
                } else {
                    answered[sequence - 1] = System.nanoTime();
                }
            }
        } catch (IOException e) {
            failed = true;
            System.out.println(e.getMessage());
        }
    }

    private void tell(int first) {
        long[] counted = Arrays.copyOfRange(late, first, Math.max(receipts, first + 1));
        Arrays.sort(counted);
        long over = Arrays.stream(counted)
                .filter(nanos -> nanos > TimeUnit.MILLISECONDS.toNanos(5))
                .count();
        System.out.printf(
                Locale.ROOT,
                "%d of %d receipts; median %.3f ms, 99.9%% %.3f ms, longest %.3f ms, %d later than 5 ms%n",
                receipts,
                late.length,
                counted[counted.length / 2] / MILLIS,
                counted[(int) (counted.length * 0.999)] / MILLIS,
                counted[counted.length - 1] / MILLIS,
                over);
    }
}
