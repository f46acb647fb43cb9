package app.brevet.model;

/// A role that a SAML assertion lets its user have, and the provider in IAM that vouches for it.
public record SamlRole(RoleArn roleArn, Arn providerArn) {}
