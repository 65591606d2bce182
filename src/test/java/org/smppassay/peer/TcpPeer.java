package org.smppassay.peer;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudhopper.smpp.pdu.Pdu;
import com.cloudhopper.smpp.pdu.PduRequest;
import com.cloudhopper.smpp.pdu.PduResponse;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import org.smppassay.session.BindType;

/** A client of nothing but a socket, so that it can misbehave. Every wait is bounded. */
final class TcpPeer implements AutoCloseable {
    private static final int TIMEOUT_MILLIS = 5000;

    private final Socket socket;
    private final DataInputStream in;
    private int lastSequence;

    TcpPeer(SocketAddress address) throws IOException {
        this(connected(new Socket(), address));
    }

    private static Socket connected(Socket socket, SocketAddress address) throws IOException {
        socket.connect(address, TIMEOUT_MILLIS);
        return socket;
    }

    /** Over a connection that is there already. */
    TcpPeer(Socket connected) throws IOException {
        socket = connected;
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(TIMEOUT_MILLIS);
        in = new DataInputStream(socket.getInputStream());
    }

    static TcpPeer bound(SocketAddress address, BindType type) throws IOException {
        TcpPeer peer = new TcpPeer(address);
        assertThat(peer.ask(Requests.bind(type, "tester", "secret")).getCommandStatus())
                .isZero();
        return peer;
    }

    TcpPeer send(byte[] octets) throws IOException {
        socket.getOutputStream().write(octets);
        return this;
    }

    TcpPeer send(Pdu pdu) throws IOException {
        if (!pdu.hasSequenceNumberAssigned()) {
            pdu.setSequenceNumber(++lastSequence);
        }
        return send(Frames.of(pdu));
    }

    <R extends PduResponse> R ask(PduRequest<R> request) throws IOException {
        return send(request).next(request.getResponseClass());
    }

    <P extends Pdu> P next(Class<P> kind) throws IOException {
        int length = in.readInt();
        byte[] frame = new byte[length];
        ByteBuffer.wrap(frame).putInt(length);
        in.readFully(frame, 4, length - 4);
        return kind.cast(Frames.read(frame));
    }

    /** True if the other end has closed in good order and sent nothing more. */
    boolean atEnd() throws IOException {
        return in.read() == -1;
    }

    /** Breaks the connection with a RST. */
    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
