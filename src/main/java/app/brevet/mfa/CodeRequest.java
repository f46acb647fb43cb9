package app.brevet.mfa;

import app.brevet.model.Failure;
import app.brevet.model.MfaSerial;
import app.brevet.model.UserProfile;
import java.util.Optional;

/// What a prompt for a code says: for whom, which device, and what was wrong with the last one.
///
/// @param problem why the last code did not do; empty at the first try
public record CodeRequest(UserProfile user, MfaSerial serial, Optional<Failure> problem) {}
