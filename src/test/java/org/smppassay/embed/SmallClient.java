package org.smppassay.embed;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A blocking SMPP client of a few lines, which knows nothing of the product. */
public final class SmallClient {
    private static final int BIND_TRANSCEIVER = 0x09;
    private static final int SUBMIT_SM = 0x04;
    private static final int PATIENCE_MILLIS = 10_000;

    private SmallClient() {}

    /** Binds as tester / secret; the command_status of the answer. */
    public static int bind(int port) throws IOException {
        try (Socket socket = connect(port)) {
            return bind(socket);
        }
    }

    /** Binds and submits; how many were accepted. */
    public static int bindAndSubmit(int port, int count) throws IOException {
        try (Socket socket = connect(port)) {
            if (bind(socket) != 0) {
                return 0;
            }
            int accepted = 0;
            for (int i = 0; i < count; i++) {
                accepted += ask(socket, SUBMIT_SM, submit("8613800000001")) == 0 ? 1 : 0;
            }
            return accepted;
        }
    }

    private static Socket connect(int port) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }

    private static int bind(Socket socket) throws IOException {
        return ask(socket, BIND_TRANSCEIVER, "tester\0secret\0\0" + (char) 0x34 + "\0\0\0");
    }

    private static String submit(String to) {
        return "\0\1\1" + "10690000\0" + "\1\1" + to + "\0" + "\0\0\0" + "\0\0" + "\0\0\0\0" + "\2hi";
    }

    private static int ask(Socket socket, int command, String body) throws IOException {
        byte[] octets = body.getBytes(StandardCharsets.ISO_8859_1);
        socket.getOutputStream()
                .write(ByteBuffer.allocate(16 + octets.length)
                        .putInt(16 + octets.length)
                        .putInt(command)
                        .putInt(0)
                        .putInt(1)
                        .put(octets)
                        .array());
        DataInputStream in = new DataInputStream(socket.getInputStream());
        int length = in.readInt();
        in.readInt();
        int status = in.readInt();
        in.readInt();
        in.readFully(new byte[length - 16]);
        return status;
    }
}
