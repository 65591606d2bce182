package org.smppassay.protocol.pdu;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.type.RecoverablePduException;
import com.cloudhopper.smpp.type.UnrecoverablePduException;
import com.cloudhopper.smpp.util.ByteBufUtil;
import io.netty.buffer.ByteBuf;

/** outbind: an SMSC that has connected to an ESME asks it to bind as a receiver (clause 4.1.7). */
public final class Outbind extends UnansweredPdu {
    private String systemId = "";
    private String password = "";

    public Outbind() {
        super(SmppConstants.CMD_ID_OUTBIND, "outbind");
    }

    /** The SMSC's name, at most 15 characters. */
    public String getSystemId() {
        return systemId;
    }

    public void setSystemId(String systemId) {
        this.systemId = systemId;
    }

    /** At most 8 characters; not to be shown. */
    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    @Override
    public void readBody(ByteBuf buffer) throws UnrecoverablePduException, RecoverablePduException {
        systemId = ByteBufUtil.readNullTerminatedString(buffer);
        password = ByteBufUtil.readNullTerminatedString(buffer);
    }

    @Override
    public int calculateByteSizeOfBody() {
        return Fields.size(systemId) + Fields.size(password);
    }

    @Override
    public void writeBody(ByteBuf buffer) throws RecoverablePduException {
        Fields.write(systemId, buffer);
        Fields.write(password, buffer);
    }

    @Override
    public void appendBodyToString(StringBuilder buffer) {
        buffer.append("(systemId [").append(systemId).append("])");
    }
}
