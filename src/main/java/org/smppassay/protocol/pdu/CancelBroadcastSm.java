package org.smppassay.protocol.pdu;

import com.cloudhopper.smpp.pdu.PduRequest;
import com.cloudhopper.smpp.type.Address;
import com.cloudhopper.smpp.type.RecoverablePduException;
import com.cloudhopper.smpp.type.UnrecoverablePduException;
import com.cloudhopper.smpp.util.ByteBufUtil;
import io.netty.buffer.ByteBuf;

/**
 * cancel_broadcast_sm: ends a broadcast (SMPP 5.0, clause 4.6.2), named by its message_id or by the optional parameter
 * user_message_reference; without either, all of the source address and service_type, and of the content type if the optional parameter
 * broadcast_content_type is there.
 */
public final class CancelBroadcastSm extends PduRequest<CancelBroadcastSmResp> {
    private String serviceType = "";
    private String messageId = "";
    private Address sourceAddress = Fields.noAddress();

    public CancelBroadcastSm() {
        super(CommandIds.CANCEL_BROADCAST_SM, "cancel_broadcast_sm");
    }

    /** At most 5 characters. */
    public String getServiceType() {
        return serviceType;
    }

    public void setServiceType(String serviceType) {
        this.serviceType = serviceType;
    }

    /** At most 64 characters. */
    public String getMessageId() {
        return messageId;
    }

    public void setMessageId(String messageId) {
        this.messageId = messageId;
    }

    /** Must be that of the broadcast; at most 20 characters. */
    public Address getSourceAddress() {
        return sourceAddress;
    }

    public void setSourceAddress(Address sourceAddress) {
        this.sourceAddress = sourceAddress;
    }

    @Override
    public CancelBroadcastSmResp createResponse() {
        CancelBroadcastSmResp response = new CancelBroadcastSmResp();
        response.setSequenceNumber(getSequenceNumber());
        return response;
    }

    @Override
    public Class<CancelBroadcastSmResp> getResponseClass() {
        return CancelBroadcastSmResp.class;
    }

    @Override
    public void readBody(ByteBuf buffer) throws UnrecoverablePduException, RecoverablePduException {
        serviceType = ByteBufUtil.readNullTerminatedString(buffer);
        messageId = ByteBufUtil.readNullTerminatedString(buffer);
        sourceAddress = ByteBufUtil.readAddress(buffer);
    }

    @Override
    public int calculateByteSizeOfBody() {
        return Fields.size(serviceType) + Fields.size(messageId) + Fields.size(sourceAddress);
    }

    @Override
    public void writeBody(ByteBuf buffer) throws RecoverablePduException {
        Fields.write(serviceType, buffer);
        Fields.write(messageId, buffer);
        Fields.write(sourceAddress, buffer);
    }

    @Override
    public void appendBodyToString(StringBuilder buffer) {
        buffer.append("(serviceType [")
                .append(serviceType)
                .append("] messageId [")
                .append(messageId)
                .append("] sourceAddr [")
                .append(sourceAddress)
                .append("])");
    }
}
