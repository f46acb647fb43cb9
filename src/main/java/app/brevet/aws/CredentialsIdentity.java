package app.brevet.aws;

import app.brevet.model.Credentials;
import software.amazon.awssdk.identity.spi.Identity;

/// Credentials as the SDK passes them from a call to its signer, without looking inside.
record CredentialsIdentity(Credentials credentials) implements Identity {}
