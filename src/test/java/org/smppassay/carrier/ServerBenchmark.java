package org.smppassay.carrier;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.pdu.EnquireLink;
import com.cloudhopper.smpp.pdu.Pdu;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.smppassay.peer.Frames;
import org.smppassay.peer.Requests;
import org.smppassay.session.BindType;

/**
 * Tries the limits of a server that listens on loopback: many binds, many receipts that nobody takes. Blocking sockets and no
 * code of the product's but for writing PDUs. Not a test; to be run with the arguments of {@link #main}.
 */
final class ServerBenchmark {
    private static final int TOGETHER = 200;
    private static final int HEADER = 16;
    private static final int PATIENCE_MILLIS = 60_000;

    private ServerBenchmark() {}

    /**
     * @param args {@code binds PORT COUNT} or {@code pending PORT MESSAGES [SECONDS]}, where SECONDS is how long to wait before
     *     the receipts are fetched
     */
    public static void main(String[] args) throws Exception {
        int port = Integer.parseInt(args[1]);
        int count = Integer.parseInt(args[2]);
        if (args[0].equals("binds")) {
            binds(port, count);
        } else {
            pending(port, count, args.length > 3 ? Integer.parseInt(args[3]) : 0);
        }
    }

    /** All of them bind, stay, are asked whether they are alive, and submit. */
    private static void binds(int port, int count) throws IOException {
        List<Client> clients = new ArrayList<>();
        long start = System.nanoTime();
        for (int i = 0; i < count; i++) {
            clients.add(new Client(port, BindType.TRANSCEIVER));
        }
        say("%d binds in %.2f s", count, start);
        for (int round = 1; round <= 3; round++) {
            start = System.nanoTime();
            for (Client client : clients) {
                client.send(new EnquireLink());
                client.send(Requests.submit(VirtualCarrier.subscriber(round), Requests.NO_RECEIPT));
            }
            for (Client client : clients) {
                client.take();
                client.take();
            }
            say("%d sessions asked and answered once more in %.2f s", count, start);
        }
        for (Client client : clients) {
            client.close();
        }
    }

    /** Submits through a transmitter, so that all receipts wait; then binds as a receiver and takes them. */
    private static void pending(int port, int messages, int seconds) throws Exception {
        try (Client transmitter = new Client(port, BindType.TRANSMITTER)) {
            long start = System.nanoTime();
            for (int sent = 0; sent < messages; sent += TOGETHER) {
                for (int i = 0; i < TOGETHER; i++) {
                    transmitter.write(Requests.submit(VirtualCarrier.subscriber(sent + i), Requests.RECEIPT));
                }
                transmitter.flush();
                for (int i = 0; i < TOGETHER; i++) {
                    transmitter.take();
                }
            }
            say("%d submitted in %.2f s", messages, start);
        }
        Thread.sleep(seconds * 1000L);
        try (Client receiver = new Client(port, BindType.RECEIVER)) {
            long start = System.nanoTime();
            for (int taken = 0; taken < messages; taken++) {
                receiver.answer(receiver.take());
            }
            say("%d receipts taken in %.2f s", messages, start);
        }
    }

    private static void say(String what, int count, long start) {
        System.out.printf(Locale.ROOT, what + "%n", count, (System.nanoTime() - start) / 1e9);
    }

    /** One bind. */
    private static final class Client implements Closeable {
        private final Socket socket;
        private final DataInputStream in;
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private int sequence;

        Client(int port, BindType type) throws IOException {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(PATIENCE_MILLIS);
            in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), 1 << 12));
            send(Requests.bind(type, "tester", "secret"));
            take();
        }

        void send(Pdu pdu) throws IOException {
            write(pdu);
            flush();
        }

        void write(Pdu pdu) throws IOException {
            pdu.setSequenceNumber(++sequence);
            out.write(Frames.of(pdu));
        }

        void flush() throws IOException {
            out.writeTo(socket.getOutputStream());
            out.reset();
        }

        /** Takes the next PDU, which must be without an error, and returns its sequence number. */
        int take() throws IOException {
            int length = in.readInt();
            in.readInt();
            int status = in.readInt();
            int taken = in.readInt();
            in.skipNBytes(length - HEADER);
            if (status != 0) {
                throw new IOException("status " + status);
            }
            return taken;
        }

        /** Answers a deliver_sm; what is read before it is written goes together. */
        void answer(int taken) throws IOException {
            out.write(Frames.frame(SmppConstants.CMD_ID_DELIVER_SM_RESP, taken, (byte) 0));
            if (in.available() < HEADER) {
                flush();
            }
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
