package app.brevet.aws;

import app.brevet.model.MfaCode;
import app.brevet.model.MfaSerial;

/// A device and the code it shows now.
public record MfaProof(MfaSerial serial, MfaCode code) {}
