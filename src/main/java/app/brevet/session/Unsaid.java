package app.brevet.session;

import app.brevet.model.AccessKeyId;
import app.brevet.model.CodeCommand;
import java.util.Optional;

/// What sessions are made from that does not stand in their profile.
///
/// @param key the key of who is federated
/// @param program the one that prints an assertion or a token
record Unsaid(Optional<AccessKeyId> key, Optional<CodeCommand.Line> program) {}
