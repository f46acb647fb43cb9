package app.brevet.aws;

import app.brevet.model.Arn;
import app.brevet.model.SessionCredentials;

/// What AssumeRole answers.
///
/// @param arn `arn:PARTITION:sts::ACCOUNT:assumed-role/ROLE/SESSION`
public record AssumedRole(SessionCredentials credentials, Arn arn) {}
