package app.brevet.cli;

import app.brevet.json.Json;
import app.brevet.json.JsonObject;
import app.brevet.words.FailureText;
import app.brevet.words.Words;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Tells results on standard output, as text or as one JSON document, and everything else on
/// standard error.
final class Output {

  /// How much is told.
  enum Volume {
    /// Errors, and what was asked for.
    QUIET,
    /// Notices and confirmations too.
    USUAL,
    /// Each step too.
    VERBOSE
  }

  private final Streams streams;
  private final boolean json;
  private final Volume volume;

  Output(Streams streams, boolean json, Volume volume) {
    this.streams = streams;
    this.json = json;
    this.volume = volume;
  }

  boolean isJson() {
    return json;
  }

  /// What was asked for: told however quiet it should be.
  void answer(JsonObject document, List<String> lines) {
    if (json) {
      raw(document);
    } else {
      lines.forEach(streams.out()::println);
    }
  }

  /// That something was done.
  void done(JsonObject document, String line) {
    if (json || volume != Volume.QUIET) {
      answer(document, List.of(line));
    }
  }

  /// A document, however quiet it should be.
  void raw(JsonObject document) {
    streams.out().println(Json.compact(document));
  }

  /// Where a story is told line by line: not where a JSON document is to stand, and nowhere if it
  /// should be quiet.
  PrintStream story() {
    if (volume == Volume.QUIET) {
      return new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    }
    return json ? streams.err() : streams.out();
  }

  /// Text that is a result as it stands.
  void raw(String text) {
    streams.out().print(text);
  }

  /// What failed beside the result, however quiet it should be. A JSON document tells it itself.
  void failed(FailureText text, Words words) {
    if (!json) {
      new FailureReport(streams, words, json).tell(text);
    }
  }

  /// Something worth knowing beside the result.
  void notice(String line) {
    if (volume != Volume.QUIET) {
      streams.err().println(line);
    }
  }

  /// A step on the way.
  void step(String line) {
    if (volume == Volume.VERBOSE) {
      streams.err().println(line);
    }
  }
}
