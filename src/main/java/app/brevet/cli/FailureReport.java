package app.brevet.cli;

import app.brevet.json.Json;
import app.brevet.json.JsonObject;
import app.brevet.model.Printable;
import app.brevet.words.FailureText;
import app.brevet.words.FailureText.AwsAnswer;
import app.brevet.words.Words;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Tells a failure: in its four parts on standard error, or as a JSON document on standard output.
final class FailureReport {

  private final Streams streams;
  private final Words words;
  private final boolean json;

  FailureReport(Streams streams, Words words, boolean json) {
    this.streams = streams;
    this.words = words;
    this.json = json;
  }

  /// A command that was not understood.
  static FailureText of(UsageException e, Words words) {
    return new FailureText(
        "usage",
        words.text("commands.usage.what"),
        words.text(e.key() + ".why", e.arguments()),
        words.text(e.key() + ".now", e.arguments()),
        Optional.empty());
  }

  /// A fault of Brevet itself. Only the kind of the fault is told: its message may hold a secret.
  static FailureText unforeseen(Throwable fault, Words words) {
    return new FailureText(
        "unforeseen",
        words.text("commands.unforeseen.what"),
        words.text("commands.unforeseen.why", Printable.of(fault.getClass().getName())),
        words.text("commands.unforeseen.now"),
        Optional.empty());
  }

  void tell(FailureText text) {
    if (json) {
      streams.out().println(Json.compact(new JsonObject().with("error", document(text))));
      return;
    }
    streams.err().println(text.what());
    streams.err().println(text.why());
    streams.err().println(text.now());
    text.details().ifPresent(aws -> streams.err().println(line(aws)));
  }

  /// The failure as scripts read it: the same members, whatever failed.
  static JsonObject document(FailureText text) {
    return new JsonObject()
        .with("reason", text.reason())
        .with("message", text.what() + " " + text.why())
        .with("advice", text.now())
        .with("awsCode", text.details().map(AwsAnswer::code))
        .with("awsMessage", text.details().map(AwsAnswer::message))
        .with("requestId", text.details().flatMap(AwsAnswer::requestId));
  }

  private String line(AwsAnswer aws) {
    String said =
        Stream.of(aws.code(), aws.message())
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(": "));
    return aws.requestId()
        .map(id -> words.text("commands.aws-said-request", said, id))
        .orElseGet(() -> words.text("commands.aws-said", said));
  }
}
