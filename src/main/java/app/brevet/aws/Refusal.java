package app.brevet.aws;

import java.util.Optional;

/// What AWS answered instead of doing it.
///
/// @param status of HTTP
/// @param code AWS's error code; empty if the answer has none
/// @param message AWS's own text, without what must not be repeated
record Refusal(int status, String code, String message, Optional<String> requestId) {}
