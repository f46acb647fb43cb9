package app.brevet.toolbox;

import app.brevet.model.Profile;
import app.brevet.model.SignerKind;

/// Who signs a call that is made by hand.
///
/// @param kind which of the profile's credentials
public record SignedBy(Profile profile, SignerKind kind) {}
