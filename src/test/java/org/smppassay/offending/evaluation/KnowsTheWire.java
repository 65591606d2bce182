package org.smppassay.offending.evaluation;

import com.cloudhopper.smpp.pdu.Pdu;
import io.netty.buffer.ByteBuf;

public record KnowsTheWire(ByteBuf bytes, Pdu pdu) {}
