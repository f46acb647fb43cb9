package app.brevet.aws;

import app.brevet.model.MfaCode;

/// Two codes of one device, of steps that follow each other, by which AWS finds out where its clock
/// stands.
public record CodePair(MfaCode first, MfaCode second) {}
