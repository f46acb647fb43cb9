package app.brevet.sandbox;

import app.brevet.model.Secret;

/// What a valid access key id stands for: the secret that must have signed, and who signs with it.
record SigningIdentity(Secret secretAccessKey, Caller caller) {}
