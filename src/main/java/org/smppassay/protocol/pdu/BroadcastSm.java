package org.smppassay.protocol.pdu;

import com.cloudhopper.smpp.pdu.PduRequest;
import com.cloudhopper.smpp.type.Address;
import com.cloudhopper.smpp.type.RecoverablePduException;
import com.cloudhopper.smpp.type.UnrecoverablePduException;
import com.cloudhopper.smpp.util.ByteBufUtil;
import io.netty.buffer.ByteBuf;

/**
 * broadcast_sm: a message for everybody in some areas (SMPP 5.0, clause 4.4.1). The text is in message_payload. The parameters
 * broadcast_area_identifier, broadcast_content_type, broadcast_rep_num and broadcast_frequency_interval are mandatory though they look like
 * optional ones; one that lacks them is not read.
 */
public final class BroadcastSm extends PduRequest<BroadcastSmResp> {
    private String serviceType = "";
    private Address sourceAddress = Fields.noAddress();
    private String messageId = "";
    private byte priority;
    private String scheduleDeliveryTime = "";
    private String validityPeriod = "";
    private byte replaceIfPresent;
    private byte dataCoding;
    private byte defaultMsgId;

    public BroadcastSm() {
        super(CommandIds.BROADCAST_SM, "broadcast_sm");
    }

    /** At most 5 characters. */
    public String getServiceType() {
        return serviceType;
    }

    public void setServiceType(String serviceType) {
        this.serviceType = serviceType;
    }

    /** At most 20 characters. */
    public Address getSourceAddress() {
        return sourceAddress;
    }

    public void setSourceAddress(Address sourceAddress) {
        this.sourceAddress = sourceAddress;
    }

    /** The id of an earlier broadcast to be replaced, at most 64 characters; empty if there is none. */
    public String getMessageId() {
        return messageId;
    }

    public void setMessageId(String messageId) {
        this.messageId = messageId;
    }

    public byte getPriority() {
        return priority;
    }

    public void setPriority(byte priority) {
        this.priority = priority;
    }

    /** A time of 16 characters; empty for at once. */
    public String getScheduleDeliveryTime() {
        return scheduleDeliveryTime;
    }

    public void setScheduleDeliveryTime(String scheduleDeliveryTime) {
        this.scheduleDeliveryTime = scheduleDeliveryTime;
    }

    /** A time of 16 characters; empty for as long as the repetitions take. */
    public String getValidityPeriod() {
        return validityPeriod;
    }

    public void setValidityPeriod(String validityPeriod) {
        this.validityPeriod = validityPeriod;
    }

    public byte getReplaceIfPresent() {
        return replaceIfPresent;
    }

    public void setReplaceIfPresent(byte replaceIfPresent) {
        this.replaceIfPresent = replaceIfPresent;
    }

    public byte getDataCoding() {
        return dataCoding;
    }

    public void setDataCoding(byte dataCoding) {
        this.dataCoding = dataCoding;
    }

    public byte getDefaultMsgId() {
        return defaultMsgId;
    }

    public void setDefaultMsgId(byte defaultMsgId) {
        this.defaultMsgId = defaultMsgId;
    }

    @Override
    public BroadcastSmResp createResponse() {
        BroadcastSmResp response = new BroadcastSmResp();
        response.setSequenceNumber(getSequenceNumber());
        return response;
    }

    @Override
    public Class<BroadcastSmResp> getResponseClass() {
        return BroadcastSmResp.class;
    }

    @Override
    public void readBody(ByteBuf buffer) throws UnrecoverablePduException, RecoverablePduException {
        serviceType = ByteBufUtil.readNullTerminatedString(buffer);
        sourceAddress = ByteBufUtil.readAddress(buffer);
        messageId = ByteBufUtil.readNullTerminatedString(buffer);
        priority = buffer.readByte();
        scheduleDeliveryTime = ByteBufUtil.readNullTerminatedString(buffer);
        validityPeriod = ByteBufUtil.readNullTerminatedString(buffer);
        replaceIfPresent = buffer.readByte();
        dataCoding = buffer.readByte();
        defaultMsgId = buffer.readByte();
    }

    @Override
    public int calculateByteSizeOfBody() {
        return Fields.size(serviceType)
                + Fields.size(sourceAddress)
                + Fields.size(messageId)
                + Fields.size(scheduleDeliveryTime)
                + Fields.size(validityPeriod)
                + 4;
    }

    @Override
    public void writeBody(ByteBuf buffer) throws RecoverablePduException {
        Fields.write(serviceType, buffer);
        Fields.write(sourceAddress, buffer);
        Fields.write(messageId, buffer);
        buffer.writeByte(priority);
        Fields.write(scheduleDeliveryTime, buffer);
        Fields.write(validityPeriod, buffer);
        buffer.writeByte(replaceIfPresent);
        buffer.writeByte(dataCoding);
        buffer.writeByte(defaultMsgId);
    }

    @Override
    public void appendBodyToString(StringBuilder buffer) {
        buffer.append("(serviceType [")
                .append(serviceType)
                .append("] sourceAddr [")
                .append(sourceAddress)
                .append("] messageId [")
                .append(messageId)
                .append("])");
    }
}
