package org.smppassay.offending.world;

import com.cloudhopper.smpp.pdu.SubmitSm;

public record BuildsPdus(SubmitSm template) {}
