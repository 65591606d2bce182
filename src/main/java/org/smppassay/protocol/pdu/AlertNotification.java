package org.smppassay.protocol.pdu;

import com.cloudhopper.smpp.type.Address;
import com.cloudhopper.smpp.type.RecoverablePduException;
import com.cloudhopper.smpp.type.UnrecoverablePduException;
import com.cloudhopper.smpp.util.ByteBufUtil;
import io.netty.buffer.ByteBuf;

/**
 * alert_notification: a subscriber for whom an ESME's message waits has become available (clause 4.12.1). How available is in the optional
 * parameter ms_availability_status.
 */
public final class AlertNotification extends UnansweredPdu {
    private Address sourceAddress = Fields.noAddress();
    private Address esmeAddress = Fields.noAddress();

    public AlertNotification() {
        super(CommandIds.ALERT_NOTIFICATION, "alert_notification");
    }

    /** The subscriber, at most 64 characters. */
    public Address getSourceAddress() {
        return sourceAddress;
    }

    public void setSourceAddress(Address sourceAddress) {
        this.sourceAddress = sourceAddress;
    }

    /** The ESME that is alerted, at most 64 characters. */
    public Address getEsmeAddress() {
        return esmeAddress;
    }

    public void setEsmeAddress(Address esmeAddress) {
        this.esmeAddress = esmeAddress;
    }

    @Override
    public void readBody(ByteBuf buffer) throws UnrecoverablePduException, RecoverablePduException {
        sourceAddress = ByteBufUtil.readAddress(buffer);
        esmeAddress = ByteBufUtil.readAddress(buffer);
    }

    @Override
    public int calculateByteSizeOfBody() {
        return Fields.size(sourceAddress) + Fields.size(esmeAddress);
    }

    @Override
    public void writeBody(ByteBuf buffer) throws RecoverablePduException {
        Fields.write(sourceAddress, buffer);
        Fields.write(esmeAddress, buffer);
    }

    @Override
    public void appendBodyToString(StringBuilder buffer) {
        buffer.append("(sourceAddr [")
                .append(sourceAddress)
                .append("] esmeAddr [")
                .append(esmeAddress)
                .append("])");
    }
}
