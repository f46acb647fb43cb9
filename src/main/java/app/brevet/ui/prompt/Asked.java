package app.brevet.ui.prompt;

import app.brevet.model.MfaCode;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// A question and whoever waits for its answer.
record Asked(Question question, CompletableFuture<Optional<MfaCode>> answer) {}
