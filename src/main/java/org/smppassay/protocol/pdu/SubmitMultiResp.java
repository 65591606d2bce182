package org.smppassay.protocol.pdu;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.pdu.BaseSmResp;
import com.cloudhopper.smpp.type.Address;
import com.cloudhopper.smpp.type.RecoverablePduException;
import com.cloudhopper.smpp.type.UnrecoverablePduException;
import com.cloudhopper.smpp.util.ByteBufUtil;
import io.netty.buffer.ByteBuf;
import java.util.ArrayList;
import java.util.List;

/** submit_multi_resp: one id for all that were accepted, and those that were not (clause 4.5.2). */
public final class SubmitMultiResp extends BaseSmResp {
    private static final int MAX_UNSUCCESS = 255;

    private List<UnsuccessSme> unsuccess = List.of();

    public SubmitMultiResp() {
        super(SmppConstants.CMD_ID_SUBMIT_MULTI_RESP, "submit_multi_resp");
    }

    /** In the order of the PDU; immutable. */
    public List<UnsuccessSme> getUnsuccess() {
        return unsuccess;
    }

    /** Copies the list, 0 to 255; a number that no octet can tell is refused when it is written. */
    public void setUnsuccess(List<UnsuccessSme> unsuccess) {
        this.unsuccess = List.copyOf(unsuccess);
    }

    @Override
    public void readBody(ByteBuf buffer) throws UnrecoverablePduException, RecoverablePduException {
        super.readBody(buffer);
        List<UnsuccessSme> read = new ArrayList<>();
        for (int left = buffer.isReadable() ? buffer.readUnsignedByte() : 0; left > 0; left--) {
            Address address = ByteBufUtil.readAddress(buffer);
            read.add(new UnsuccessSme(address, buffer.readInt()));
        }
        setUnsuccess(read);
    }

    @Override
    public int calculateByteSizeOfBody() {
        int size = super.calculateByteSizeOfBody() + 1;
        for (UnsuccessSme each : unsuccess) {
            size += Fields.size(each.address()) + 4;
        }
        return size;
    }

    @Override
    public void writeBody(ByteBuf buffer) throws RecoverablePduException {
        if (unsuccess.size() > MAX_UNSUCCESS) {
            throw new RecoverablePduException("more than 255 unsuccessful destinations: " + unsuccess.size());
        }
        String messageId = getMessageId();
        Fields.write(messageId == null ? "" : messageId, buffer);
        buffer.writeByte(unsuccess.size());
        for (UnsuccessSme each : unsuccess) {
            Fields.write(each.address(), buffer);
            buffer.writeInt(each.errorStatus());
        }
    }

    @Override
    public void appendBodyToString(StringBuilder buffer) {
        super.appendBodyToString(buffer);
        buffer.append(" (unsuccess ").append(unsuccess).append(')');
    }
}
